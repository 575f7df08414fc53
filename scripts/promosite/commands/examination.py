"""A check over a site of any size: the pages are shared out among processes, the site as a whole is judged by one."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

from promosite.check.examining import Examined, examine, outline
from promosite.check.run import check, rules_of
from promosite.model.finding import Report
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.read.site import page_keys, read_site
from promosite.settings import read_settings

FEWEST = 100
"""Source pages from which a second process earns its start."""


def examined(settings: Settings, name: str, jobs: int | None = None) -> Report:
    """Return what the rules of a check find in a site; `jobs` is the number of processes (default: one a core)."""
    keys = page_keys(settings)
    shares = min(jobs or os.cpu_count() or 1, max(len(keys) // FEWEST, 1))
    if shares == 1:
        return check(read_site(settings), rules_of(name))
    with ProcessPoolExecutor(shares - 1) as pool:
        others = [pool.submit(_share, settings.config, name, keys[place::shares]) for place in range(1, shares)]
        parts = [_share(settings.config, name, keys[::shares]), *(other.result() for other in others)]
    site = _joined([site for site, _ in parts])
    return check(site, rules_of(name), Examined.joined(part for _, part in parts))


def _share(config: Path, name: str, keys: Sequence[str]) -> tuple[Site, Examined]:
    """Read and examine some pages in all their locales; return their outline and what was found."""
    gc.disable()  # millions of small objects that all stay: looking for rubbish among them costs a fifth of the time
    site = read_site(read_settings(config), only=frozenset(keys))
    found = examine(site, rules_of(name))
    return outline(site), found


def _joined(parts: Sequence[Site]) -> Site:
    """Return the site that these parts make; what isn't of pages is the same in each."""
    first = parts[0]
    pages = {code: {key: page for part in parts for key, page in part.pages[code].items()} for code in first.pages}
    ordered = {code: dict(sorted(own.items())) for code, own in pages.items()}
    faults = tuple(dict.fromkeys(fault for part in parts for fault in part.faults))
    return replace(first, pages=ordered, faults=faults)
