"""Reads the figures of a text: one pass over the places where one may begin, and the forms it may take there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from promosite.figures.amount import Amount, Kind
from promosite.figures.grammar import Form, Grammar, grammar
from promosite.figures.meaning import MEANINGS, Meaning
from promosite.figures.prose import BLOT, blotted, plain
from promosite.figures.quantity import quantities
from promosite.figures.references import references

_ROMAN = re.compile(r"[IVX]{2,6}(?![^\W_])")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:;“\"«(|*\n\ufffc–—-])\s*\Z")


@lru_cache(maxsize=1024)
def amounts(text: str, locale: str) -> tuple[Amount, ...]:
    """Return the figures of a text in the order in which they stand.

    Placeholders, link targets, addresses, code, anchors, notes and source keys are left out. The last answers are kept,
    because a source is held against each of its translations. Never raises.
    """
    rules = grammar(locale)
    prose = blotted(text)
    named = tuple(references(prose))
    for found in named:
        prose = prose[: found.start] + BLOT * (found.end - found.start) + prose[found.end :]
    return tuple(sorted((*named, *_figures(prose, text, rules)), key=_place))


def _place(found: Amount) -> tuple[int, int]:
    return found.start, found.end


def _figures(prose: str, text: str, rules: Grammar) -> Iterator[Amount]:
    small = plain(prose)
    end = 0
    for start in _starts(small, prose, rules):
        if start < end:
            continue
        for form, found in _matches(small, start, rules):
            read = tuple(_read(form, found, rules, text))
            if form.kind is None or read:
                yield from read
                end = found.end()
                break
    yield from _roman(prose)


def _starts(small: str, prose: str, rules: Grammar) -> Iterator[int]:
    """Yield where a figure may begin: not within a word or a name, nor after the point of another number."""
    for found in rules.starts.finditer(small):
        start = found.start()
        word = found[0]
        if word[0].isdigit() and word.isascii():
            if not _is_cut(small, start):
                yield start
        elif not rules.starters:
            yield start
        elif word in rules.starters and not _is_name(prose, start, word, rules):
            yield start


def _is_cut(small: str, start: int) -> bool:
    before = small[max(start - 2, 0) : start]
    return bool(before) and before[-1].isascii() and (before[-1].isalnum() or (before[-1] in ".," and before[0].isdigit() and len(before) > 1))


def _is_name(prose: str, start: int, word: str, rules: Grammar) -> bool:
    """Whether a numeral with a capital stands amid a sentence, as in the street name Hai Bà Trưng."""
    is_numeral = word in rules.language.numerals
    return is_numeral and prose[start].isupper() and not _SENTENCE_START.search(prose[max(start - 4, 0) : start])


def _matches(small: str, start: int, rules: Grammar) -> Iterator[tuple[Form, re.Match[str]]]:
    for forms in (rules.forms, rules.quantities):
        for form in forms:
            found = form.match(small, start)
            if found:
                yield form, found


def _read(form: Form, found: re.Match[str], rules: Grammar, text: str) -> Iterator[Amount]:
    if form.kind is None:
        return
    meanings = quantities(found, rules) if form in rules.quantities else MEANINGS[form.kind](found, rules)
    for meaning in meanings:
        yield _amount(meaning, text)


def _amount(meaning: Meaning, text: str) -> Amount:
    written = text[meaning.start : meaning.end]
    return Amount(
        meaning.kind, meaning.value, meaning.unit, written, meaning.start, meaning.end,
        meaning.is_spelled, meaning.is_weak, meaning.number, meaning.doubts,
    )  # fmt: skip
