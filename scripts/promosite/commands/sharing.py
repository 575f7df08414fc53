"""Pages shared out among processes: each is read and examined in all its locales, wherever there is time for it."""

from __future__ import annotations

import gc
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from promosite.check.examining import Examined, examine, outline
from promosite.check.run import rules_of
from promosite.commands.memory import Mark, Memory
from promosite.model.fault import Fault
from promosite.model.page import Page
from promosite.model.site import Site
from promosite.optimise.kept import packed
from promosite.processes import shared_out
from promosite.read.site import with_pages

FEWEST = 100
"""Source pages from which a second process earns its start."""
_SHARE = 10
"""Source pages that are handed to a process at once: few, so that all processes end together."""


@dataclass(frozen=True, slots=True)
class Task:
    """A page to be examined: its files in all locales within the docs folder, and what tells how it is now."""

    paths: tuple[str, ...]
    mark: Mark | None = None
    """None where nothing is remembered."""


@dataclass(frozen=True, slots=True)
class Part:
    """What comes of a page: its outlines by locale and key, what couldn't be read of it, and what was found on it."""

    pages: Mapping[str, Mapping[str, Page]]
    faults: tuple[Fault, ...]
    found: Examined


Done = tuple[Mark | None, bytes]
"""What comes of a page, packed, and by what it may be remembered (None: somebody saved while it was read)."""


@dataclass(frozen=True, slots=True)
class Examiner:
    """What is the same for all pages: the site without its pages, the name of the check, and the memory."""

    site: Site
    check: str
    memory: Memory | None

    def read(self, task: Task) -> Site:
        """Return the site with this page alone, in all its locales."""
        return with_pages(self.site, task.paths)

    def examined(self, task: Task, site: Site) -> Done:
        """Return what comes of a page that was read."""
        part = Part(outline(site).pages, self.faults_of(site), examine(site, rules_of(self.check)))
        is_so = self.memory and self.memory.mark(task.paths) == task.mark
        return task.mark if is_so else None, packed(part)

    def faults_of(self, site: Site) -> tuple[Fault, ...]:
        """Return what couldn't be read of the pages of a site."""
        return site.faults[len(self.site.faults) :]

    def shared(self, tasks: Sequence[Task], jobs: int | None) -> list[Done]:
        """Return what comes of many pages, with so many processes (default: one a core); in no certain order."""
        rules_of(self.check)  # before other processes begin, which then needn't load them too
        processes = min(jobs or os.cpu_count() or 1, max(len(tasks) // FEWEST, 1))
        shares = [tasks[start : start + _SHARE] for start in range(0, len(tasks), _SHARE)]
        done = shared_out(_Everywhere.share, shares, processes, partial(_Everywhere.begin, self))
        return [part for parts in done for part in parts]


class _Everywhere:
    """What each process was given when it began."""

    examiner: Examiner

    @classmethod
    def begin(cls, examiner: Examiner) -> None:
        """Keep what is the same in all shares."""
        gc.disable()
        cls.examiner = examiner

    @classmethod
    def share(cls, tasks: Sequence[Task]) -> list[Done]:
        """Do a share."""
        return [cls.examiner.examined(task, cls.examiner.read(task)) for task in tasks]
