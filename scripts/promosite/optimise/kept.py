"""Values kept for the next run in a folder of a project: sealed, so that what was damaged isn't believed."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Collection
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from promosite.optimise.store import Store

_SEAL = 32
"""Bytes of the SHA-256 that stands before what is kept."""
FAST = 1
"""zlib's level: a page shrinks to a sixth in less time than a disk takes to write it."""


class Kept:
    """A folder of values by name; a name has to tell all that its value depends on."""

    def __init__(self, root: Path, folder: str) -> None:
        """Keep what is made for the project at `root` in a folder below it."""
        self._store = Store(root, folder)

    def names(self) -> frozenset[str]:
        """Return the names under which something is kept."""
        return self._store.names()

    def find(self, name: str) -> Any:  # noqa: ANN401  # whatever was kept
        """Return what is kept under a name; None where nothing is, or it was damaged."""
        path = self._store.find(name)
        with suppress(OSError):
            content = path.read_bytes() if path else b""
            if content and sha256(content[_SEAL:]).digest() == content[:_SEAL]:
                return pickle.loads(zlib.decompress(content[_SEAL:]))  # noqa: S301  # written by us, and sealed
        return None

    def keep(self, name: str, value: object) -> None:
        """Keep a value under a name; where that can't be done, it is made again next time."""
        content = zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), FAST)
        with suppress(OSError):
            self._store.keep(name, sha256(content).digest() + content)

    def rename(self, name: str, other: str) -> None:
        """Keep under another name what is kept under this one, if anything is."""
        with suppress(OSError):
            (self._store.folder / name).replace(self._store.folder / other)

    def prune(self, used: Collection[str]) -> None:
        """Forget everything but these."""
        self._store.prune(used)
