"""Which words of a text were taken out, and which were put in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+|\s+|[^\w\s]")
"""A word, one Chinese or Japanese character, a run of spaces, or a mark."""
_MOST_WORDS = 4_000
"""A longer text (a whole page in one paragraph) is told apart as a whole: comparing takes the square of the words."""
_LEAST_ALIKE = 0.2
"""Texts that share less are two texts; single words marked in them would only flicker."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: the same in both, or changed."""

    text: str
    is_changed: bool = False


Pieces = tuple[Piece, ...]


@lru_cache(maxsize=8192)  # a page is shown once for each locale, and what changed in its source is the same
def difference(before: str, after: str) -> tuple[Pieces, Pieces]:
    """Return both texts in pieces; what is only in one of them is marked as changed."""
    one, other = _WORD.findall(before), _WORD.findall(after)
    if len(one) + len(other) > _MOST_WORDS:
        return (Piece(before, is_changed=True),), (Piece(after, is_changed=True),)
    matcher = SequenceMatcher(_is_space, one, other, autojunk=False)
    if matcher.ratio() < _LEAST_ALIKE:
        return (Piece(before, is_changed=True),), (Piece(after, is_changed=True),)
    changes = [
        (what != "equal" or all(map(_is_space, one[begin:end])), one[begin:end], other[start:stop])
        for what, begin, end, start, stop in matcher.get_opcodes()
    ]
    return (
        tuple(_joined((is_changed, words) for is_changed, words, _ in changes)),
        tuple(_joined((is_changed, words) for is_changed, _, words in changes)),
    )


def _is_space(word: str) -> bool:
    return word.isspace()


def _joined(parts: Iterable[tuple[bool, list[str]]]) -> Iterator[Piece]:
    """Yield neighbours of the same sort as one piece."""
    for is_changed, run in groupby((part for part in parts if part[1]), key=lambda part: part[0]):
        yield Piece("".join(word for _, words in run for word in words), is_changed)
