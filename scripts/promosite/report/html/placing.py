"""Beside which block of a translation a finding is shown."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from promosite.model.comparison import Row
from promosite.model.finding import Finding
from promosite.model.location import Location
from promosite.model.page import FRONT_KINDS, Block


@dataclass(frozen=True, slots=True)
class Placed:
    """Findings by the number of their row, and those that speak of the page as a whole."""

    beside: Mapping[int, Sequence[Finding]]
    of_page: Sequence[Finding]


def placed(findings: Iterable[Finding], rows: Sequence[Row]) -> Placed:
    """Put each finding beside the row of its block: of the translation, or else of the source."""
    targets, sources = _Places.of(row.target for row in rows), _Places.of(row.source for row in rows)
    beside: dict[int, list[Finding]] = {}
    of_page: list[Finding] = []
    for found in findings:
        by_source = sources.row(found.source) if found.source else None
        by_target = targets.row(found.location)
        is_of_source = by_source is not None and found.texts.target is None and found.texts.source is not None
        row = by_source if is_of_source or by_target is None else by_target
        (of_page if row is None else beside.setdefault(row, [])).append(found)
    return Placed(beside, of_page)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where blocks begin: those in front matter by their line, those of the body in order of their lines."""

    front: Mapping[tuple[str, int], int]
    body: Mapping[str, Sequence[tuple[int, int]]]

    @classmethod
    def of(cls, blocks: Iterable[Block | None]) -> _Places:
        front: dict[tuple[str, int], int] = {}
        body: dict[str, list[tuple[int, int]]] = {}
        for row, block in enumerate(blocks):
            if block and block.kind in FRONT_KINDS:
                front[block.location.path, block.location.line] = row
            elif block:
                body.setdefault(block.location.path, []).append((block.location.line, row))
        return cls(front, {path: sorted(lines) for path, lines in body.items()})

    def row(self, place: Location) -> int | None:
        """Return the row of the block that holds a place, if one does."""
        if (place.path, place.line) in self.front:
            return self.front[place.path, place.line]
        lines = self.body.get(place.path, ())
        before = bisect_right(lines, place.line, key=lambda pair: pair[0])
        if not before:
            return None
        begin = lines[before - 1][0]  # several cells or tabs may begin on one line: the first stands for them
        return next(row for line, row in lines if line == begin)
