"""How large a picture may be: limits that keep one file from holding up everybody's build."""

from __future__ import annotations

from promosite.model.message import say
from promosite.model.picture import PictureFault

MAX_BYTES = 40 * 1024 * 1024
MAX_DRAWING_BYTES = 2 * 1024 * 1024
MAX_PIXELS = 60_000_000
"""Of all frames together; the largest telephones take 50 megapixels."""
MAX_FRAMES = 60
_MAX_RATIO = 1040
"""How many bytes deflate can make of one (RFC 1951: 1032), with some air."""
_BLOCK = 64
"""Pixels of a block of JPEG, which takes at least one bit (ITU-T T.81)."""

_SMALLER = say("Save a smaller copy: 2400 pixels are enough for the widest place.")


def size_fault(size: int, limit: int = MAX_BYTES) -> PictureFault | None:
    """Return what is wrong with a file of so many bytes."""
    if size == 0:
        return PictureFault("I303", say("This file is empty."), say("Copy it here again, or delete it."))
    if size > limit:
        mega = 1024 * 1024
        message = say(
            "This file has {size} MB; at most {limit} MB can be read.", size=-(-size // mega), limit=limit // mega
        )
        return PictureFault("I306", message, _SMALLER)
    return None


def extent_fault(width: int, height: int, frames: int) -> PictureFault | None:
    """Return what is wrong with a picture of so many pixels and frames, before one of them is decoded."""
    if frames > MAX_FRAMES:
        message = say("This animation has more than {limit} frames.", limit=MAX_FRAMES)
        return PictureFault("I308", message, say("Use a still picture, or link to a film."))
    if width * height * frames > MAX_PIXELS:
        message = say(
            "This picture has {count} megapixels; at most {limit} can be read.",
            count=width * height * frames // 1_000_000,
            limit=MAX_PIXELS // 1_000_000,
        )
        return PictureFault("I306", message, _SMALLER)
    return None


def promises_too_much(form: str, size: int, width: int, height: int) -> bool:
    """Whether a file of so many bytes can't hold the pixels that its header announces, however well compressed."""
    if form == "JPEG":
        return size * 8 < width * height // _BLOCK
    return form == "PNG" and size * _MAX_RATIO < (width // 8) * height


def header_fault() -> PictureFault:
    """Return the fault of a file whose header and content don't agree."""
    message = say("This file is damaged: what it holds doesn't fit what its head says.")
    return PictureFault("I307", message, say("Export the picture again from the program or camera it comes from."))
