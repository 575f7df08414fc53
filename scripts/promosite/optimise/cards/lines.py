"""Breaks a title into balanced lines at the largest size at which it fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import accumulate
from math import inf

from promosite.optimise.cards.breaking import Piece

Measure = Callable[[str, int], float]
"""The width of a text at a size, both in pixels."""
ELLIPSIS = "…"
_LIKED = (1, 0.88, 0.8, 0.72)
"""What size is worth in one, two, three, four lines: a title in one line is liked though it be an eighth smaller."""
_LEAST = 0.3
"""What size is worth at least, however badly the lines end."""


@dataclass(frozen=True, slots=True)
class Room:
    """The place for a title, in pixels; the sizes it may have, the largest first, and how many lines at each."""

    width: int
    height: int
    sizes: tuple[int, ...]
    lines: int
    leading: float
    """Height of a line as a multiple of its size."""

    def holds(self, size: int) -> int:
        """Return how many lines of a size there is room for."""
        return min(self.lines, int(self.height / (size * self.leading)))


@dataclass(frozen=True, slots=True, order=True)
class Setting:
    """A title as it is set: its lines and their size in pixels."""

    lines: tuple[str, ...]
    size: int


def set_title(pieces: Sequence[Piece], room: Room, measure: Measure) -> Setting:
    """Return the title as large, in as few lines and with as good breaks as it can be; what never fits is cut."""
    settings = [found for size in room.sizes for found in _settings(pieces, size, room, measure)]
    return max(settings)[1] if settings else _cut(pieces, room, measure)


def _settings(pieces: Sequence[Piece], size: int, room: Room, measure: Measure) -> Iterator[tuple[float, Setting]]:
    """Yield the title at a size, in as many lines as it may have, and how good that is."""
    for count in range(1, room.holds(size) + 1):
        ends = _balanced(pieces, room.width, count, partial(_measured, measure, size))
        if ends:
            lines = tuple(joined(pieces[start:end]) for start, end in zip([0, *ends], ends, strict=False))
            breaks = sum(pieces[end - 1].cost ** 2 for end in ends[:-1])
            yield size * _LIKED[count - 1] * max(1 - breaks, _LEAST), Setting(lines, size)


def _measured(measure: Measure, size: int, text: str) -> float:
    return measure(text, size)


def _balanced(pieces: Sequence[Piece], width: int, count: int, measure: Callable[[str], float]) -> list[int]:
    """Return where each of so many lines ends, so that they are most alike; least squares, as Knuth and Plass do."""

    @cache
    def line(start: int, end: int) -> float:
        return measure(joined(pieces[start:end]))

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        if left == 1:
            rest = line(start, len(pieces))
            return ((width - rest) ** 2, (len(pieces),)) if rest <= width else (inf, ())
        found: tuple[float, tuple[int, ...]] = (inf, ())
        for end in range(start + 1, len(pieces) - left + 2):
            used = line(start, end)
            if used > width:
                break
            cost, ends = best(end, left - 1)
            found = min(found, (cost + (width - used) ** 2 + (pieces[end - 1].cost * width) ** 2, (end, *ends)))
        return found

    return list(best(0, count)[1]) if 0 < count <= len(pieces) else []


def joined(pieces: Sequence[Piece]) -> str:
    """Return pieces as the text of one line."""
    return "".join(piece.text + " " * piece.space for piece in pieces).rstrip(" ")


def _cut(pieces: Sequence[Piece], room: Room, measure: Measure) -> Setting:
    """Return as much of the title as the smallest size has room for; a word too long for a line is broken."""
    size = room.sizes[-1]
    lines: list[str] = []
    line = ""
    for character in joined(pieces):
        if measure(line + character, size) <= room.width:
            line += character
            continue
        kept, gap, rest = line.rpartition(" ")
        lines.append(kept if gap else line)
        line = (rest if gap else "") + character
    lines.append(line)
    return Setting(_ended([line.strip() for line in lines], room, size, measure), size)


def _ended(lines: list[str], room: Room, size: int, measure: Measure) -> tuple[str, ...]:
    most = room.holds(size)
    if len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    fitting = (text for text in reversed(list(accumulate(last))) if measure(text + ELLIPSIS, size) <= room.width)
    return (*lines[: most - 1], next(fitting, "").rstrip(" ,:;") + ELLIPSIS)
