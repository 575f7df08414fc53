"""A second folder of a published site: the files that the next build takes as they are, under second names.

A file that stands in both is one file on the disk, so nobody may write into it: what is new takes its place.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path

from promosite.disk import files_below, share

FOLDER = ".cache/promosite/twin"
"""Holds it below the project's folder, between two builds."""


def take_up(root: Path, folder: Path) -> None:
    """Begin a folder with the twin of the project at `root`, if there is one on the same disk."""
    with suppress(OSError):
        (root / FOLDER).rename(folder)


def lay_by(folder: Path, published: Path, root: Path, *, whole: bool) -> None:
    """Keep what was published before as the twin; `whole`: have it hold all files of what is published now.

    Where that can't be done, the next build makes its own.
    """
    twin = root / FOLDER
    shutil.rmtree(twin, ignore_errors=True)
    with suppress(OSError):
        twin.parent.mkdir(parents=True, exist_ok=True)
        if folder.exists():
            folder.rename(twin)
        if whole and twin.parent.stat().st_dev == published.stat().st_dev:
            fill(twin, published, {path for path, _ in files_below(published)})


def fill(folder: Path, published: Path, paths: AbstractSet[str]) -> None:
    """Make a folder hold these files of a published site, so far as it has them, and nothing else that it held."""
    folder.mkdir(parents=True, exist_ok=True)
    whole, held = _files(published), _files(folder)
    right = {path for path, file in held.items() if path in paths and whole.get(path) == file}
    _remove(folder, held.keys() - right)
    lacking = sorted((paths & whole.keys()) - right)
    for parent in _parents(lacking):
        (folder / parent).mkdir(parents=True, exist_ok=True)
    for path in lacking:
        share(f"{published}/{path}", f"{folder}/{path}")


def _files(folder: Path) -> dict[str, tuple[int, int]]:
    """Return which file on which disk stands at each path below a folder."""
    states = ((path, entry.stat(follow_symlinks=False)) for path, entry in files_below(folder))
    return {path: (state.st_dev, state.st_ino) for path, state in states}


def _remove(folder: Path, paths: AbstractSet[str]) -> None:
    """Delete files below a folder, and the folders that are empty then."""
    for path in paths:
        (folder / path).unlink()
    for parent in _parents(paths):
        with suppress(OSError):  # something stands there still
            (folder / parent).rmdir()


def _parents(paths: Iterable[str]) -> list[str]:
    """Return the folders of paths, and those above them, the innermost first."""
    found = {path.rpartition("/")[0] for path in paths}
    for parent in list(found):
        while parent := parent.rpartition("/")[0]:
            found.add(parent)
    return sorted(found - {""}, reverse=True)


def move_into(part: Path, folder: Path) -> None:
    """Move all that a folder holds into another, in the place of what stands there."""
    folder.mkdir(parents=True, exist_ok=True)
    with os.scandir(part) as entries:
        for entry in list(entries):
            target = folder / entry.name
            if entry.is_dir(follow_symlinks=False) and target.is_dir():
                move_into(Path(entry.path), target)
            else:
                Path(entry.path).replace(target)
