"""Locales rendered side by side, each by one process at a time; a failing locale hides nothing of the others."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig

from promosite.disk import digest_of
from promosite.processes import give_back_memory, shared_out
from promosite.render.building import build_locale
from promosite.render.commission import Commission
from promosite.render.engine import Step, assign, complaints, configuration, render
from promosite.render.pictures import Demand
from promosite.render.placing import left_in_place
from promosite.render.volumes import standing, volume_names

_ALLOCATIONS = 20_000
"""After how many objects rubbish is looked for: what a locale makes stays to its end, so that there is little of it."""


class Rendering:
    """The locales of a commission that have to be rendered; what the others ask for is noted in its demand."""

    def __init__(self, commission: Commission) -> None:
        """Find out which locales stay as they are published."""
        self._commission = commission
        is_whole = bool(commission.site.settings.guests)
        self._names = {} if is_whole else volume_names(commission)
        self._known = standing(commission, self._names)
        for _, demand in self._known.values():
            commission.demand.join(demand)
            commission.demand.in_place.update(demand.digests)
        codes = [locale.code for locale in commission.site.settings.locales if locale.code not in self._known]
        self._tasks = [] if is_whole else [Task(code, self._names.get(code)) for code in codes]

    def into(self, folder: Path, step: Step, jobs: int, meanwhile: Callable[[], object], look: LookAtAll) -> Outcome:
        """Render each locale into a folder of its own with so many processes.

        What is published already isn't rendered, and lacks in the folder. `step` hears of each locale as it is done;
        `meanwhile` is what this process has to do before it renders; `look` is for what was rendered of a locale.
        """
        commission, tasks = self._commission, self._tasks
        if commission.shelf:
            commission.shelf.used.update(own for own, _ in self._known.values())
            commission.shelf.used.update(commission.shelf.own(task.name) for task in tasks if task.name)
        for code in self._known:
            step(code)
        if not tasks:
            meanwhile()
            return Outcome(render(commission, folder / "all", step) if commission.site.settings.guests else ())
        begin, hear = partial(_Everywhere.begin, commission, folder, look), lambda task: step(task.code)
        done = shared_out(_Everywhere.render, tasks, min(jobs, len(tasks)), begin, step=hear, besides=meanwhile)
        gc.disable()  # what this process makes next stays to its end
        for each in done:
            commission.demand.join(each.demand)
        return Outcome(tuple(warning for each in done for warning in each.warnings), [each.looks for each in done])


class Task(NamedTuple):
    """A locale to be rendered, and the name under which it is kept, if it is."""

    code: str
    name: str | None


class Done(NamedTuple):
    """What comes of a locale."""

    warnings: tuple[str, ...]
    demand: Demand
    looks: Sequence[bytes]


class Outcome(NamedTuple):
    """What comes of all locales together."""

    warnings: tuple[str, ...]
    """MkDocs'."""
    looks: Sequence[Sequence[bytes]] = ()
    """What was seen of the files of each locale that was rendered."""


LookAtAll = Callable[[Path], tuple[dict[str, str], list[bytes]]]
"""Looks at all files of a folder: returns their SHA-256 by path, and packed whatever else it saw of them."""


class _Everywhere:
    """What each process was given when it began."""

    commission: Commission
    folder: Path
    look: LookAtAll
    config: MkDocsConfig | None = None

    @classmethod
    def begin(cls, commission: Commission, folder: Path, look: LookAtAll) -> None:
        """Keep what all locales share, where nobody looks for rubbish; what each leaves behind is cleared away."""
        cls.commission, cls.folder, cls.look, cls.config = commission, folder, look, None
        gc.freeze()
        gc.set_threshold(_ALLOCATIONS)
        gc.enable()

    @classmethod
    def render(cls, task: Task) -> Done:
        """Render a locale, keep what came of it, and look at what was built."""
        gc.collect()  # of the locale before
        give_back_memory()
        own, folder = replace(cls.commission, demand=Demand()), cls.folder / task.code
        with complaints(own.site.settings) as warnings:
            cls.config = cls.config or configuration(own, folder)
            assign(cls.config, own, folder)
            ready = build_locale(cls.config, task.code)
        shelf = None if warnings else own.shelf
        if shelf:
            own.demand.in_place.update(left_in_place(folder, own.published))
        digests, looks = cls.look(folder)
        own.demand.digests.update(digests)
        if shelf and task.name:
            own.demand.digests.update(_digests_in_place(own))
            shelf.put(task.name, ready.reuse.volume(), ready.reuse.pages())
        return Done(tuple(warnings), own.demand, looks)


def _digests_in_place(own: Commission) -> Iterator[tuple[str, str]]:
    """Yield those files of a locale that are published already and whose SHA-256 nobody noted, with it."""
    for path in own.demand.in_place - own.demand.digests.keys():
        yield path, digest_of(f"{own.published}/{path}")
