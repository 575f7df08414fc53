"""Reads a text of headings, paragraphs, simple lists, tables, notes and terms, as markdown-it would cut it.

Nearly all pages are that plain, and parsing is most of the work of a check. Where anything else might be meant
(deeper indentation, quotations, fences, HTML, footnotes, tabs, references), there is no answer and the parser decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_UNUSUAL_SIGNS = (*"\t\\\x00\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029", "```")
_UNUSUAL_LINE = re.compile(
    r"\n(?: (?! {3}[^\s:~<>])|[~<>]|[^\S\n]+$|[-*_=+ ]+$|\?\?\?|===|\[[^\]\n]*\]:)",
    re.MULTILINE,
)
"""A line with the line break before it, which is quickly found."""
_HEADING = re.compile(r"(#{1,6})[ ]+([^# ](?:.*[^# ])?)(?:[ ]+#+)?[ ]*")
_ITEM = re.compile(r"([-*+]|\d{1,9}[.)])[ ]{1,4}(?=[^ ])(.*)")
_NOTE = re.compile(r'!!! ([A-Za-z]+) "([^"]*[^"\s][^"]*)"')
_TERM_AND_MEANING = 2
_MEANING = re.compile(r":[ ]{1,4}(?=[^ ])(.*)")
_STARTS_A_BLOCK = re.compile(
    r"#{1,6}(?: |$)|[- :|>~<]|[*+](?: |$)|\d{1,9}[.)](?: |$)|!!!|\?\?\?|\[[^\]]*\]:|[*_][*_ ]*$"
)
_DELIMITERS = re.compile(r"\|(?: *:?-+:? *\|)+ *")


class Plain(NamedTuple):
    """A block of a plain text: its kind (as in `Block`), its text, its first row, a heading's level, a note's type."""

    kind: str
    text: str
    row: int
    level: int = 0
    name: str = ""


def plain_blocks(text: str) -> list[Plain] | None:
    """Return the blocks of a plain text, or None where it has to be parsed."""
    if any(map(text.__contains__, _UNUSUAL_SIGNS)) or _UNUSUAL_LINE.search(f"\n{text}"):
        return None
    blocks: list[Plain] = []
    for rows in _chunks(text):
        found = _chunk(rows)
        if found is None:
            return None
        blocks += found
    return blocks


def _chunks(text: str) -> Iterator[list[tuple[int, str]]]:
    """Yield the lines between two blank ones, each with its row."""
    rows: list[tuple[int, str]] = []
    for row in enumerate(text.split("\n")):
        if row[1]:
            rows.append(row)
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def _chunk(rows: list[tuple[int, str]]) -> list[Plain] | None:
    """Return the blocks between two blank lines."""
    first = rows[0][1]
    if first.startswith("#"):
        return _headed(rows)
    if first.startswith("|"):
        return _table(rows)
    if first.startswith("!!!"):
        return _note(rows)
    if _ITEM.fullmatch(first):
        return _list(rows)
    if len(rows) == _TERM_AND_MEANING and rows[1][1].startswith(":"):
        return _meaning(rows)
    return _paragraph(rows)


def _headed(rows: list[tuple[int, str]]) -> list[Plain] | None:
    row, line = rows[0]
    found = _HEADING.fullmatch(line)
    if not found:
        return None
    heading = Plain("heading", found[2].strip(), row, len(found[1]))
    below = _chunk(rows[1:]) if rows[1:] else []
    return None if below is None else [heading, *below]


def _note(rows: list[tuple[int, str]]) -> list[Plain] | None:
    """Return the title of a note and the one block below it, which is indented by four spaces."""
    head = _NOTE.fullmatch(rows[0][1])
    if not head or len(rows) == 1 or not all(line.startswith("    ") for _, line in rows[1:]):
        return None
    below = _chunk([(row, line[4:]) for row, line in rows[1:]])
    title = Plain("admonition-title", head[2].strip(), rows[0][0], name=head[1].lower())
    return None if below is None else [title, *below]


def _meaning(rows: list[tuple[int, str]]) -> list[Plain] | None:
    """Return a term and its meaning, one line each."""
    (row, term), (below, line) = rows
    meaning = _MEANING.fullmatch(line)
    if not meaning or _STARTS_A_BLOCK.match(term) or _STARTS_A_BLOCK.match(meaning[1]):
        return None
    return [Plain("list-item", term.strip(), row), Plain("list-item", meaning[1].strip(), below)]


def _paragraph(rows: list[tuple[int, str]]) -> list[Plain] | None:
    lines = [line for _, line in rows]
    if any(map(_STARTS_A_BLOCK.match, lines)):
        return None
    return [Plain("paragraph", "\n".join(lines).strip(), rows[0][0])]


def _list(rows: list[tuple[int, str]]) -> list[Plain] | None:
    """Return the items of a list whose items are one line each, of one kind."""
    items = [(row, _ITEM.fullmatch(line)) for row, line in rows]
    found = [(row, item) for row, item in items if item and not _STARTS_A_BLOCK.match(item[2])]
    kinds = {item[1][-1] for _, item in found}
    if len(found) < len(rows) or len(kinds) > 1:
        return None
    return [Plain("list-item", item[2].strip(), row) for row, item in found]


def _table(rows: list[tuple[int, str]]) -> list[Plain] | None:
    """Return the rows of a table written in full: each with its outer bars and the same number of cells."""
    lines = [line.rstrip() for _, line in rows]
    if len(lines) < _HEAD_AND_DELIMITERS or not _DELIMITERS.fullmatch(lines[1]):
        return None
    bars = lines[0].count("|")
    if any(line.count("|") != bars or not line.startswith("|") or not line.endswith("|") for line in lines):
        return None
    written = [(row, line) for (row, _), line in zip(rows, lines, strict=True) if row != rows[1][0]]
    return [Plain("table-row", " | ".join(_cells(line)), row) for row, line in written]


_HEAD_AND_DELIMITERS = 2


def _cells(line: str) -> Iterator[str]:
    return (cell.strip() for cell in line[1:-1].split("|"))
