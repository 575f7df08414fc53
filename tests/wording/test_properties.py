"""What holds for every value: digits are kept, French doesn't break, nothing is denormalised."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promosite.wording.money import money
from promosite.wording.numbers import number
from promosite.wording.quantities import quantity
from promosite.wording.units import CLDR_NAMES, SYMBOLS

HOUSE = ("vi", "en", "fr", "zh", "ja", "ko")
LOCALES = st.sampled_from((*HOUSE, "lo", "de", "xx"))
UNITS = st.sampled_from((None, "people", "percent", "VND", "USD", *SYMBOLS, *CLDR_NAMES))
QUALIFIERS = st.sampled_from((None, "about", "over", "under"))
VALUES = st.decimals(min_value=0, max_value=10**15, places=4)

POWERS: Final = {
    "triệu": 6, "tỷ": 9,
    "million": 6, "billion": 9,
    "millions": 6, "milliard": 9, "milliards": 9,
    "万": 4, "亿": 8, "万亿": 12,
    "億": 8, "兆": 12,
    "만": 4, "억": 8, "조": 12,
}  # fmt: skip
COMMA_DECIMAL: Final = frozenset({"vi", "fr", "lo", "de"})
WORD: Final = "|".join(sorted(POWERS, key=len, reverse=True))
PART: Final = re.compile(rf"(\d[\d.,\u202f]*)[ \xa0]?({WORD})?")


def read_back(text: str, locale: str) -> Decimal:
    """Read a printed amount as a reader of the language would."""
    return sum((_part(digits, word, locale) for digits, word in PART.findall(text)), Decimal(0))


def _part(digits: str, word: str, locale: str) -> Decimal:
    if locale in COMMA_DECIMAL:
        digits = digits.replace(".", "").replace("\u202f", "").replace(",", ".")
    return Decimal(digits.replace(",", "")).scaleb(POWERS.get(word, 0))


@given(VALUES, st.sampled_from(HOUSE))
def test_a_number_keeps_every_digit(value: Decimal, locale: str) -> None:
    assert read_back(number(value, locale), locale) == value


@given(VALUES, st.sampled_from(("VND", "USD")), LOCALES)
def test_money_keeps_every_digit(value: Decimal, currency: str, locale: str) -> None:
    assert read_back(money(value, currency, locale), locale) == value


@given(st.integers(0, 10**9), st.integers(0, 6), st.sampled_from(HOUSE))
def test_round_money_keeps_every_digit(count: int, zeros: int, locale: str) -> None:
    amount = count * 10**zeros
    assert read_back(money(amount, "VND", locale), locale) == amount


@given(VALUES, VALUES, st.sampled_from(HOUSE))
def test_a_bigger_amount_reads_as_a_bigger_amount(one: Decimal, other: Decimal, locale: str) -> None:
    low, high = sorted((one, other))
    assert read_back(money(low, "USD", locale), locale) <= read_back(money(high, "USD", locale), locale)


@given(VALUES, UNITS, LOCALES, QUALIFIERS, st.booleans())
def test_every_figure_prints_in_normal_form(
    value: Decimal,
    unit: str | None,
    locale: str,
    qualifier: str | None,
    running: bool,  # noqa: FBT001 - drawn by the test
) -> None:
    printed = quantity(value, unit, locale, qualifier=qualifier, running=running)
    assert printed
    assert unicodedata.is_normalized("NFC", printed)
    assert printed == printed.strip()


@given(VALUES, UNITS, QUALIFIERS)
def test_french_never_breaks_after_a_digit(value: Decimal, unit: str | None, qualifier: str | None) -> None:
    assert not re.search(r"\d ", quantity(value, unit, "fr", qualifier=qualifier))


@pytest.mark.parametrize("locale", HOUSE)
def test_a_range_prints_both_ends_for_every_unit(locale: str) -> None:
    for unit in (None, "people", "percent", "VND", "USD", *SYMBOLS, *CLDR_NAMES):
        printed = quantity(3, unit, locale, upto=5)
        assert re.findall(r"\d", re.sub("[²]", "", printed)) == ["3", "5"], printed
