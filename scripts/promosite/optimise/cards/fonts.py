"""The fonts that cards are set in, and which characters each has.

They are our own files, so that a card has the same bytes on every machine.
"""

from __future__ import annotations

import struct
from functools import cache
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "fonts"
FILES = {"latin": "cards-latin.ttf", "zh": "cards-zh.otf", "ja": "cards-ja.otf", "ko": "cards-ko.otf"}
_STAND_INS = ("latin", "ja", "zh", "ko")
"""Whose forms a character gets where the reader's own font lacks it, best first."""
_WINDOWS = (3, 1)
INVISIBLE = "\u2060\u200b\ufeff\u00ad"
"""Word joiner, zero-width space, byte order mark, soft hyphen: they say where lines break, and show nothing."""


@cache
def digest() -> str:
    """Return the SHA-256 of all fonts together."""
    return sha256(b"".join((FOLDER / name).read_bytes() for name in FILES.values())).hexdigest()


@cache
def coverage(face: str) -> frozenset[int]:
    """Return the characters (code points) that a font has."""
    data = (FOLDER / FILES[face]).read_bytes()
    tables = struct.unpack_from(">H", data, 4)[0]
    records = (struct.unpack_from(">4s4xII", data, 12 + 16 * index) for index in range(tables))
    offset = next(offset for tag, offset, _ in records if tag == b"cmap")
    return frozenset(point for first, last in _segments(data, offset) for point in range(first, last + 1))


def _segments(data: bytes, cmap: int) -> tuple[tuple[int, int], ...]:
    """Return the first and last characters of each segment of a cmap's format 4 (OpenType 1.9, “cmap”)."""
    count = struct.unpack_from(">H", data, cmap + 2)[0]
    maps = (struct.unpack_from(">HHI", data, cmap + 4 + 8 * index) for index in range(count))
    table = cmap + next(offset for platform, encoding, offset in maps if (platform, encoding) == _WINDOWS)
    double = struct.unpack_from(">H", data, table + 6)[0]
    ends = struct.unpack_from(f">{double // 2}H", data, table + 14)
    starts = struct.unpack_from(f">{double // 2}H", data, table + 16 + double)
    return tuple((first, last) for first, last in zip(starts, ends, strict=True) if last != 0xFFFF)  # noqa: PLR2004


@cache
def face_of(character: str, locale: str) -> str | None:
    """Return the font that shows a character to a reader; None where no font has it."""
    own = (locale,) if locale in FILES else ()
    return next((face for face in (*own, *_STAND_INS) if ord(character) in coverage(face)), None)


def missing(text: str, locale: str) -> str:
    """Return the characters that none of our fonts has, each once."""
    return "".join(dict.fromkeys(each for each in visible(text) if face_of(each, locale) is None))


def visible(text: str) -> str:
    """Return a text without the characters that show nothing."""
    return text.translate(dict.fromkeys(map(ord, INVISIBLE)))
