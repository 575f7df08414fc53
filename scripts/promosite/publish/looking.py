"""What there is to see of the files of a built site, one by one: by whoever built them, or by several processes."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from promosite.disk import content_of, files_below
from promosite.optimise.kept import compressed, packed
from promosite.publish.addresses import Reference, forget
from promosite.publish.built import BuiltPage
from promosite.publish.reading import Reader
from promosite.publish.texts import names_others, references_of

Look = BuiltPage | frozenset[Reference]
"""Of a page, all that rules ask of it; of another text, what it names."""

_AT_ONCE = 50
"""Files of which what is seen is packed together: unpacked it takes ten times the room."""


def is_read(path: str, reader: Reader) -> bool:
    """Whether rules ask what stands in a file of this name."""
    return path.endswith(".html") or names_others(path, reader.addresses)


def looks(folder: Path, reader: Reader, paths: Iterable[str]) -> list[tuple[str, Look]]:
    """Return what is to be seen of files, with their paths."""
    return [(path, _look(reader, path, content_of(f"{folder}/{path}"))) for path in paths]


def look_at_all(reader: Reader, folder: Path) -> tuple[dict[str, str], list[bytes]]:
    """Return the SHA-256 of all files of a folder, by their paths, and packed: what is seen of them with it."""
    digests: dict[str, str] = {}
    pieces: list[bytes] = []
    seen: dict[str, tuple[str, Look]] = {}
    for path, entry in files_below(folder):
        content = content_of(entry.path)
        digests[path] = sha256(content).hexdigest()
        if is_read(path, reader):
            seen[path] = digests[path], _look(reader, path, content)
        if len(seen) == _AT_ONCE:
            pieces.append(compressed(packed(seen)))
            seen = {}
    forget()
    return digests, [*pieces, compressed(packed(seen))]


def _look(reader: Reader, path: str, content: bytes) -> Look:
    return reader.page(content, path) if path.endswith(".html") else references_of(path, content, reader.addresses)
