"""All pictures of a site, looked at in parallel; what was seen before is taken from the record."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from promosite.model.endings import is_picture
from promosite.model.picture import PictureFile
from promosite.model.settings import Settings
from promosite.processes import crew
from promosite.read.pictures.looking import look_at, look_at_bytes, read_content
from promosite.read.pictures.record import recall, remember

FEWEST = 6
"""New pictures from which a second process earns its start."""
Begin = Callable[[int], Callable[[str], object]]
"""Is told how many pictures are looked at for the first time; returns what is told the path of each."""


def read_pictures(
    settings: Settings, assets: Iterable[str], begin: Begin | None = None, jobs: int | None = None
) -> Mapping[str, PictureFile]:
    """Return what the pictures among the assets hold, by path below the docs folder.

    `jobs` is the number of processes (default: one a core).
    """
    places = {path: settings.docs / path for path in sorted(assets) if is_picture(path)}
    return look_at_all(settings.root, places, begin, jobs)


def look_at_all(
    root: Path, places: Mapping[str, Path], begin: Begin | None = None, jobs: int | None = None
) -> Mapping[str, PictureFile]:
    """Return what these files hold, each by the path it is shown by; keep it in the record of the project at `root`."""
    seen = recall(root)
    found = {shown: _known(path, shown, seen) for shown, path in places.items()}
    unknown = [shown for shown, file in found.items() if file is None]
    looked = dict(_looked({shown: places[shown] for shown in unknown}, begin, jobs))
    files = {shown: file or looked[shown] for shown, file in found.items()}
    fresh = {file.digest: _by_content(file) for file in looked.values() if file.digest}
    if fresh:
        remember(root, {**seen, **fresh})
    return files


def _known(path: Path, shown: str, seen: Mapping[str, PictureFile]) -> PictureFile | None:
    """Return a file that needs no decoding: one that was seen before, or that can't be opened at all."""
    content = read_content(path, shown)
    if isinstance(content, PictureFile):
        return content
    return look_at_bytes(content, shown, seen) if sha256(content).hexdigest() in seen else None


def _looked(places: Mapping[str, Path], begin: Begin | None, jobs: int | None) -> Iterator[tuple[str, PictureFile]]:
    step = begin(len(places)) if begin and places else None
    for shown, file in zip(places, _in_processes(places, jobs), strict=True):
        if step:
            step(shown)
        yield shown, file


def _in_processes(places: Mapping[str, Path], jobs: int | None) -> Iterator[PictureFile]:
    count = min(jobs or os.cpu_count() or 1, max(len(places) // FEWEST, 1))
    if count == 1:
        yield from map(look_at, places.values(), places)
        return
    with crew(count) as pool:
        yield from pool.map(look_at, places.values(), places, chunksize=2)


def _by_content(file: PictureFile) -> PictureFile:
    """Return what is true of the content under any name."""
    return replace(file, path="", faults=tuple(fault for fault in file.faults if fault.code != "I304"))
