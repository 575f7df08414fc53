"""Locales rendered side by side, each by one process at a time; a failing locale hides nothing of the others."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig

from promosite.disk import digest_of, files_below
from promosite.errors import CannotGoOnError
from promosite.model.message import say
from promosite.processes import give_back_memory, shared_out
from promosite.render.building import build_locale
from promosite.render.commission import Commission
from promosite.render.engine import Step, assign, complaints, configuration, render
from promosite.render.pictures import Demand
from promosite.render.placing import left_in_place
from promosite.render.volumes import standing, volume_names


def render_in_parallel(commission: Commission, folder: Path, step: Step, jobs: int) -> tuple[str, ...]:
    """Render each locale into a folder of its own with so many processes; return MkDocs' warnings, locale by locale.

    What is published already isn't rendered, and lacks there. `step` hears of each locale as it is done; what the
    pages show is noted in the commission's demand.
    """
    if commission.site.settings.guests:
        return render(commission, folder / "all", step)
    names = volume_names(commission)
    known = standing(commission, names)
    if commission.shelf:
        commission.shelf.used.update(names.values())
    for code, demand in known.items():
        commission.demand.join(demand)
        commission.demand.in_place.update(demand.digests)
        step(code)
    locales = [locale.code for locale in commission.site.settings.locales]
    tasks = [Task(code, names.get(code)) for code in locales if code not in known]
    done = _done(commission, folder, tasks, min(jobs, len(tasks)), step) if tasks else []
    for _, demand in done:
        commission.demand.join(demand)
    return tuple(warning for warnings, _ in done for warning in warnings)


class Task(NamedTuple):
    """A locale to be rendered, and the name under which it is kept, if it is."""

    code: str
    name: str | None


Done = tuple[tuple[str, ...], Demand]
"""MkDocs' warnings, and what a locale asks for."""


def _done(commission: Commission, folder: Path, tasks: list[Task], workers: int, step: Step) -> list[Done]:
    begin = partial(_Everywhere.begin, commission, folder)
    try:
        return shared_out(_Everywhere.render, tasks, workers, begin, step=lambda task: step(task.code))
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
    def render(cls, task: Task) -> Done:
        """Render a locale, and keep what came of it."""
        give_back_memory()
        own, folder = replace(cls.commission, demand=Demand()), cls.folder / task.code
        with complaints(own.site.settings) as warnings:
            cls.config = cls.config or configuration(own, folder)
            assign(cls.config, own, folder)
            ready = build_locale(cls.config, task.code)
        if own.shelf and task.name and not warnings:
            own.demand.in_place.update(left_in_place(folder, own.published))
            own.demand.digests.update(_digests(own, folder))
            own.shelf.put(task.name, ready.reuse.volume(), ready.reuse.pages)
        return tuple(warnings), own.demand


def _digests(commission: Commission, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the files of a locale, those that are published already too, with the SHA-256 of each."""
    left = ((path, f"{commission.published}/{path}") for path in commission.demand.in_place)
    built = ((path, entry.path) for path, entry in files_below(folder))
    yield from ((path, digest_of(place)) for path, place in (*left, *built))
