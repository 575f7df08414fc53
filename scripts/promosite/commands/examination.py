"""A check over a site of any size: page by page, by several processes; then the site as a whole, by one."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from promosite.check.examining import Examined
from promosite.check.run import check, rules_of
from promosite.commands import sharing
from promosite.commands.memory import Done, Memory
from promosite.commands.recall import Contents
from promosite.commands.sharing import Examiner, Outline, Pages, Paths, Read
from promosite.model.finding import Report
from promosite.model.page import Page
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.optimise.kept import unpacked
from promosite.read.paths import by_key
from promosite.read.site import read_frame

Complete = Callable[[Site], Site]


def examined(
    settings: Settings, name: str, jobs: int | None = None, complete: Complete | None = None, *, anew: bool = False
) -> Report:
    """Return what the rules of a check find in a site; `jobs` is the number of processes (default: one a core).

    `complete` adds to the site what only some checks need; `anew`: what was found on pages before doesn't count.
    """
    seen = look(settings, name, jobs, anew=anew)
    site, found = seen.whole()
    return check(complete(site) if complete else site, rules_of(name), found)


@dataclass(frozen=True, slots=True)
class Look:
    """A site that was read."""

    site: Site
    """Without the texts of its pages."""
    examiner: Examiner
    done: Sequence[Done]
    """What came of the pages that were examined."""
    left: Sequence[Read]
    """The few pages that are examined when somebody asks."""

    def whole(self) -> tuple[Site, Examined]:
        """Return the site with the outlines of its pages' texts, and what is found on them; remember that."""
        done = [*self.done, *map(self.examiner.examined, self.left)]
        if self.examiner.memory:
            self.examiner.memory.keep(done)
        found = Examined.joined(part for one in done for _, part in sorted(unpacked(one.found).items()))
        return replace(self.site, pages=_in_order(self.site, [unpacked(one.pages) for one in done])), found


def look(
    settings: Settings, name: str, jobs: int | None = None, contents: Contents | None = None, *, anew: bool = False
) -> Look:
    """Read a site; many pages are examined at once, by several processes, and what is remembered isn't read again.

    `contents`: what all files hold, if somebody has looked at them; `anew`: what is remembered doesn't count.
    """
    gc.disable()  # millions of small objects that all stay: looking for rubbish among them costs a fifth of the time
    frame, paths = read_frame(settings)
    memory = None if anew else Memory.of(settings, name, paths, contents or Contents())
    examiner, done, left = Examiner(frame, name, memory), list[Done](), list[Paths]()
    for page in by_key(paths).values():
        known = memory and memory.found(page)
        if known:
            done.append(known)
        else:
            left.append(page)
    if len(left) >= sharing.FEWEST:
        done, left = done + examiner.shared(left, jobs), []
    read = [*map(examiner.read, left)]
    outlines: list[Outline] = [*(unpacked(one.outline) for one in done), *map(examiner.outline, read)]
    faults = chain(frame.faults, *(outline.faults for outline in outlines))
    site = replace(frame, pages=_in_order(frame, [outline.pages for outline in outlines]), faults=tuple(faults))
    return Look(site, examiner, done, read)


def _in_order(site: Site, pages: Sequence[Pages]) -> dict[str, dict[str, Page]]:
    """Return the pages of all locales in the order in which one process reads them."""
    return {code: dict(sorted((item for own in pages for item in own[code].items()), key=_file)) for code in site.pages}


def _file(item: tuple[str, Page]) -> str:
    """Return the path of a page within its locale: `a-b.md` stands before `a.md`."""
    return f"{item[0]}.md"
