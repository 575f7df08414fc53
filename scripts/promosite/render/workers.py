"""Locales rendered side by side, each by one process at a time; a failing locale hides nothing of the others."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
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


class Rendering:
    """The locales of a commission that have to be rendered; what the others ask for is noted in its demand."""

    def __init__(self, commission: Commission) -> None:
        """Find out which locales stay as they are published."""
        self._commission = commission
        is_whole = bool(commission.site.settings.guests)
        self._names = {} if is_whole else volume_names(commission)
        self._known = standing(commission, self._names)
        for demand in self._known.values():
            commission.demand.join(demand)
            commission.demand.in_place.update(demand.digests)
        codes = [locale.code for locale in commission.site.settings.locales if locale.code not in self._known]
        self._tasks = [] if is_whole else [Task(code, self._names.get(code)) for code in codes]

    @property
    def is_partial(self) -> bool:
        """Whether some locales stay as they are."""
        return bool(self._known)

    def into(
        self, folder: Path, step: Step, jobs: int, meanwhile: Callable[[], object] | None = None
    ) -> tuple[str, ...]:
        """Render each locale into a folder of its own with so many processes; return MkDocs' warnings.

        What is published already isn't rendered, and lacks in the folder. `step` hears of each locale as it is done;
        `meanwhile` is what this process has to do before it renders.
        """
        commission, tasks, first = self._commission, self._tasks, meanwhile or (lambda: None)
        if commission.shelf:
            commission.shelf.used.update(self._names.values())
        for code in self._known:
            step(code)
        if not tasks:
            first()
            return render(commission, folder / "all", step) if commission.site.settings.guests else ()
        begin, hear = partial(_Everywhere.begin, commission, folder), lambda task: step(task.code)
        with _told_of_lost_processes():
            workers = min(jobs, len(tasks) + 1)
            done = shared_out(_Everywhere.render, tasks, workers, begin, step=hear, first=first)
        gc.disable()  # what this process makes next stays to its end
        for _, demand in done:
            commission.demand.join(demand)
        return tuple(warning for warnings, _ in done for warning in warnings)


class Task(NamedTuple):
    """A locale to be rendered, and the name under which it is kept, if it is."""

    code: str
    name: str | None


Done = tuple[tuple[str, ...], Demand]
"""MkDocs' warnings, and what a locale asks for."""


@contextmanager
def _told_of_lost_processes() -> Iterator[None]:
    """Say in plain words that the system ended a process."""
    try:
        yield
    except BrokenProcessPool as error:
        message = say("The system ended a process that was building pages: perhaps memory ran out.")
        raise CannotGoOnError(message, say("Close other programs, or use one process: --jobs 1.")) from error


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
    """Yield those files of a locale whose SHA-256 nobody noted, published already or not, with it."""
    left = ((path, f"{commission.published}/{path}") for path in commission.demand.in_place)
    built = ((path, entry.path) for path, entry in files_below(folder))
    known = set(commission.demand.digests)
    yield from ((path, digest_of(place)) for path, place in (*left, *built) if path not in known)
