"""Locales rendered side by side, each by one process at a time; a failing locale hides nothing of the others."""

from __future__ import annotations

import pickle
import tempfile
from concurrent.futures import Future, as_completed
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from promosite.errors import CannotGoOnError
from promosite.model.message import say
from promosite.processes import crew
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
    with tempfile.TemporaryDirectory(prefix="promosite-") as name:
        order = Path(name) / "commission"
        order.write_bytes(pickle.dumps(commission))
        done = _done(order, folder, locales, workers, step)
    for _, demand in done:
        commission.demand.join(demand)
    return tuple(warning for warnings, _ in done for warning in warnings)


Done = tuple[tuple[str, ...], Demand]
"""MkDocs' warnings, and the pictures that a locale shows."""


def _done(order: Path, folder: Path, locales: list[str], workers: int, step: Step) -> list[Done]:
    pool = crew(workers)
    try:
        futures: dict[Future[Done], str] = {pool.submit(_render_locale, order, folder, code): code for code in locales}
        for future in as_completed(futures):
            step(futures[future])
        return [future.result() for future in futures]
    except BrokenProcessPool as error:
        message = say("The system ended a process that was building pages: perhaps memory ran out.")
        raise CannotGoOnError(message, say("Close other programs, or use one process: --jobs 1.")) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _render_locale(order: Path, folder: Path, code: str) -> Done:
    commission, config = _taken(order, folder)
    with complaints(commission.site.settings) as warnings:
        build_locale(config, code)
    return tuple(warnings), commission.demand


@cache
def _taken(order: Path, folder: Path) -> tuple[Commission, MkDocsConfig]:
    """Return the commission and its configuration, read once in each process."""
    commission: Commission = pickle.loads(order.read_bytes())  # noqa: S301  # written by this very build
    return commission, configuration(commission, folder)
