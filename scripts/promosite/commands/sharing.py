"""Pages shared out among processes: each is read and examined in all its locales, wherever there is time for it."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from promosite.commands.memory import Done, Mark, Memory
from promosite.commands.outlines import Outline
from promosite.model.lean import lean
from promosite.model.site import Site
from promosite.optimise.kept import packed, unpacked
from promosite.processes import crew
from promosite.read.site import with_pages

if TYPE_CHECKING:
    from promosite.check.examining import Examined

FEWEST = 100
"""Source pages from which a second process earns its start."""
_SHARE = 10
"""Source pages that are handed to a process at once: few, so that all processes end together."""


Paths = tuple[str, ...]
"""The files of a page in all its locales, within the docs folder."""


class Read(NamedTuple):
    """A page that was read and isn't examined yet."""

    paths: Paths
    mark: Mark | None
    """What tells how its files were when it was read; None where nothing is remembered."""
    site: Site
    """The site with this page alone, in all its locales."""


@dataclass(frozen=True, slots=True)
class Examiner:
    """What is the same for all pages: the site without its pages, the name of the check, and the memory."""

    site: Site
    check: str
    memory: Memory | None

    def read(self, paths: Paths) -> Read:
        """Read a page."""
        mark = self.memory.mark(paths) if self.memory else None
        return Read(paths, mark, with_pages(self.site, paths))

    def outline(self, read: Read) -> Outline:
        """Return the outline of a page that was read."""
        return Outline(lean(read.site).pages, read.site.faults[len(self.site.faults) :])

    def examined(self, read: Read) -> Done:
        """Return what comes of a page that was read; it is examined in the locales in which anything has changed."""
        from promosite.check.examining import examined_in, outline  # noqa: PLC0415  # reading needs no rules
        from promosite.check.run import rules_of  # noqa: PLC0415

        before = self._before(read)
        codes = [code for code, own in read.site.pages.items() if own and code not in before]
        found = before | examined_in(read.site, rules_of(self.check), codes)
        is_so = self.memory and self.memory.mark(read.paths) == read.mark
        brief = self.outline(read)
        pieces = brief, found, brief._replace(pages=outline(read.site).pages)
        return Done(read.mark if is_so else None, *map(packed, pieces))

    def _before(self, read: Read) -> dict[str, Examined]:
        """Return what was found on a page before, in those locales of which it still counts."""
        earlier = self.memory.earlier(read.mark) if self.memory and read.mark else None
        if earlier is None or earlier.mark is None or read.mark is None:
            return {}
        changed = {path.partition("/")[0] for path, _ in {*earlier.mark.files} ^ {*read.mark.files}}
        pages = ((code, page) for code, own in read.site.pages.items() for page in own.values())
        held = {code: {code, read.site.settings.source.code, read.site.locale_of_origin(page)} for code, page in pages}
        found = unpacked(earlier.found)
        return {code: found[code] for code, against in held.items() if code in found and changed.isdisjoint(against)}

    def shared(self, tasks: Sequence[Paths], jobs: int | None) -> list[Done]:
        """Return what comes of many pages, with so many processes (default: one a core); in no certain order.

        This one only waits: what is kept for the sake of the rules would stay with it, and with all that are forked.
        """
        from promosite.check.run import rules_of  # noqa: PLC0415  # as above

        rules_of(self.check)  # before other processes begin, which then needn't load them too
        processes = min(jobs or os.cpu_count() or 1, max(len(tasks) // FEWEST, 1))
        shares = [tasks[start : start + _SHARE] for start in range(0, len(tasks), _SHARE)]
        with crew(processes, partial(_Everywhere.begin, self)) as pool:
            return [one for done in pool.map(_Everywhere.share, shares) for one in done]


class _Everywhere:
    """What each process was given when it began."""

    examiner: Examiner

    @classmethod
    def begin(cls, examiner: Examiner) -> None:
        """Keep what is the same in all shares."""
        gc.disable()
        cls.examiner = examiner

    @classmethod
    def share(cls, tasks: Sequence[Paths]) -> list[Done]:
        """Do a share."""
        return [cls.examiner.examined(cls.examiner.read(paths)) for paths in tasks]
