"""A check over a site of any size: the pages are shared out among processes, the site as a whole is judged by one."""

from __future__ import annotations

import gc
import os
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial

from promosite.check.examining import Examined, examine, outline
from promosite.check.registry import Rule
from promosite.check.run import check, rules_of
from promosite.model.fault import Fault
from promosite.model.finding import Report
from promosite.model.page import Page
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.processes import crew
from promosite.read.site import key_of, read_frame, with_pages

FEWEST = 100
"""Source pages from which a second process earns its start."""
_SHARE = 10
"""Source pages that are handed to a process at once: few, so that all processes end together."""

Complete = Callable[[Site], Site]


def examined(settings: Settings, name: str, jobs: int | None = None, complete: Complete | None = None) -> Report:
    """Return what the rules of a check find in a site; `jobs` is the number of processes (default: one a core).

    `complete` adds to the site what only some checks need.
    """
    site, found = look(settings, name, jobs)
    return check(complete(site) if complete else site, rules_of(name), found)


def look(settings: Settings, name: str, jobs: int | None = None) -> tuple[Site, Examined]:
    """Read a site and examine its pages; return it without the blocks of its pages, and what was found on them."""
    gc.disable()  # millions of small objects that all stay: looking for rubbish among them costs a fifth of the time
    rules = rules_of(name)  # before other processes begin, which then needn't load them too
    site, paths = read_frame(settings)
    by_key = _by_key(paths)
    processes = min(jobs or os.cpu_count() or 1, max(len(by_key) // FEWEST, 1))
    parts = [_part(site, rules, paths)] if processes == 1 else _parts(site, rules, name, by_key, processes - 1)
    return _joined(site, parts), Examined.joined(part.found for part in parts)


def _by_key(paths: Sequence[str]) -> list[list[str]]:
    """Return the paths of each page in all its locales."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        found[key_of(path)].append(path)
    return [found[key] for key in sorted(found)]


@dataclass(frozen=True, slots=True)
class _Part:
    """What comes of a share: the outlines of its pages, what couldn't be read, and what was found on them."""

    pages: Mapping[str, Mapping[str, Page]]
    faults: tuple[Fault, ...]
    found: Examined


def _part(site: Site, rules: Sequence[Rule], paths: Sequence[str]) -> _Part:
    """Read and examine pages of a site of which everything else was read."""
    full = with_pages(site, paths)
    found = examine(full, rules)
    return _Part(outline(full).pages, full.faults[len(site.faults) :], found)


def _parts(site: Site, rules: Sequence[Rule], name: str, by_key: Sequence[Sequence[str]], workers: int) -> list[_Part]:
    """Return what other processes make, beginning with the first share, and this one, beginning with the last."""
    shares = list(_shares(by_key))
    with crew(workers, partial(_Elsewhere.begin, site, name)) as pool:
        others = [pool.submit(_Elsewhere.part, share) for share in shares]
        own = [_part(site, rules, share) for share in _left(others, shares)]
        return [other.result() for other in others if not other.cancelled()] + own


def _shares(by_key: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    for start in range(0, len(by_key), _SHARE):
        yield sorted(path for paths in by_key[start : start + _SHARE] for path in paths)


def _left(others: Sequence[Future[_Part]], shares: Sequence[list[str]]) -> Iterator[list[str]]:
    """Yield, from the last, the shares that nobody has begun."""
    for other, share in zip(reversed(others), reversed(shares), strict=True):
        if not other.cancel():
            return
        yield share


class _Elsewhere:
    """What a process beside this one was given when it began."""

    site: Site
    rules: tuple[Rule, ...]

    @classmethod
    def begin(cls, site: Site, name: str) -> None:
        """Keep what is the same in all shares."""
        gc.disable()
        cls.site, cls.rules = site, rules_of(name)

    @classmethod
    def part(cls, paths: Sequence[str]) -> _Part:
        """Do a share."""
        return _part(cls.site, cls.rules, paths)


def _joined(site: Site, parts: Sequence[_Part]) -> Site:
    """Return the site that these parts complete, with its pages in the order in which one process reads them."""
    pages = {
        code: dict(sorted((item for part in parts for item in part.pages[code].items()), key=_file))
        for code in site.pages
    }
    return replace(site, pages=pages, faults=(*site.faults, *(fault for part in parts for fault in part.faults)))


def _file(item: tuple[str, Page]) -> str:
    """Return the path of a page within its locale: `a-b.md` stands before `a.md`."""
    return f"{item[0]}.md"
