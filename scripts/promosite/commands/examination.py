"""A check over a site of any size: page by page, by several processes; then the site as a whole, by one."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from promosite.check.examining import Examined, outline
from promosite.check.run import check, rules_of
from promosite.commands import sharing
from promosite.commands.memory import Memory
from promosite.commands.recall import Contents
from promosite.commands.sharing import Done, Examiner, Part, Task
from promosite.model.finding import Report
from promosite.model.page import Page
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.optimise.kept import unpacked
from promosite.read.site import by_key, read_frame

Complete = Callable[[Site], Site]


def examined(
    settings: Settings, name: str, jobs: int | None = None, complete: Complete | None = None, *, anew: bool = False
) -> Report:
    """Return what the rules of a check find in a site; `jobs` is the number of processes (default: one a core).

    `complete` adds to the site what only some checks need; `anew`: what was found on pages before doesn't count.
    """
    seen = look(settings, name, jobs, anew=anew)
    return check(complete(seen.site) if complete else seen.site, rules_of(name), seen.found())


@dataclass(frozen=True, slots=True)
class Look:
    """A site that was read."""

    site: Site
    """The site without the blocks of its pages."""
    examiner: Examiner
    parts: Sequence[Part]
    """What came of the pages that were examined."""
    done: Sequence[Done]
    """The same, as it is remembered."""
    left: Sequence[tuple[Task, Site]]
    """The few pages that are examined when somebody asks."""

    def found(self) -> Examined:
        """Return what is found on the pages, and remember it."""
        fresh = [self.examiner.examined(task, site) for task, site in self.left]
        if self.examiner.memory:
            self.examiner.memory.keep((mark, part) for mark, part in (*self.done, *fresh) if mark)
        return Examined.joined(part.found for part in (*self.parts, *_parts(fresh)))


def look(
    settings: Settings, name: str, jobs: int | None = None, contents: Contents | None = None, *, anew: bool = False
) -> Look:
    """Read a site; many pages are examined at once, by several processes, and what is remembered isn't read again.

    `contents`: what all files hold, if somebody has looked at them; `anew`: what is remembered doesn't count.
    """
    gc.disable()  # millions of small objects that all stay: looking for rubbish among them costs a fifth of the time
    frame, paths = read_frame(settings)
    memory = None if anew else Memory.of(settings, name, paths, contents or Contents())
    examiner, done, left = Examiner(frame, name, memory), list[Done](), list[Task]()
    for page in by_key(paths).values():
        known = memory and memory.found(page)
        if known:
            done.append(known)
        else:
            left.append(Task(page, memory.mark(page) if memory else None))
    if len(left) >= sharing.FEWEST:
        done, left = done + examiner.shared(left, jobs), []
    parts, read = _parts(done), [(task, examiner.read(task)) for task in left]
    pages = [*(part.pages for part in parts), *(outline(one).pages for _, one in read)]
    faults = [*(part.faults for part in parts), *(examiner.faults_of(one) for _, one in read)]
    site = replace(frame, pages=_in_order(frame, pages), faults=(*frame.faults, *chain.from_iterable(faults)))
    return Look(site, examiner, parts, done, read)


def _parts(done: Iterable[Done]) -> list[Part]:
    return [unpacked(part) for _, part in done]


def _in_order(site: Site, pages: Sequence[Mapping[str, Mapping[str, Page]]]) -> dict[str, dict[str, Page]]:
    """Return the pages of all locales in the order in which one process reads them."""
    return {code: dict(sorted((item for own in pages for item in own[code].items()), key=_file)) for code in site.pages}


def _file(item: tuple[str, Page]) -> str:
    """Return the path of a page within its locale: `a-b.md` stands before `a.md`."""
    return f"{item[0]}.md"
