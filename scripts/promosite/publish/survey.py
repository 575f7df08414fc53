"""A built site's folder → the built site, its pages read by several processes."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from promosite.disk import digest_of, files_below
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.processes import shared_out
from promosite.publish.built import BuiltPage, BuiltSite
from promosite.publish.headers.files import read_server_files
from promosite.publish.looking import Look, is_read, looks
from promosite.publish.seen import Seen
from promosite.publish.texts import sent, sent_at_once

FEWEST = 150
"""Files from which a second process earns its start."""
_SHARE = 50
"""Files that a process takes at once."""


def survey(  # noqa: PLR0913  each is a choice of whoever asks
    folder: Path,
    settings: Settings,
    read: Callable[[], Site],
    jobs: int | None = None,
    *,
    seen: Seen | None = None,
    known: Mapping[str, str] | None = None,
) -> BuiltSite:
    """Return the site that was built into a folder; `read` reads its sources, several processes its pages.

    What was `seen` of files before, to the byte the same, isn't looked for again (default: what the project keeps).
    `known` are SHA-256 of files that needn't be opened for that.
    """
    files = dict(sorted((path, entry.stat().st_size) for path, entry in files_below(folder)))
    seen = seen or Seen(settings)
    reader = seen.reader
    read_ones = [path for path in files if is_read(path, reader)]
    digests = {path: (known or {}).get(path) or digest_of(f"{folder}/{path}") for path in read_ones}
    found = seen.before(digests)
    fresh = [path for path in read_ones if path not in found]
    sites: list[Site] = []
    found |= dict(_shared(partial(looks, folder, reader), fresh, jobs, lambda: sites.append(read())))
    seen.keep({path: (digests[path], found[path]) for path in read_ones})
    whole = {path: page for path in read_ones if isinstance(page := found[path], BuiltPage)}
    return BuiltSite(
        sites[0],
        files,
        whole,
        partial(sent, folder),
        {path: named for path in read_ones if isinstance(named := found[path], frozenset)},
        sent_at_once(folder, list(whole.values())),
        seen.sitemap(folder),
        read_server_files(folder),
    )


def _shared(
    work: Callable[[Sequence[str]], list[tuple[str, Look]]],
    paths: Sequence[str],
    jobs: int | None,
    first: Callable[[], object],
) -> list[tuple[str, Look]]:
    """Return what is seen of all files; this process does something else first, while others begin."""
    count = min(jobs or os.cpu_count() or 1, len(paths) // FEWEST + 1)
    if count == 1:
        first()
        return work(paths)
    shares = [paths[start : start + _SHARE] for start in range(0, len(paths), _SHARE)]
    return [look for part in shared_out(work, shares, count, gc.disable, besides=first) for look in part]
