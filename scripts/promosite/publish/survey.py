"""A built site's folder → the built site, its pages read by several processes."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path

from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.optimise.kept import Kept
from promosite.optimise.store import name_of
from promosite.processes import shared_out
from promosite.provenance import code_digest
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
_FOLDER = ".cache/promosite/built-pages"
_Read = tuple[str, BuiltPage]
"""A page, and the name under which it is kept; empty where it isn't."""


def survey(
    folder: Path, settings: Settings, read: Callable[[], Site], jobs: int | None = None, *, anew: bool = False
) -> BuiltSite:
    """Return the site that was built into a folder; `read` reads its sources, several processes its pages.

    What was seen of pages before, to the byte the same, isn't looked for again, unless everything is to be read `anew`.
    """
    files = dict(sorted(_sizes(folder, "")))
    reader = Reader(Addresses.of(settings.site_url), str(settings.root))
    paths = [path for path in files if path.endswith(".html")]
    kept = None if anew else Kept(settings.root, _FOLDER)
    sites: list[Site] = []
    found = _shared(partial(_read, folder, reader, kept), paths, jobs, lambda: sites.append(read()))
    if kept:
        kept.prune({name for name, _ in found})
    return BuiltSite(
        sites[0],
        files,
        {page.path: page for _, page in found},
        partial(sent, folder),
        references_of(folder, files, reader.addresses),
        sent_at_once(folder, [page for _, page in found]),
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


def _shared(
    work: Callable[[Sequence[str]], list[_Read]], paths: Sequence[str], jobs: int | None, first: Callable[[], object]
) -> list[_Read]:
    """Return what is read of all paths; this process does something else first, while others begin."""
    count = min(jobs or os.cpu_count() or 1, len(paths) // FEWEST + 1)
    if count == 1:
        first()
        return work(paths)
    shares = [paths[start : start + _SHARE] for start in range(0, len(paths), _SHARE)]
    return [page for part in shared_out(work, shares, count, gc.disable, first=first) for page in part]


def _read(folder: Path, reader: Reader, kept: Kept | None, paths: Sequence[str]) -> list[_Read]:
    return [_read_one(folder, reader, kept, path) for path in paths]


def _read_one(folder: Path, reader: Reader, kept: Kept | None, path: str) -> _Read:
    content = _content(f"{folder}/{path}")
    if kept is None:
        return "", reader.page(content, path)
    name = name_of(code_digest(), reader, path, sha256(content).digest())
    page = kept.find(name)
    if page is None:
        page = reader.page(content, path)
        kept.keep(name, page)
    return name, page


def _content(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  # of thousands of files, a Path each takes as long again
        return file.read()
