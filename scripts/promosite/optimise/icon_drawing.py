"""Draws the icons of a site."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from promosite.optimise.cards.mark import Mark
from promosite.optimise.cards.mark_image import image_of
from promosite.optimise.cards.palette import Colour
from promosite.optimise.icons import Icon


def drawn(icon: Icon, mark: Mark, ground: Colour) -> bytes:
    """Return an icon as PNG."""
    side = round(icon.size * icon.share)
    place = (icon.size - side) // 2
    picture = Image.new("RGBA", (icon.size, icon.size), (*ground, 255) if icon.is_opaque else (0, 0, 0, 0))
    shape = image_of(mark, side)
    picture.alpha_composite(shape, (place, place))
    buffer = BytesIO()
    (picture.convert("RGB") if icon.is_opaque else picture).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
