"""A check over a site of any size: page by page, by several processes; then the site as a whole, by one."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from promosite.commands import sharing
from promosite.commands.memory import Done, Memory
from promosite.commands.outlines import with_outlines
from promosite.commands.recall import Contents
from promosite.commands.sharing import Examiner, Paths, Read
from promosite.model.finding import Report
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.optimise.kept import packed, unpacked
from promosite.read.paths import by_key, folder_of, pages_in
from promosite.read.site import frame_of, read_records

if TYPE_CHECKING:
    from promosite.check.examining import Examined

Complete = Callable[[Site], Site]


def examined(
    settings: Settings, name: str, jobs: int | None = None, complete: Complete | None = None, *, anew: bool = False
) -> Report:
    """Return what the rules of a check find in a site; `jobs` is the number of processes (default: one a core).

    `complete` adds to the site what only some checks need; `anew`: what was found on pages before doesn't count.
    """
    from promosite.check.run import check, rules_of  # noqa: PLC0415  # reading needs no rules

    seen = look(settings, name, jobs, anew=anew)
    site, found = seen.whole()
    return check(complete(site) if complete else site, rules_of(name), found)


@dataclass(frozen=True, slots=True)
class Look:
    """A site that was read."""

    frame: Site
    """Without its pages."""
    examiner: Examiner
    done: Sequence[Done]
    """What came of the pages that were examined."""
    left: Sequence[Read]
    """The few pages that are examined when somebody asks."""

    def outlines(self) -> list[bytes]:
        """Return the outlines of all pages."""
        return [*(one.outline for one in self.done), *(packed(self.examiner.outline(one)) for one in self.left)]

    def whole(self) -> tuple[Site, Examined]:
        """Return the site with the outlines of its pages' texts, and what is found on them; remember that."""
        from promosite.check.examining import Examined  # noqa: PLC0415  # as below

        done = [*self.done, *map(self.examiner.examined, self.left)]
        if self.examiner.memory:
            self.examiner.memory.keep(done)
        found = Examined.joined(part for one in done for _, part in sorted(unpacked(one.found).items()))
        return with_outlines(self.frame, [one.pages for one in done]), found


def look(
    settings: Settings, name: str, jobs: int | None = None, contents: Contents | None = None, *, anew: bool = False
) -> Look:
    """Read a site; many pages are examined at once, by several processes, and what is remembered isn't read again.

    `contents`: what all files hold, if somebody has looked at them; `anew`: what is remembered doesn't count.
    """
    gc.disable()  # millions of small objects that all stay: looking for rubbish among them costs a fifth of the time
    folder = folder_of(settings)
    paths = pages_in(folder, settings)
    memory = None if anew else Memory.of(settings, name, paths, contents or Contents())
    frame = frame_of(settings, folder, memory.records(settings, paths) if memory else read_records(settings))
    examiner, done, left = Examiner(frame, name, memory), list[Done](), list[Paths]()
    for page in by_key(paths).values():
        known = memory and memory.found(page)
        if known:
            done.append(known)
        else:
            left.append(page)
    if len(left) >= sharing.FEWEST:
        done, left = done + examiner.shared(left, jobs), []
    return Look(frame, examiner, done, [*map(examiner.read, left)])
