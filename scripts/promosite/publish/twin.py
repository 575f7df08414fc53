"""A second folder of a published site: the files that the next build takes as they are, under second names.

A file that stands in both is one file on the disk, so nobody may write into it: what is new takes its place.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from promosite.disk import files_below, share

FOLDER = ".cache/promosite/twin"
"""Holds it below the project's folder, between two builds."""


class Twin:
    """The twin of a project's published site, from which the next one begins."""

    def __init__(self, root: Path, published: Path | None) -> None:
        """Look at nothing yet; without a `published` site that is as it was, the twin is of no use."""
        self._place, self._published = root / FOLDER, published
        self._cleared: Callable[[], _Common] | None = None

    @property
    def is_of_use(self) -> bool:
        """Whether the next site can begin with it."""
        return self._published is not None

    def clear(self, begin: Callable[[Callable[[], _Common]], Callable[[], _Common]]) -> None:
        """Delete what isn't published any more, which takes a while.

        `begin` has somebody do that by now, and returns what asks for the result.
        """
        if self._published:
            self._cleared = begin(partial(_cleared, self._place, self._published))

    def settle(self) -> None:
        """Wait until whoever clears it is done."""
        if self._cleared:
            self._cleared()

    def become(self, folder: Path, paths: AbstractSet[str]) -> None:
        """Begin a folder with these files of the published site, so far as it has them; most lie in the twin."""
        if self._published is None:
            return
        common = self._cleared() if self._cleared else _cleared(self._place, self._published)
        try:
            self._place.rename(folder)
        except OSError:  # it isn't there, or on another disk
            common = common.of_an_empty_folder()
        _complete(folder, self._published, paths, common)


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
    _complete(folder, published, paths, _cleared(folder, published))


class _Common(NamedTuple):
    """The paths of a published site, and those at which a folder has the very same files."""

    published: AbstractSet[str]
    held: AbstractSet[str]

    def of_an_empty_folder(self) -> _Common:
        """Return the same for a folder that has none."""
        return self._replace(held=frozenset())


def _cleared(folder: Path, published: Path) -> _Common:
    """Delete what a folder holds beside files of a published site; return what is left."""
    whole, own = _numbers(published), _numbers(folder) if folder.exists() else {}
    is_near = bool(own) and folder.stat().st_dev == published.stat().st_dev
    held = {path for path, number in own.items() if is_near and whole.get(path) == number}
    _remove(folder, own.keys() - held)
    return _Common({*whole}, held)


def _complete(folder: Path, published: Path, paths: AbstractSet[str], common: _Common) -> None:
    """Give a folder those files that it lacks, and take from it what it has beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    _remove(folder, common.held - paths)
    lacking = sorted((paths & common.published) - common.held)
    for parent in _parents(lacking):
        (folder / parent).mkdir(parents=True, exist_ok=True)
    for path in lacking:
        share(f"{published}/{path}", f"{folder}/{path}")


def _numbers(folder: Path) -> dict[str, int]:
    """Return the number by which its disk knows each file below a folder, by its path there."""
    return {path: entry.inode() for path, entry in files_below(folder)}


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
