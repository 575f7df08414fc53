"""Reads the figures of a text: one pass over the places where one may begin, and the forms it may take there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from promosite.figures.amount import Amount, Kind
from promosite.figures.grammar import Form, Grammar, digits_head, grammar
from promosite.figures.meanings import MEANINGS
from promosite.figures.numerals import read_roman
from promosite.figures.prose import BLOT, blotted, plain
from promosite.figures.references import references

_WORDS = re.compile(r"[^\W\d_]+").findall
_ROMAN = re.compile(r"[IVX]{2,6}(?![^\W_])")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:;“\"«(|*\[\n\ufffc–—-])\s*\Z")


@lru_cache(maxsize=1024)
def amounts(text: str, locale: str) -> tuple[Amount, ...]:
    """Return the figures of a text in the order in which they stand.

    Placeholders, link targets, addresses, code, anchors, notes and source keys are left out. The last answers are kept,
    because a source is held against each of its translations. Never raises.
    """
    rules = grammar(locale)
    prose = blotted(text)
    named = tuple(references(prose))
    for name in named:
        prose = prose[: name.start] + BLOT * (name.end - name.start) + prose[name.end :]
    found = [*named, *_figures(prose, text, rules)]
    return tuple(sorted((*found, *_roman(prose, found)), key=_place))


@lru_cache(maxsize=1024)
def may_tell(text: str, locale: str) -> bool:
    """Whether a text may hold a figure that its translation has to tell as a figure; a quick look, no reading."""
    rules, prose = grammar(locale), blotted(text)
    return rules.hint.search(prose) is not None or not rules.hints.isdisjoint(_WORDS(prose.lower()))


def _place(found: Amount) -> tuple[int, int]:
    return found.start, found.end


def _figures(prose: str, text: str, rules: Grammar) -> Iterator[Amount]:
    small = plain(prose)
    end = 0
    for start, forms in _starts(small, prose, rules):
        if start < end:
            continue
        for form in forms:
            found = form.match(small, start)
            if not found:
                continue
            read = tuple(MEANINGS[form.name](found, rules))
            if read or form.name == "none":
                yield from (_with_text(amount, text) for amount in read)
                end = found.end()
                break


def _with_text(amount: Amount, text: str) -> Amount:
    return Amount(
        amount.kind, amount.value, amount.unit, text[amount.start : amount.end], amount.start, amount.end,
        amount.is_spelled, amount.is_weak, amount.number, amount.doubts,
    )  # fmt: skip


def _starts(small: str, prose: str, rules: Grammar) -> Iterator[tuple[int, tuple[Form, ...]]]:
    """Yield where a figure may begin, and its forms: not within a word or a name, nor in the rest of a number."""
    for found in rules.starts.finditer(small):
        start, word = found.start(), found[0]
        if "0" <= word[0] <= "9":
            if not _is_cut(small, start):
                yield start, rules.forms[digits_head(word)]
        elif (forms := rules.forms.get(word)) and not _is_name(prose, start, word, rules):
            yield start, forms


def _is_cut(small: str, start: int) -> bool:
    """Whether digits are the rest of a word (S53) or of a number that couldn't be read (1.2.3)."""
    before = small[max(start - 2, 0) : start]
    if not before or not before[-1].isascii():
        return False
    return before[-1].isalnum() or (len(before) > 1 and before[-1] in ".," and before[0].isdigit())


def _is_name(prose: str, start: int, word: str, rules: Grammar) -> bool:
    """Whether a numeral with a capital stands amid a sentence, as in the street name Hai Bà Trưng."""
    is_numeral = word in rules.language.numerals
    return is_numeral and prose[start].isupper() and not _SENTENCE_START.search(prose[max(start - 4, 0) : start])


def _roman(prose: str, taken: list[Amount]) -> Iterator[Amount]:
    """Yield Roman numerals in capitals, of at least two letters, that no other form has taken: Đại hội XIII."""
    for found in _ROMAN.finditer(prose):
        start, end = found.span()
        value = read_roman(found[0].lower())
        is_within = start and prose[start - 1].isascii() and prose[start - 1].isalnum()
        if value and not is_within and not any(amount.start < end and start < amount.end for amount in taken):
            yield Amount(Kind.NUMBER, Decimal(value), "", found[0], start, end, is_spelled=True, number=Decimal(value))
