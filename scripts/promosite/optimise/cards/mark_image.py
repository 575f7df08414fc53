"""The province's mark as pixels."""

from __future__ import annotations

from PIL import Image, ImageChops, ImageColor, ImageDraw

from promosite.optimise.cards.curves import Polygon
from promosite.optimise.cards.mark import Layer, Mark

_FINER = 6
"""How much finer it is drawn than shown, so that its edges are smooth."""


def image_of(mark: Mark, size: int) -> Image.Image:
    """Return the mark, so many pixels wide, on nothing."""
    fine = size * _FINER
    scale = fine / mark.side
    drawn = Image.new("RGBA", (fine, fine))
    cuts = {layer.within: _filled(layer.within, fine, scale) for layer in mark.layers if layer.within}
    for layer in mark.layers:
        mask = _mask(layer, fine, scale)
        whole = ImageChops.multiply(mask, cuts[layer.within]) if layer.within else mask
        drawn.paste(ImageColor.getrgb(layer.colour), (0, 0), whole)
    return drawn.resize((size, size), Image.Resampling.LANCZOS)


def _mask(layer: Layer, side: int, scale: float) -> Image.Image:
    mask = _filled(layer.outlines, side, scale)
    if layer.circle:
        x, y, radius = (value * scale for value in layer.circle)
        ImageDraw.Draw(mask).ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
    return mask


def _filled(outlines: tuple[Polygon, ...], side: int, scale: float) -> Image.Image:
    mask = Image.new("L", (side, side))
    for outline in outlines:
        ImageDraw.Draw(mask).polygon([(x * scale, y * scale) for x, y in outline], fill=255)
    return mask
