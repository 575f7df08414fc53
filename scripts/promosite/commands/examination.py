"""A check over a site of any size: the pages are shared out among processes, the site as a whole is judged by one."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from promosite.check.examining import Examined, examine, outline
from promosite.check.registry import Rule
from promosite.check.run import check, rules_of
from promosite.model.fault import Fault
from promosite.model.finding import Report
from promosite.model.page import Page
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.processes import crew
from promosite.read.site import page_keys, read_site
from promosite.settings import read_settings

FEWEST = 100
"""Source pages from which a second process earns its start."""


Complete = Callable[[Site], Site]


def examined(settings: Settings, name: str, jobs: int | None = None, complete: Complete | None = None) -> Report:
    """Return what the rules of a check find in a site; `jobs` is the number of processes (default: one a core).

    `complete` adds to the site what only some checks need.
    """
    site, found = look(settings, name, jobs)
    return check(complete(site) if complete else site, rules_of(name), found)


def look(settings: Settings, name: str, jobs: int | None = None) -> tuple[Site, Examined]:
    """Read a site and examine its pages; return it without the blocks of its pages, and what was found on them."""
    keys = page_keys(settings)
    shares = min(jobs or os.cpu_count() or 1, max(len(keys) // FEWEST, 1))
    rules = rules_of(name)  # before other processes begin, which then needn't load them too
    if shares == 1:
        return _share(settings, rules, None)
    with crew(shares - 1) as pool:
        others = [pool.submit(_share_elsewhere, settings.config, name, keys[part::shares]) for part in range(1, shares)]
        site, found = _share(settings, rules, keys[::shares])
        parts = [other.result() for other in others]
    return _joined(site, parts), Examined.joined((found, *(part.found for part in parts)))


@dataclass(frozen=True, slots=True)
class _Part:
    """What another process gives back: the outlines of its pages, what it couldn't read, and what it found."""

    pages: Mapping[str, Mapping[str, Page]]
    faults: tuple[Fault, ...]
    found: Examined


def _share_elsewhere(config: Path, name: str, keys: Sequence[str]) -> _Part:
    """Do a share in a process of its own; what isn't of pages is the same in each share and stays there."""
    site, found = _share(read_settings(config), rules_of(name), keys)
    return _Part(site.pages, site.faults, found)


def _share(settings: Settings, rules: Iterable[Rule], keys: Sequence[str] | None) -> tuple[Site, Examined]:
    """Read and examine some pages (or all) in all their locales; return their outline and what was found."""
    gc.disable()  # millions of small objects that all stay: looking for rubbish among them costs a fifth of the time
    site = read_site(settings, only=None if keys is None else frozenset(keys))
    found = examine(site, rules)
    return outline(site), found


def _joined(site: Site, parts: Sequence[_Part]) -> Site:
    """Return the site that the pages of these parts complete, in the order in which one process reads them."""
    pages = {
        code: dict(sorted([*own.items(), *(item for part in parts for item in part.pages[code].items())], key=_file))
        for code, own in site.pages.items()
    }
    faults = tuple(dict.fromkeys([*site.faults, *(fault for part in parts for fault in part.faults)]))
    return replace(site, pages=pages, faults=faults)


def _file(item: tuple[str, Page]) -> str:
    """Return the path of a page within its locale: `a-b.md` stands before `a.md`."""
    return f"{item[0]}.md"
