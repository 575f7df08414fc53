"""A built site's folder → the built site, its pages read by several processes."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.processes import crew
from promosite.publish.addresses import Addresses
from promosite.publish.built import BuiltPage, BuiltSite
from promosite.publish.headers.files import read_server_files
from promosite.publish.reading import Reader
from promosite.publish.sitemaps import read_sitemap
from promosite.publish.texts import references_of, sent, sent_at_once

FEWEST = 150
"""Pages from which a second process earns its start."""
_SHARE = 50
"""Pages that a process takes at once."""
T = TypeVar("T")


def survey(folder: Path, settings: Settings, read: Callable[[], Site], jobs: int | None = None) -> BuiltSite:
    """Return the site that was built into a folder; `read` reads its sources, while other processes read its pages."""
    files = dict(sorted(_sizes(folder, "")))
    reader = Reader(Addresses.of(settings.site_url), str(settings.root))
    paths = [path for path in files if path.endswith(".html")]
    pages, site = _beside(partial(_read, folder, reader), paths, read, jobs)
    return BuiltSite(
        site,
        files,
        {page.path: page for page in pages},
        partial(sent, folder),
        references_of(folder, files, reader.addresses),
        sent_at_once(folder, pages),
        read_sitemap(folder, reader.addresses),
        read_server_files(folder),
    )


def _sizes(folder: Path, prefix: str) -> Iterator[tuple[str, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _sizes(Path(entry.path), f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name, entry.stat().st_size


def _beside(
    work: Callable[[Sequence[str]], list[BuiltPage]], paths: Sequence[str], act: Callable[[], T], jobs: int | None
) -> tuple[list[BuiltPage], T]:
    """Return what is read of all paths, and what is done in this process meanwhile."""
    count = min(jobs or os.cpu_count() or 1, len(paths) // FEWEST + 1)
    if count == 1:
        return work(paths), act()
    shares = [paths[start : start + _SHARE] for start in range(0, len(paths), _SHARE)]
    with crew(count, gc.disable) as pool:
        parts = pool.map(work, shares)
        done = act()
        return [page for part in parts for page in part], done


def _read(folder: Path, reader: Reader, paths: Sequence[str]) -> list[BuiltPage]:
    return [reader.page(_content(f"{folder}/{path}"), path) for path in paths]


def _content(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  # of thousands of files, a Path each takes as long again
        return file.read()
