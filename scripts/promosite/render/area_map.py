"""The schematic map: degrees → a drawing, markers kept apart so that each can be read and touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, hypot, radians

from promosite.model.area_map import AreaMap, Point
from promosite.model.kinds import PlaceFacts
from promosite.model.tree import children
from promosite.render.library import Library
from promosite.render.views import Card
from promosite.wording.names import locale_text

WIDTH = 1200.0
"""Of the drawing, in its own units; the height follows from the frame."""
APART = 30.0
"""Least distance between the centres of two markers."""
_ROUNDS = 200
_SURFACES = ("sea", "islet")

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
    placed = [(card, card.facts.coordinates) for card in places if isinstance(card.facts, PlaceFacts)]
    known = [(card, at) for card, at in placed if at]
    true = [frame.spot((at.longitude, at.latitude)) for _, at in known]
    shown = kept_apart(true, APART)
    return MapView(
        width=WIDTH,
        height=frame.height,
        lines=tuple(Line(shape.kind, frame.path(shape.points, shape.kind in _SURFACES)) for shape in area.shapes),
        names=tuple(
            Name(name.kind, locale_text(name.names, library.reader.code), *frame.spot(name.at)) for name in area.names
        ),
        markers=tuple(
            Marker(number, card, *shown[number - 1], *true[number - 1]) for number, (card, _) in enumerate(known, 1)
        ),
        unplaced=tuple(card for card in places if card not in {card for card, _ in known}),
    )


def _places(library: Library) -> list[Card]:
    """Return the places in the order of their section."""
    pages = library.site.source_pages
    keys = [key for index in sorted(pages) if pages[index].is_index for key in children(index, pages)]
    cards = (library.card(key) for key in keys if isinstance(library.site.facts(key), PlaceFacts))
    return [card for card in cards if card]


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

    def path(self, points: Sequence[Point], closed: bool) -> str:  # noqa: FBT001
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


def kept_apart(spots: Sequence[Spot], distance: float) -> list[Spot]:
    """Return the spots moved no further than needed until any two are `distance` apart (pairwise pushing)."""
    moved = [list(spot) for spot in spots]
    for _ in range(_ROUNDS):
        close = [(a, b) for a, b in combinations(range(len(moved)), 2) if _gap(moved[a], moved[b]) < distance]
        if not close:
            break
        for a, b in close:
            _push(moved[a], moved[b], distance)
    return [(round(x, 1), round(y, 1)) for x, y in moved]


def _gap(one: Sequence[float], other: Sequence[float]) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])


def _push(one: list[float], other: list[float], distance: float) -> None:
    gap = _gap(one, other)
    right, down = ((other[0] - one[0]) / gap, (other[1] - one[1]) / gap) if gap else (0.6, 0.8)
    step = (distance - gap) / 2 + 0.2
    one[0], one[1] = one[0] - right * step, one[1] - down * step
    other[0], other[1] = other[0] + right * step, other[1] + down * step
