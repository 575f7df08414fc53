"""Where silences hold: a comment in Markdown speaks of the block below it, one in YAML of the key below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from promosite.model.location import Location
from promosite.model.silence import Order, Silence, comments

_MARK = "allow"
_COMMENT = "<!--"
_REMARK = re.compile(r"\s*#\s*(allow\b.*)")
_PASSED_OVER = re.compile(r"\s*(#.*)?")
"""A line of YAML that says nothing."""


def silences_of_page(yaml: str | None, body: str, path: str, body_line: int) -> tuple[Silence, ...]:
    """Return the silences of a page, from its front matter and its text; `body_line` is the line its text begins on.

    A comment above the first key of the front matter also holds for what is said of the page as a whole, on line 1.
    """
    head = silences_of_yaml(yaml, path, first_line=2, whole=1) if yaml else ()
    return (*head, *_of_body(body, path, body_line)) if _COMMENT in body and _MARK in body else head


def silences_of_yaml(text: str, path: str, first_line: int = 1, whole: int | None = None) -> tuple[Silence, ...]:
    """Return the silences in the comments of a YAML text; the one above all keys reaches up to the line `whole`."""
    return tuple(_of_yaml(text.split("\n"), path, first_line, whole)) if _MARK in text else ()


def _of_yaml(lines: Sequence[str], path: str, first_line: int, whole: int | None) -> Iterator[Silence]:
    for row, line in enumerate(lines):
        remark = _REMARK.fullmatch(line)
        order = Order.parse(remark[1].strip()) if remark else None
        if order:
            start = _next_said(lines, row)
            first = whole if whole and all(map(_PASSED_OVER.fullmatch, lines[:row])) else first_line + start
            place = Location(path, first_line + row, line.index("#") + 1)
            yield Silence(order, place, first, first_line + _last_of_key(lines, start))


def _next_said(lines: Sequence[str], row: int) -> int:
    return next((below for below in range(row + 1, len(lines)) if not _PASSED_OVER.fullmatch(lines[below])), row)


def _last_of_key(lines: Sequence[str], start: int) -> int:
    """Return the row on which the value of the key ends that begins on the row `start`."""
    depth, last = _depth(lines[start]), start
    for row in range(start + 1, len(lines)):
        if _PASSED_OVER.fullmatch(lines[row]):
            continue
        if _depth(lines[row]) <= depth and not _is_item_of(lines[row], lines[start], depth):
            break
        last = row
    return last


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_item_of(line: str, key: str, depth: int) -> bool:
    """Whether the line is an item of the key's list, which YAML allows to stand no deeper than the key itself."""
    return _depth(line) == depth and line.lstrip().startswith("- ") and not key.lstrip().startswith("- ")


def _of_body(body: str, path: str, body_line: int) -> Iterator[Silence]:
    rows = body.split("\n")
    spoken = [(found, body.count("\n", 0, found.start), body.count("\n", 0, found.end)) for found in comments(body)]
    orders = {row for _, first, after in spoken for row in range(first, max(after, first + 1))}
    for found, row, after in spoken:
        start = next((below for below in range(after, len(rows)) if rows[below].strip() and below not in orders), row)
        end = next((below for below in range(start, len(rows)) if not rows[below].strip(" \t>")), len(rows))
        place = Location(path, body_line + row, rows[row].index("<") + 1)
        yield Silence(found.order, place, body_line + start, body_line + end - 1)
