"""Links, pictures and unsafe markup inside the blocks of a page, and the place of each in the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from promosite.model.location import Location
from promosite.model.page import Link, Unsafe
from promosite.read.dialect import References, inlines
from promosite.read.markup import has_handler, unsafe_elements

_REACH = 200
"""Lines below its beginning in which a block's text is looked for."""


class Span(NamedTuple):
    """The text of a block, or a block of HTML, and the row on which it begins."""

    row: int
    text: str
    is_html: bool = False


def read_inlines(
    spans: Iterable[Span], references: References, lines: Sequence[str], path: str, first_line: int
) -> tuple[tuple[Link, ...], tuple[Unsafe, ...]]:
    """Return the links and the unsafe markup of a page, in order."""
    reader = _Inlines(lines, path, first_line)
    for span in spans:
        if span.is_html:
            reader.note_unsafe(span.text, span.row)
        else:
            reader.read(span, references)
    return tuple(reader.links), tuple(reader.unsafe)


class _Inlines:
    def __init__(self, lines: Sequence[str], path: str, first_line: int) -> None:
        self.lines = lines
        self.path = path
        self.first_line = first_line
        self.links: list[Link] = []
        self.unsafe: list[Unsafe] = []
        self.seen: dict[tuple[int, str], int] = {}

    def read(self, span: Span, references: References) -> None:
        row = span.row
        if has_handler(span.text):
            self.unsafe.append(Unsafe("{ on…= }", self._place(row, "on")))
        for kind, text in inlines(span.text, references):
            if kind == "html":
                self.note_unsafe(text, row)
            else:
                self.links.append(Link(text, self._place(row, text), is_picture=kind == "picture"))

    def note_unsafe(self, html: str, row: int) -> None:
        self.unsafe += [Unsafe(text, self._place(row, text.rstrip('>="…'))) for text in unsafe_elements(html)]

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
