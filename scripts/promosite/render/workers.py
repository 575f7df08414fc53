"""Locales rendered side by side, each by one process at a time; a failing locale hides nothing of the others."""

from __future__ import annotations

import gc
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from promosite.errors import CannotGoOnError
from promosite.model.message import say
from promosite.processes import shared_out
from promosite.render.building import build_locale
from promosite.render.commission import Commission
from promosite.render.engine import Step, complaints, configuration, render
from promosite.render.pictures import Demand


def render_in_parallel(commission: Commission, folder: Path, step: Step, jobs: int) -> tuple[str, ...]:
    """Render the site into the folder with so many processes and return MkDocs' warnings, locale by locale.

    `step` hears of each locale as it is done; what the pages show is noted in the commission's demand.
    """
    locales = [locale.code for locale in commission.site.settings.locales]
    workers = min(jobs, len(locales))
    if workers == 1 or commission.site.settings.guests:
        return render(commission, folder, step)
    done = _done(commission, folder, locales, workers, step)
    for _, demand in done:
        commission.demand.join(demand)
    return tuple(warning for warnings, _ in done for warning in warnings)


Done = tuple[tuple[str, ...], Demand]
"""MkDocs' warnings, and the pictures that a locale shows."""


def _done(commission: Commission, folder: Path, locales: list[str], workers: int, step: Step) -> list[Done]:
    try:
        return shared_out(
            _Everywhere.render, locales, workers, partial(_Everywhere.begin, commission, folder), step=step
        )
    except BrokenProcessPool as error:
        message = say("The system ended a process that was building pages: perhaps memory ran out.")
        raise CannotGoOnError(message, say("Close other programs, or use one process: --jobs 1.")) from error
    finally:
        gc.disable()  # what this process makes next stays to its end


class _Everywhere:
    """What each process was given when it began."""

    commission: Commission
    folder: Path
    config: MkDocsConfig | None = None

    @classmethod
    def begin(cls, commission: Commission, folder: Path) -> None:
        """Keep what all locales share, where nobody looks for rubbish; what each leaves behind is cleared away."""
        cls.commission, cls.folder, cls.config = commission, folder, None
        gc.freeze()
        gc.enable()

    @classmethod
    def render(cls, code: str) -> Done:
        """Render a locale."""
        with complaints(cls.commission.site.settings) as warnings:
            cls.config = cls.config or configuration(cls.commission, cls.folder)
            build_locale(cls.config, code)
        return tuple(warnings), cls.commission.demand
