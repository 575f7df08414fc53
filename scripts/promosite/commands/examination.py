"""A check over a site of any size: page by page, by several processes; then the site as a whole, by one."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import replace

from promosite.check.examining import Examined
from promosite.check.run import check, rules_of
from promosite.commands.memory import Memory
from promosite.commands.sharing import Examiner, Part, Task
from promosite.model.finding import Report
from promosite.model.page import Page
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.read.site import by_key, read_frame

Complete = Callable[[Site], Site]


def examined(
    settings: Settings, name: str, jobs: int | None = None, complete: Complete | None = None, *, anew: bool = False
) -> Report:
    """Return what the rules of a check find in a site; `jobs` is the number of processes (default: one a core).

    `complete` adds to the site what only some checks need; `anew`: what was found on pages before doesn't count.
    """
    site, found = look(settings, name, jobs, anew=anew)
    return check(complete(site) if complete else site, rules_of(name), found)


def look(settings: Settings, name: str, jobs: int | None = None, *, anew: bool = False) -> tuple[Site, Examined]:
    """Read a site and examine its pages; return it without the blocks of its pages, and what was found on them."""
    gc.disable()  # millions of small objects that all stay: looking for rubbish among them costs a fifth of the time
    rules_of(name)  # before other processes begin, which then needn't load them too
    site, paths = read_frame(settings)
    memory = None if anew else Memory.of(settings, name, paths)
    parts = _parts(Examiner(site, name, memory), list(by_key(paths).values()), jobs)
    return _joined(site, parts), Examined.joined(part.found for part in parts)


def _parts(examiner: Examiner, pages: Sequence[tuple[str, ...]], jobs: int | None) -> list[Part]:
    """Return what comes of each page: remembered where nothing has changed."""
    memory = examiner.memory
    if memory is None:
        return examiner.parts([Task(page) for page in pages], jobs)
    tasks = [Task(page, memory.name(page)) for page in pages]
    known = [memory.kept.find(task.name) for task in tasks]
    parts = examiner.parts([task for task, part in zip(tasks, known, strict=True) if part is None], jobs)
    memory.kept.prune({task.name for task in tasks})
    return [part for part in known if part] + parts


def _joined(site: Site, parts: Sequence[Part]) -> Site:
    """Return the site that these parts complete, with its pages in the order in which one process reads them."""
    pages = {
        code: dict(sorted((item for part in parts for item in part.pages[code].items()), key=_file))
        for code in site.pages
    }
    return replace(site, pages=pages, faults=(*site.faults, *(fault for part in parts for fault in part.faults)))


def _file(item: tuple[str, Page]) -> str:
    """Return the path of a page within its locale: `a-b.md` stands before `a.md`."""
    return f"{item[0]}.md"
