"""Texts side by side on a terminal: tables, and columns that are wrapped within themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from promosite.report.lines import width, wrapped

_BETWEEN_CELLS = "  "
_BETWEEN_COLUMNS = " │ "


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return rows of cells with every column as wide as its widest cell."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_row(row, widths, _BETWEEN_CELLS) for row in rows)


def beside(texts: Sequence[str], column: int) -> Iterator[str]:
    """Yield the lines of texts that stand side by side, each wrapped to so many cells."""
    widths = [column] * len(texts)
    for row in zip_longest(*(wrapped(text, column) for text in texts), fillvalue=""):
        yield _row(row, widths, _BETWEEN_COLUMNS)


def _row(cells: Sequence[str], widths: Sequence[int], between: str) -> str:
    filled = (cell + " " * (room - width(cell)) for cell, room in zip(cells, widths, strict=True))
    return between.join(filled).rstrip()
