"""Pages shared out among processes: each is read and examined in all its locales, wherever there is time for it."""

from __future__ import annotations

import gc
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from promosite.check.examining import Examined, examine, outline
from promosite.check.run import rules_of
from promosite.commands.memory import Memory
from promosite.model.fault import Fault
from promosite.model.page import Page
from promosite.model.site import Site
from promosite.processes import shared_out
from promosite.read.site import with_pages

FEWEST = 100
"""Source pages from which a second process earns its start."""
_SHARE = 10
"""Source pages that are handed to a process at once: few, so that all processes end together."""


@dataclass(frozen=True, slots=True)
class Task:
    """A page to be examined: its files in all locales within the docs folder, and its name in the memory, if any."""

    paths: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What comes of a page: its outlines by locale and key, what couldn't be read of it, and what was found on it."""

    pages: Mapping[str, Mapping[str, Page]]
    faults: tuple[Fault, ...]
    found: Examined


@dataclass(frozen=True, slots=True)
class Examiner:
    """What is the same for all pages: the site without its pages, the name of the check, and the memory."""

    site: Site
    check: str
    memory: Memory | None

    def parts(self, tasks: Sequence[Task], jobs: int | None) -> list[Part]:
        """Return what comes of each page, with so many processes (default: one a core); in no certain order."""
        processes = min(jobs or os.cpu_count() or 1, max(len(tasks) // FEWEST, 1))
        if processes == 1:
            return self.share(tasks)
        shares = [tasks[start : start + _SHARE] for start in range(0, len(tasks), _SHARE)]
        done = shared_out(_Everywhere.share, shares, processes, partial(_Everywhere.begin, self))
        return [part for parts in done for part in parts]

    def share(self, tasks: Sequence[Task]) -> list[Part]:
        """Return what comes of some pages."""
        return [self._part(task) for task in tasks]

    def _part(self, task: Task) -> Part:
        site = with_pages(self.site, task.paths)
        part = Part(outline(site).pages, site.faults[len(self.site.faults) :], examine(site, rules_of(self.check)))
        if self.memory and self.memory.name(task.paths) == task.name:  # else somebody saved while we were reading
            self.memory.kept.keep(task.name, part)
        return part


class _Everywhere:
    """What each process was given when it began."""

    examiner: Examiner

    @classmethod
    def begin(cls, examiner: Examiner) -> None:
        """Keep what is the same in all shares."""
        gc.disable()
        cls.examiner = examiner

    @classmethod
    def share(cls, tasks: Sequence[Task]) -> list[Part]:
        """Do a share."""
        return cls.examiner.share(tasks)
