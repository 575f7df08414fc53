"""Paths of SVG as polygons: what the province's mark is drawn with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

Point = tuple[float, float]
Polygon = tuple[Point, ...]
STEPS = 24
"""Straight pieces for each curve."""
_TOKEN = re.compile(r"([A-Za-z])|(-?(?:\d+\.?\d*|\.\d+))")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "Z": 0}


def polygons(data: str) -> list[Polygon]:
    """Return the outlines of a path's data; ValueError for a command we don't know (relative ones, arcs)."""
    pen = _Pen()
    for command, values in _commands(data):
        pen.draw(command, values)
    return [tuple(outline) for outline in pen.outlines if len(outline) > 2]  # noqa: PLR2004  # fewer enclose nothing


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    command, values = "", list[float]()
    for letter, number in _TOKEN.findall(data):
        if letter.upper() == "Z" or (letter and letter in _ARGUMENTS):
            command = letter.upper() if letter.upper() == "Z" else letter
            values = []
        elif letter:
            raise ValueError(letter)
        else:
            values.append(float(number))
        if command and len(values) == _ARGUMENTS[command]:
            yield command, values
            command, values = ("L" if command == "M" else command) if command != "Z" else "", []


class _Pen:
    """Follows a path, and keeps the outlines it has drawn."""

    def __init__(self) -> None:
        self.outlines: list[list[Point]] = []
        self.at: Point = (0, 0)
        self.handle: Point | None = None
        """Control point that a smooth curve goes on from."""

    def draw(self, command: str, values: list[float]) -> None:
        points = list(zip(values[::2], values[1::2], strict=False))
        if command == "M":
            self.outlines.append([points[0]])
            self.at, self.handle = points[0], None
        elif command == "Z":
            self.at, self.handle = self.outlines[-1][0], None
        elif command in "LHV":
            x, y = self.at
            self._line({"L": points[0] if points else self.at, "H": (values[0], y), "V": (x, values[0])}[command])
        else:
            self._curve([self._mirrored(), *points] if command in "ST" else points)

    def _line(self, to: Point) -> None:
        self.outlines[-1].append(to)
        self.at, self.handle = to, None

    def _mirrored(self) -> Point:
        """Return the point that makes a curve go on smoothly (SVG 2, 9.3.6)."""
        if self.handle is None:
            return self.at
        return (2 * self.at[0] - self.handle[0], 2 * self.at[1] - self.handle[1])

    def _curve(self, points: list[Point]) -> None:
        whole = [self.at, *points]
        self.outlines[-1] += [_bezier(whole, step / STEPS) for step in range(1, STEPS + 1)]
        self.at, self.handle = points[-1], points[-2]


def _bezier(points: list[Point], share: float) -> Point:
    """Return the point at a share of a Bézier curve (de Casteljau's construction)."""
    while len(points) > 1:
        points = [(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share) for (x1, y1), (x2, y2) in pairwise(points)]
    return points[0]
