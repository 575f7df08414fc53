"""Cuts a page's picture to the place it has on a card, so that what matters in it is seen."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageOps

from promosite.model.picture import Box
from promosite.model.social import Shape
from promosite.optimise.cards.composition import COMPOSITIONS, Composition

_FORMATS = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")
_GAP = 2.0
"""Pillow first halves a large picture cheaply, down to twice the wanted size."""


def crop_box(size: tuple[int, int], ratio: float, focal: tuple[float, float], centre: tuple[float, float]) -> Box:
    """Return the largest part of a picture of this ratio (width to height) whose `centre` is nearest its focal point.

    Focal point and centre are shares of width and height, from the top left.
    """
    wide, high = size
    across, down = min(wide, round(high * ratio)), min(high, round(wide / ratio))
    left = min(max(round(focal[0] * wide - centre[0] * across), 0), wide - across)
    top = min(max(round(focal[1] * high - centre[1] * down), 0), high - down)
    return (left, top, left + across, top + down)


def crops(path: Path, focal: tuple[float, float]) -> dict[Shape, Image.Image]:
    """Return a picture's part for each shape of card, decoded once; nothing where it can't be read."""
    try:
        with Image.open(path, formats=_FORMATS) as opened:
            picture = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return {}
    return {shape: _cropped(picture, focal, place) for shape, place in COMPOSITIONS.items()}


def _cropped(picture: Image.Image, focal: tuple[float, float], place: Composition) -> Image.Image:
    left, top, right, bottom = place.picture
    size = (right - left, bottom - top)
    box = crop_box(picture.size, size[0] / size[1], focal, place.centre)
    return picture.resize(size, Image.Resampling.LANCZOS, box, _GAP)
