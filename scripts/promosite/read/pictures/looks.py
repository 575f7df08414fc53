"""How a picture looks, in 64 bits: look-alikes differ in few of them."""

from __future__ import annotations

from itertools import pairwise

from PIL import Image, ImageOps

_WIDTH, _HEIGHT = 9, 8
_FEWEST = 4
"""A picture of one colour has no bits set, and would look like every other one."""


def difference_hash(picture: Image.Image) -> int | None:
    """Return the difference hash of a decoded picture as shown; None for one without features.

    Source: N. Krawetz, “Kind of Like That” (dHash): each bit says whether a pixel is darker than its right neighbour.
    """
    small = _on_white(picture).resize((_WIDTH * 8, _HEIGHT * 8), Image.Resampling.BOX)
    grey = ImageOps.exif_transpose(_with_orientation(small, picture)).convert("L")
    pixels = list(grey.resize((_WIDTH, _HEIGHT), Image.Resampling.BOX).tobytes())
    rows = [pixels[start : start + _WIDTH] for start in range(0, len(pixels), _WIDTH)]
    bits = [left < right for row in rows for left, right in pairwise(row)]
    return sum(bit << place for place, bit in enumerate(bits)) if sum(bits) >= _FEWEST else None


def distance(one: int, other: int) -> int:
    """Return in how many of 64 bits two hashes differ."""
    return (one ^ other).bit_count()


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    ground = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")


def _with_orientation(small: Image.Image, picture: Image.Image) -> Image.Image:
    small.getexif().update({0x0112: picture.getexif().get(0x0112, 1)})
    return small
