"""A text → the terms under which it is found; overrides/assets/search/texts.js does the same with what a reader types.

Words in Latin letters are found with or without their marks, in any form; what is written in Chinese, Japanese or
Korean is found by any two characters that follow each other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from promosite.search.stems import stem
from promosite.wording.letters import fold

EASTERN = "\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"
"""Kana, Chinese characters and Hangul; the middle dot parts words and isn't one of them."""

_PIECE = re.compile(
    rf"(?P<eastern>[{EASTERN}]+)|(?P<word>(?:(?![{EASTERN}])[^\W_])+(?:[’'](?:(?![{EASTERN}])[^\W_])+)*)"
)
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[’']")


class Term(NamedTuple):
    """What stands in the index: the key that is looked up, and the spelling that is told apart below it."""

    key: str
    form: str


def terms(text: str, language: str) -> Iterator[Term]:
    """Yield the terms of a text in order, as often as they stand there."""
    for piece in _PIECE.finditer(unicodedata.normalize("NFKC", text)):
        if piece["eastern"]:
            yield from (Term(pair, pair) for pair in pairs(piece["eastern"]))
        else:
            yield from _word(piece["word"].lower(), language)


def pairs(run: str) -> Iterator[str]:
    """Yield every two characters that follow each other; of a single one, itself."""
    if len(run) == 1:
        yield run
    yield from (run[place : place + 2] for place in range(len(run) - 1))


def _word(word: str, language: str) -> Iterator[Term]:
    form = _ELISION.sub("", word) if language == "fr" else word
    key = stem(fold(form), language).replace("’", "'")
    if key:
        yield Term(key, form)
