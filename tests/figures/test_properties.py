"""What holds for every value and every text: nothing is lost on the way, nothing breaks, nothing is slow."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promosite.figures.amount import Kind
from promosite.figures.comparison import differences
from promosite.figures.reading import amounts
from promosite.figures.units import UNITS
from promosite.wording.dates import long_date
from promosite.wording.money import money
from promosite.wording.numbers import number, percent
from promosite.wording.quantities import quantity

HOUSE = ("vi", "en", "fr", "zh", "ja", "ko")
LOCALES = st.sampled_from(HOUSE)
VALUES = st.decimals(min_value=0, max_value=10**13, places=2)
SUMS = st.integers(min_value=100, max_value=10**13)
MEASURES = st.sampled_from(("m", "km", "ha", "km²", "kg", "t", "MW", "GWh", "°C"))
PRINTED = {"m²": "m2", "km²": "km2", "°C": "degC"}
PIECES = st.sampled_from(
    ("1.500", "2,5", "năm", "tỷ", "quý II", "ngày 5", "/4/2019", "million", "第", "三", "万", "億", "年", "月", "세기",
     "두 ", "%", "–", "~", "$", "{{", "}}", "](", ")", "Ⅻ", "²", "İ", "ﬁ", "०", "\ufffc", "\n", " ", "XXe", "+84")
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(PIECES).map("".join))


@given(VALUES, LOCALES)
def test_a_printed_number_is_read_back(value: Decimal, locale: str) -> None:
    (found,) = amounts(f"x: {number(value, locale)} !", locale)
    assert found.value == value or (found.kind is Kind.DATE and Decimal(str(found.value)) == value)


@given(SUMS, st.sampled_from(("VND", "USD")), LOCALES)
def test_printed_money_is_read_back(value: int, currency: str, locale: str) -> None:
    (found,) = amounts(money(value, currency, locale), locale)
    assert (found.kind, found.value, found.unit) == (Kind.MONEY, Decimal(value), currency)


@given(VALUES, MEASURES, LOCALES, st.booleans())
def test_a_printed_measure_is_read_back(value: Decimal, unit: str, locale: str, running: bool) -> None:  # noqa: FBT001
    (found,) = amounts(quantity(value, PRINTED.get(unit, unit), locale, running=running), locale)
    assert (found.value, found.unit) == (value * UNITS[unit].size, UNITS[unit].base)


@given(VALUES, LOCALES)
def test_a_printed_percentage_is_read_back(value: Decimal, locale: str) -> None:
    (found,) = amounts(percent(value, locale), locale)
    assert (found.kind, found.value) == (Kind.PERCENT, value)


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)), LOCALES)
def test_a_printed_date_is_read_back(day: date, locale: str) -> None:
    (found,) = amounts(long_date(day, locale), locale)
    assert (found.kind, found.value) == (Kind.DATE, day.isoformat())


@given(SUMS, st.sampled_from(("VND", "USD")), LOCALES)
def test_a_figure_printed_in_two_languages_does_not_differ(value: int, currency: str, locale: str) -> None:
    assert differences(money(value, currency, "vi"), "vi", money(value, currency, locale), locale) == ()


@given(TEXTS, st.sampled_from((*HOUSE, "de", "zh-Hant", "")))
def test_any_text_is_read_and_its_figures_are_cut_out_exactly(text: str, locale: str) -> None:
    for found in amounts(text, locale):
        assert text[found.start : found.end] == found.text != ""


@given(TEXTS, LOCALES)
def test_a_text_does_not_differ_from_itself(text: str, locale: str) -> None:
    assert [one for one in differences(text, locale, text, locale) if one.source] == []


@pytest.mark.parametrize("locale", [*HOUSE, "de"])
@pytest.mark.parametrize("piece", ["9", "一", "1,", "万"])
def test_a_hundred_thousand_hostile_letters_are_read_in_seconds(locale: str, piece: str) -> None:
    assert seconds(piece, 100_000, locale) < 20


@pytest.mark.parametrize("locale", HOUSE)
@pytest.mark.parametrize(
    "piece", ["1.", "1 234 ", "1/", "(0", "+8", "hai ", "{{ ", "[^", "1万", "đến 5 ", "two-", "세 "]
)
def test_no_hostile_text_takes_more_than_its_length(locale: str, piece: str) -> None:
    assert seconds(piece, 10_000, locale) < 5


def seconds(piece: str, length: int, locale: str) -> float:
    text = piece * (length // len(piece))
    start = process_time()
    amounts(text, locale)
    return process_time() - start
