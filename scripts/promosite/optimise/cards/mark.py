"""The province's mark, redrawn from its SVG: filled paths and circles, cut to a shape where the drawing says so."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import fromstring
from PIL import Image, ImageChops, ImageColor, ImageDraw

from promosite.model.settings import Settings
from promosite.optimise.cards.curves import Polygon, polygons

_FINER = 6
"""How much finer it is drawn than shown, so that its edges are smooth."""
_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True, slots=True)
class Layer:
    """A filled shape, in units of the drawing; `within`: what it is cut to."""

    colour: str
    outlines: tuple[Polygon, ...]
    circle: tuple[float, float, float] | None = None
    """Centre and radius."""
    within: tuple[Polygon, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A square drawing: the length of its side, and its layers from the ground up."""

    side: float
    layers: tuple[Layer, ...]

    def image(self, size: int) -> Image.Image:
        """Return the mark, so many pixels wide, on nothing."""
        fine = size * _FINER
        scale = fine / self.side
        drawn = Image.new("RGBA", (fine, fine))
        cuts = {layer.within: _filled(layer.within, fine, scale) for layer in self.layers if layer.within}
        for layer in self.layers:
            mask = _mask(layer, fine, scale)
            whole = ImageChops.multiply(mask, cuts[layer.within]) if layer.within else mask
            drawn.paste(ImageColor.getrgb(layer.colour), (0, 0), whole)
        return drawn.resize((size, size), Image.Resampling.LANCZOS)


def mark_path(settings: Settings) -> Path | None:
    """Return where a site keeps its mark, whether it has one or not; None where it has no templates of its own."""
    return settings.overrides / "assets" / "mark.svg" if settings.overrides else None


def read_mark(path: Path) -> Mark | None:
    """Return the mark of an SVG file; None where there is none, or it is more than paths, circles and clip paths."""
    try:
        return mark_of(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ParseError, ValueError, IndexError):
        return None


def mark_of(svg: str) -> Mark:
    """Return the mark that an SVG draws; ValueError for what we can't redraw."""
    root = fromstring(svg)
    clips = {str(node.get("id")): _outlines(node) for node in root.iter(f"{_SVG}clipPath")}
    return Mark(float(str(root.get("viewBox")).split()[2]), tuple(_layers(root, clips, ())))


def _layers(group: Element, clips: dict[str, tuple[Polygon, ...]], within: tuple[Polygon, ...]) -> list[Layer]:
    layers: list[Layer] = []
    for node in group:
        name = node.tag.removeprefix(_SVG)
        if name == "g":
            clip = str(node.get("clip-path", "")).removeprefix("url(#").removesuffix(")")
            layers += _layers(node, clips, clips.get(clip, within))
        elif name == "path":
            layers.append(Layer(str(node.get("fill")), tuple(polygons(str(node.get("d")))), within=within))
        elif name == "circle":
            circle = (float(node.get("cx", 0)), float(node.get("cy", 0)), float(node.get("r", 0)))
            layers.append(Layer(str(node.get("fill")), (), circle, within))
        elif name not in {"defs", "title", "desc"}:
            raise ValueError(name)
    return layers


def _outlines(node: Element) -> tuple[Polygon, ...]:
    return tuple(outline for path in node.iter(f"{_SVG}path") for outline in polygons(str(path.get("d"))))


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
