"""Which words of a text were taken out, and which were put in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

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
Changes = Sequence[tuple[str, int, int, int, int]]
"""As difflib says them: what, from where to where in the one, from where to where in the other."""


def difference(before: str, after: str) -> tuple[Pieces, Pieces]:
    """Return both texts in pieces; what is only in one of them is marked as changed."""
    one, other = _WORD.findall(before), _WORD.findall(after)
    if len(one) + len(other) > _MOST_WORDS:
        return (Piece(before, is_changed=True),), (Piece(after, is_changed=True),)
    matcher = SequenceMatcher(_is_space, one, other, autojunk=False)
    if matcher.ratio() < _LEAST_ALIKE:
        return (Piece(before, is_changed=True),), (Piece(after, is_changed=True),)
    changes = [
        ("replace" if what == "equal" and all(map(_is_space, one[start:end])) else what, start, end, *rest)
        for what, start, end, *rest in matcher.get_opcodes()
    ]
    return (
        tuple(_joined((what, one[start:end]) for what, start, end, *_ in changes)),
        tuple(_joined((what, other[start:end]) for what, _, _, start, end in changes)),
    )


def _is_space(word: str) -> bool:
    return word.isspace()


def _joined(parts: Iterator[tuple[str, list[str]]]) -> Iterator[Piece]:
    """Yield neighbours of the same sort as one piece."""
    text, changed = "", False
    for what, words in parts:
        if not words:
            continue
        if text and (what != "equal") is not changed:
            yield Piece(text, changed)
            text = ""
        text, changed = text + "".join(words), what != "equal"
    if text:
        yield Piece(text, changed)
