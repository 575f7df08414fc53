"""Amounts of money as they are said, before their currency is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from promosite.wording.locales import NO_BREAK
from promosite.wording.numbers import digits, number, until
from promosite.wording.plurals import form
from promosite.wording.scales import LADDERS, Scale, scaled

_MYRIAD: Final = 10**4
_MYRIADS: Final = {"ja": ("兆", "億", "万"), "ko": ("조", "억", "만")}
_BETWEEN_MYRIADS: Final = {"ja": "", "ko": " "}
_PLAIN_BELOW: Final = 10**6


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money: its number in a locale's digits and the scale still to be said."""

    value: Decimal
    count: str
    count_value: Decimal
    scale: Scale | None
    ends_in_word: bool


def counted(value: Decimal, locale: str) -> Amount:
    """Count an amount by thousands (12.668 tỷ) or ten thousands (12.668万亿, 12兆6,680億)."""
    if locale in _MYRIADS and value >= _PLAIN_BELOW:
        return _in_myriads(value, locale)
    if locale in _MYRIADS or locale == "zh":  # a Chinese number brings its own 万
        return Amount(value, number(value, locale), value, None, ends_in_word=False)
    one = scaled(value, LADDERS[locale])
    count = digits(one.count, locale)
    return Amount(value, count, one.count, one.scale, ends_in_word=one.scale is not None)


def said(ends: Sequence[Amount], locale: str) -> str:
    """Say an amount or a range; a scale that both ends share is said once: 115–120 million."""
    *lower, last = ends
    texts = [one.count if one.scale == last.scale else _with_scale(one, locale) for one in lower]
    return until([*texts, _with_scale(last, locale)], locale)


def _with_scale(one: Amount, locale: str) -> str:
    if one.scale is None:
        return one.count
    gap = NO_BREAK if locale == "fr" else " "
    return one.count + gap + form(one.scale.word, one.count_value, locale)


def _in_myriads(value: Decimal, locale: str) -> Amount:
    """Count by ten thousands: 6億1,500万, 6억 1,500만."""
    *steps, rest = _myriads(value)
    parts = [digits(step, locale) + word for step, word in zip(steps, _MYRIADS[locale], strict=True) if step]
    units = [digits(rest, locale)] if rest else []
    text = _BETWEEN_MYRIADS[locale].join(parts + units)
    return Amount(value, text, value, None, ends_in_word=not units)


def _myriads(value: Decimal) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    """Split an amount into 10¹² (with all there is above), 10⁸, 10⁴ and the rest."""
    tens, rest = divmod(value, _MYRIAD)
    hundreds, tens = divmod(tens, _MYRIAD)
    trillions, hundreds = divmod(hundreds, _MYRIAD)
    return trillions, hundreds, tens, rest
