"""Values kept for the next run in a folder of a project: sealed, so that what was damaged isn't believed.

What another version of promosite kept isn't believed either: its values may be of other kinds.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Collection
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from promosite.optimise.store import Store
from promosite.provenance import code_digest

_SEAL = 32
"""Bytes of the SHA-256 that stands before what is kept: of our code, and of that."""
_FAST = 1
"""zlib's level: a page shrinks to a sixth in less time than a disk takes to write it."""


def packed(value: object) -> bytes:
    """Return a value in one piece, so that it can be kept among many of which few are looked at."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def unpacked(content: bytes | memoryview) -> Any:  # noqa: ANN401  # whatever was packed
    """Return the value that was packed, by us: what comes from elsewhere may not get here."""
    return pickle.loads(content)  # noqa: S301  # what is read from a disk is sealed, see below


def compressed(content: bytes) -> bytes:
    """Return a packed value in little room, where many of them wait until somebody asks."""
    return zlib.compress(content, _FAST)


def decompressed(content: bytes) -> bytes:
    """Return the packed value."""
    return zlib.decompress(content)


class Kept:
    """A folder of values by name; a name has to tell all that its value depends on."""

    def __init__(self, root: Path, folder: str, *, is_urgent: bool = False) -> None:
        """Keep what is made for the project at `root` in a folder below it.

        `is_urgent`: the next run waits for it, and it may take more room.
        """
        self._store = Store(root, folder)
        self._is_urgent = is_urgent

    def names(self) -> frozenset[str]:
        """Return the names under which something is kept."""
        return self._store.names()

    def find(self, name: str) -> Any:  # noqa: ANN401  # whatever was kept
        """Return what is kept under a name; None where nothing is, or it was damaged."""
        path = self._store.find(name)
        with suppress(OSError):
            content = path.read_bytes() if path else b""
            packing = memoryview(content)[_SEAL:]
            if content and _seal(packing) == content[:_SEAL]:
                return unpacked(packing if self._is_urgent else zlib.decompress(packing))
        return None

    def keep(self, name: str, value: object) -> None:
        """Keep a value under a name; where that can't be done, it is made again next time."""
        pieces = _Pieces(is_small=not self._is_urgent)
        pickle.dump(value, pieces, pickle.HIGHEST_PROTOCOL)
        with suppress(OSError):
            self._store.keep(name, *pieces.sealed())

    def rename(self, name: str, other: str) -> None:
        """Keep under another name what is kept under this one, if anything is."""
        with suppress(OSError):
            (self._store.folder / name).replace(self._store.folder / other)

    def prune(self, used: Collection[str]) -> None:
        """Forget everything but these."""
        self._store.prune(used)


class _Pieces:
    """A file that is packed while it is written, so that a large value isn't there twice."""

    def __init__(self, *, is_small: bool) -> None:
        self._packing = zlib.compressobj(_FAST) if is_small else None
        self._pieces: list[bytes] = []

    def write(self, piece: bytes | memoryview) -> None:
        """Take what comes next."""
        self._pieces.append(self._packing.compress(piece) if self._packing else bytes(piece))

    def sealed(self) -> list[bytes]:
        """Return the pieces of the file."""
        pieces = [*self._pieces, self._packing.flush()] if self._packing else self._pieces
        return [_seal(*pieces), *pieces]


def _seal(*pieces: bytes | memoryview) -> bytes:
    seal = sha256(code_digest().encode())
    for piece in pieces:
        seal.update(piece)
    return seal.digest()
