"""The schematic map: degrees → a drawing, markers kept apart so that each can be read and touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, hypot, radians

from promosite.model.area_map import AreaMap, Point
from promosite.model.kinds import PlaceFacts
from promosite.model.places import Coordinates
from promosite.render.library import Library
from promosite.render.views import Card
from promosite.wording.names import locale_text

WIDTH = 1200.0
"""Of the drawing, in its own units; the height follows from the frame."""
APART = 30.0
"""Least distance between the centres of two markers."""
BELOW = 22.0
"""From a town's mark down to its name."""
ACROSS = (-28.0, 0.0, 28.0)
"""Points of a town's name that no marker may cover, from its middle."""
_ROUNDS = 300

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """A shape as an SVG path."""

    kind: str
    path: str


@dataclass(frozen=True, slots=True)
class Name:
    """A printed name and where it stands."""

    kind: str
    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Marker:
    """A numbered place: `x`, `y` of its marker, `true_x`, `true_y` of the place itself."""

    number: int
    place: Card
    x: float
    y: float
    true_x: float
    true_y: float


@dataclass(frozen=True, slots=True)
class MapView:
    """The map as the template draws it; `unplaced` are places whose position isn't known."""

    width: float
    height: float
    lines: tuple[Line, ...]
    names: tuple[Name, ...]
    markers: tuple[Marker, ...]
    unplaced: tuple[Card, ...]


def map_view(library: Library) -> MapView | None:
    """Return the map for the readers of a locale; None where no map has been drawn."""
    area = library.site.registries.map
    if area is None:
        return None
    frame = Frame(area)
    places = _places(library)
    placed = [(card, at) for card, at in places if at]
    true = [frame.spot((at.longitude, at.latitude)) for _, at in placed]
    towns = [frame.spot(name.at) for name in area.names if name.kind == "town"]
    shown = kept_apart(true, APART, [(x + step, y + BELOW) for x, y in towns for step in ACROSS])
    return MapView(
        width=WIDTH,
        height=frame.height,
        lines=_lines(frame),
        names=tuple(
            Name(name.kind, locale_text(name.names, library.reader.code), *frame.spot(name.at)) for name in area.names
        ),
        markers=tuple(
            Marker(number, card, *shown[number - 1], *true[number - 1]) for number, (card, _) in enumerate(placed, 1)
        ),
        unplaced=tuple(card for card, at in places if not at),
    )


def locator(library: Library, key: str) -> MapView | None:
    """Return the map with the one place of a page, without names; None where its position isn't known."""
    area, card, facts = library.site.registries.map, library.card(key), library.site.facts(key)
    if area is None or card is None or not isinstance(facts, PlaceFacts) or facts.coordinates is None:
        return None
    frame = Frame(area)
    x, y = frame.spot((facts.coordinates.longitude, facts.coordinates.latitude))
    return MapView(WIDTH, frame.height, _lines(frame), (), (Marker(1, card, x, y, x, y),), ())


def _lines(frame: Frame) -> tuple[Line, ...]:
    return tuple(Line(shape.kind, frame.path(shape.points, closed=shape.is_surface)) for shape in frame.area.shapes)


def _places(library: Library) -> list[tuple[Card, Coordinates | None]]:
    """Return the places with their positions, in the order of their section."""
    pages = library.site.source_pages
    keys = [key for index in sorted(pages) if pages[index].is_index for key in library.tree.children(index)]
    facts = [(key, library.site.facts(key)) for key in keys]
    places = ((library.card(key), each.coordinates) for key, each in facts if isinstance(each, PlaceFacts))
    return [(card, at) for card, at in places if card]


@dataclass(frozen=True, slots=True)
class Frame:
    """The map's frame; projects equirectangularly, true to scale at its middle latitude."""

    area: AreaMap

    @property
    def scale(self) -> float:
        """Units of the drawing for a degree of latitude."""
        return WIDTH / ((self.area.east - self.area.west) * self._squeeze)

    @property
    def _squeeze(self) -> float:
        return cos(radians((self.area.north + self.area.south) / 2))

    @property
    def height(self) -> float:
        """Of the drawing."""
        return round((self.area.north - self.area.south) * self.scale, 1)

    def spot(self, point: Point) -> Spot:
        """Return where a point (longitude, latitude) lies in the drawing."""
        longitude, latitude = point
        x = (longitude - self.area.west) * self._squeeze * self.scale
        return round(x, 1), round((self.area.north - latitude) * self.scale, 1)

    def path(self, points: Sequence[Point], *, closed: bool) -> str:
        """Return a smooth SVG path through the points (Catmull–Rom as cubic Bézier curves)."""
        spots = [self.spot(point) for point in points]
        ends = (spots[-1], spots[0]) if closed else (spots[0], spots[-1])
        around = [ends[0], *spots, *([spots[0], spots[1]] if closed else [ends[1]])]
        curves = [_curve(*around[n : n + 4]) for n in range(len(around) - 3)]
        return f"M{_number(spots[0][0])} {_number(spots[0][1])}{''.join(curves)}{'Z' if closed else ''}"


def _curve(before: Spot, start: Spot, end: Spot, after: Spot) -> str:
    one = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
    two = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
    return "C" + " ".join(f"{_number(x)} {_number(y)}" for x, y in (one, two, end))


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def kept_apart(spots: Sequence[Spot], distance: float, fixed: Sequence[Spot] = ()) -> list[Spot]:
    """Return the spots moved little by little until any two are `distance` apart, and each from what is fixed."""
    moved = [list(spot) for spot in spots]
    for _ in range(_ROUNDS):
        close = [(a, b) for a, b in combinations(moved, 2) if _gap(a, b) < distance]
        covering = [(a, name) for a in moved for name in fixed if _gap(a, name) < distance]
        if not close and not covering:
            break
        for a, b in close:
            _push(a, b, distance)
        for a, name in covering:
            _push(a, list(name), distance)
    return [(round(x, 1), round(y, 1)) for x, y in moved]


def _gap(one: Sequence[float], other: Sequence[float]) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])


def _push(one: list[float], other: list[float], distance: float) -> None:
    gap = _gap(one, other)
    right, down = ((other[0] - one[0]) / gap, (other[1] - one[1]) / gap) if gap else (0.6, 0.8)
    step = (distance - gap) / 2 + 0.2
    one[0], one[1] = one[0] - right * step, one[1] - down * step
    other[0], other[1] = other[0] + right * step, other[1] + down * step
