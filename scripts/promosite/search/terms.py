"""A text → the terms under which it is found; overrides/assets/search/texts.js does the same with what a reader types.

Words in Latin letters are found with or without their marks, in any form; what is written in Chinese, Japanese or
Korean is found by any two characters that follow each other.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from promosite.search.stems import stem
from promosite.wording.letters import fold

EASTERN = "\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"
"""Kana, Chinese characters and Hangul; the middle dot parts words and isn't one of them."""

_PIECE = re.compile(rf"(?P<eastern>[{EASTERN}]+)|(?P<word>[^\W_{EASTERN}]+(?:[’'][^\W_{EASTERN}]+)*)")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[’']")


_KNOWN = 50_000
"""Words and pairs that are kept: a few thousand make up nearly all of a language's texts."""


class Term(NamedTuple):
    """What stands in the index: the key that is looked up, and the spelling that is told apart below it."""

    key: str
    form: str


def terms(text: str, language: str) -> Counter[Term]:
    """Return the terms of a text, and how often each stands there."""
    pieces = _PIECE.findall(unicodedata.normalize("NFKC", text))
    twos = Counter(chain.from_iterable(pairs(run) for run, _ in pieces if run))
    found = Counter({_of_pair(pair): count for pair, count in twos.items()})
    for word, count in Counter(map(str.lower, filter(None, (word for _, word in pieces)))).items():
        term = _term(word, language)
        if term:
            found[term] += count
    return found


def pairs(run: str) -> list[str]:
    """Return every two characters that follow each other; of a single one, itself."""
    return [run[place : place + 2] for place in range(len(run) - 1)] or [run]


@lru_cache(_KNOWN)
def _of_pair(pair: str) -> Term:
    return Term(pair, pair)


@lru_cache(_KNOWN)
def _term(word: str, language: str) -> Term | None:
    form = _ELISION.sub("", word) if language == "fr" else word
    key = stem(fold(form), language).replace("’", "'")
    return Term(key, form) if key else None


def forget() -> None:
    """Let go of the words that are kept: another language has others."""
    _of_pair.cache_clear()
    _term.cache_clear()
