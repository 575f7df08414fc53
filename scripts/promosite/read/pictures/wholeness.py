"""Whether a file goes on to its own end, and how many frames a GIF holds: by its structure, without decoding."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

_COLOURS = 0x80
"""Flag of GIF: a table of colours follows."""
_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B


class Frames(NamedTuple):
    """How many frames were seen, and whether the end of the file was."""

    shown: int
    ended: bool


def gif_frames(data: bytes, limit: int) -> Frames:
    """Count the frames of a GIF by walking over its blocks (GIF89a, section 15 on); stop above the limit."""
    place, count = 13 + _table(data, 10), 0
    while place < len(data) and count <= limit:
        kind = data[place]
        if kind == _TRAILER:
            return Frames(count, ended=True)
        if kind == _IMAGE:
            count += 1
            place = _after_blocks(data, place + 11 + _table(data, place + 9))
        elif kind == _EXTENSION:
            place = _after_blocks(data, place + 2)
        else:
            break
    return Frames(count, ended=False)


def _table(data: bytes, place: int) -> int:
    """Return the length in bytes of the table of colours that these flags announce."""
    flags = data[place] if place < len(data) else 0
    return 3 * (2 << (flags & 7)) if flags & _COLOURS else 0


def _after_blocks(data: bytes, place: int) -> int:
    while place < len(data) and data[place]:
        place += data[place] + 1
    return place + 1


def is_whole(form: str, data: bytes) -> bool:
    """Whether the end of a file of this format is there."""
    return _ENDS[form](data)


def _jpeg_ends(data: bytes) -> bool:
    """Whether an end of image follows the last start of a scan; cameras append films and maps after it."""
    return data.rfind(b"\xff\xd9") > data.rfind(b"\xff\xda")


def _webp_ends(data: bytes) -> bool:
    return int.from_bytes(data[4:8], "little") + 8 <= len(data)


def _avif_ends(data: bytes) -> bool:
    """Whether the boxes, one after the other, end with the file."""
    place = 0
    while place + 8 <= len(data):
        size = int.from_bytes(data[place : place + 4], "big")
        if size == 1:
            size = int.from_bytes(data[place + 8 : place + 16], "big")
        if size == 0:
            return True
        place += max(size, 8)
    return place == len(data)


_ENDS: Mapping[str, Callable[[bytes], bool]] = {
    "JPEG": _jpeg_ends,
    "PNG": lambda data: b"IEND\xaeB`\x82" in data,
    "GIF": lambda data: gif_frames(data, len(data)).ended,
    "WEBP": _webp_ends,
    "AVIF": _avif_ends,
}
