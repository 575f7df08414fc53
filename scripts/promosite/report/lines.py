"""Text set for a terminal, where a Chinese, Japanese or Korean character takes two columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, partial

_WIDE = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_PIECE = cache(partial(re.compile, rf"\s+|[{_WIDE}]|[^\s{_WIDE}]+"))
"""A line may end between any two of these. Compiled when it is asked for: many characters take milliseconds."""
_NEVER_FIRST = frozenset("、。，．！？：；」』）】》〉”’…％")
"""Marks that no line begins with (JIS X 4051, GB/T 15834)."""


def width(text: str) -> int:
    """Return how many columns a text takes."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrapped(text: str, columns: int) -> Iterator[str]:
    """Yield a text in lines of at most so many columns; a longer word keeps a line to itself."""
    line = ""
    for piece in _PIECE().findall(text):
        space = piece.isspace()
        if line and not space and width(line + piece) > columns and piece not in _NEVER_FIRST:
            yield line.rstrip()
            line = ""
        line += (" " if line else "") if space else piece
    if line.rstrip():
        yield line.rstrip()
