"""Words that change with the number before them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from promosite.wording.locales import cldr

Forms = Mapping[str, str]
"""A word by CLDR plural category (`one`, `many`, `other`); `other` is always there."""


def always(word: str) -> Forms:
    """Say that a word never changes."""
    return {"other": word}


def one_or_more(one: str, other: str) -> Forms:
    """Say that a word has a singular and a plural."""
    return {"one": one, "other": other}


def form(forms: Forms, value: Decimal, locale: str) -> str:
    """Choose the form that goes with a number (CLDR's rules: 1,6 milliard, 2 milliards)."""
    return forms.get(cldr(locale).plural_form(value), forms["other"])
