"""Cuts a page's picture to the place it has on a card, so that what matters in it is seen."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageOps

from promosite.model.social import Shape
from promosite.optimise.cards.composition import COMPOSITIONS, Composition
from promosite.optimise.cropping import crop_box
from promosite.read.pictures import FORMATS

_GAP = 2.0
"""Pillow first halves a large picture cheaply, down to twice the wanted size."""


def crops(path: Path, focal: tuple[float, float]) -> dict[Shape, Image.Image]:
    """Return a picture's part for each shape of card, decoded once; nothing where it can't be read."""
    try:
        with Image.open(path, formats=FORMATS) as opened:
            picture = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return {}
    return {shape: _cropped(picture, focal, place) for shape, place in COMPOSITIONS.items()}


def _cropped(picture: Image.Image, focal: tuple[float, float], place: Composition) -> Image.Image:
    left, top, right, bottom = place.picture
    size = (right - left, bottom - top)
    box = crop_box(picture.size, size[0] / size[1], focal, place.centre)
    return picture.resize(size, Image.Resampling.LANCZOS, box, _GAP)
