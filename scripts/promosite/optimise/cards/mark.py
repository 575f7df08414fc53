"""The province's mark, read from its SVG: filled paths and circles, cut to a shape where the drawing says so."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import fromstring

from promosite.model.settings import Settings
from promosite.optimise.cards.curves import Polygon, polygons

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
