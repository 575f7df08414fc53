"""Links and pictures inside the blocks of a page, and the place of each in the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from promosite.model.location import Location
from promosite.model.page import Link
from promosite.read.dialect import References, inlines

_REACH = 200
"""Lines below its beginning in which a block's text is looked for."""


class Span(NamedTuple):
    """The text of a block, and the row on which it begins."""

    row: int
    text: str


def read_inlines(
    spans: Iterable[Span], references: References, lines: Sequence[str], path: str, first_line: int
) -> tuple[Link, ...]:
    """Return the links and pictures of a page, in order."""
    reader = _Inlines(lines, path, first_line)
    for span in spans:
        reader.read(span, references)
    return tuple(reader.links)


class _Inlines:
    def __init__(self, lines: Sequence[str], path: str, first_line: int) -> None:
        self.lines = lines
        self.path = path
        self.first_line = first_line
        self.links: list[Link] = []
        self.seen: dict[tuple[int, str], int] = {}

    def read(self, span: Span, references: References) -> None:
        for kind, text in inlines(span.text, references):
            self.links.append(Link(text, self._place(span.row, text), is_picture=kind == "picture"))

    def _place(self, row: int, text: str) -> Location:
        """Return where the text stands next, looking on from the block's first line."""
        start = self.seen.get((row, text), 0)
        for number in range(row, min(row + _REACH, len(self.lines))):
            column = self.lines[number].find(text, start if number == row else 0)
            if column >= 0:
                if number == row:
                    self.seen[row, text] = column + 1
                return Location(self.path, self.first_line + number, column + 1)
        return Location(self.path, self.first_line + row, 1)
