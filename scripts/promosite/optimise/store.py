"""What was made of pictures, kept for the next build: by content and recipe, never by dates.

A file's name is the hash of all that it was made from, so it is right or not there. It can be deleted at any time, and
two builds may write it at once: each puts a whole file in its place by one rename.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

FOLDER = ".cache/promosite/pictures"
_DIGITS = 32


def name_of(*parts: object) -> str:
    """Return the name under which what is made of these parts is kept: 32 hexadecimal digits of their SHA-256."""
    return sha256(repr(parts).encode()).hexdigest()[:_DIGITS]


class Store:
    """A folder of made files."""

    def __init__(self, root: Path, folder: str = FOLDER) -> None:
        """Keep what is made for the project at `root` in a folder below it."""
        self.folder = root / folder

    def find(self, name: str) -> Path | None:
        """Return the file of this name, if it is there."""
        path = self.folder / name
        return path if path.is_file() else None

    def names(self) -> frozenset[str]:
        """Return the names of all files that are there: one look at the folder, however many they are."""
        return frozenset(entry.name for entry in os.scandir(self.folder)) if self.folder.is_dir() else frozenset()

    def keep(self, name: str, *pieces: bytes) -> Path:
        """Put a file of these pieces in its place, whole; OSError where that can't be done, leaving nothing behind."""
        path = self.folder / name
        self.folder.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{name}.{os.getpid()}.tmp")
        try:
            with beside.open("wb") as file:
                file.writelines(pieces)
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        return path

    def prune(self, used: Collection[str]) -> int:
        """Delete every file but these, and what a killed build left behind; return how many."""
        stale = [path for path in self.folder.glob("*") if path.name not in used] if self.folder.is_dir() else []
        for path in stale:
            path.unlink(missing_ok=True)
        return len(stale)
