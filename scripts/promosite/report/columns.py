"""Texts side by side on a terminal: tables, and columns that are wrapped within themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from promosite.report.lines import width, wrapped

_BETWEEN_COLUMNS = " │ "


def table(rows: Sequence[Sequence[str]], *, is_headed: bool = True) -> str:
    """Return rows of cells, every column as wide as its widest cell, numbers to the right; a line below the head."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    lines = [_row([_aligned(cell, room) for cell, room in zip(row, widths, strict=True)], widths, "  ") for row in rows]
    rule = ["  ".join("─" * room for room in widths)] if is_headed else []
    return "\n".join([*lines[:1], *rule, *lines[1:]])


def _aligned(cell: str, room: int) -> str:
    return cell.rjust(room) if cell.isdigit() else cell


def beside(texts: Sequence[str], column: int) -> Iterator[str]:
    """Yield the lines of texts that stand side by side, each wrapped to so many cells."""
    widths = [column] * len(texts)
    for row in zip_longest(*(wrapped(text, column) for text in texts), fillvalue=""):
        yield _row(row, widths, _BETWEEN_COLUMNS)


def _row(cells: Sequence[str], widths: Sequence[int], between: str) -> str:
    filled = (cell + " " * (room - width(cell)) for cell, room in zip(cells, widths, strict=True))
    return between.join(filled).rstrip()
