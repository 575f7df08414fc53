"""Numbers, ranges and percentages in six languages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from promosite.wording.numbers import Number, number, number_range, percent

TRUTHS = [
    ("vi", 2556.36, "2.556,36"),
    ("en", 2556.36, "2,556.36"),
    ("fr", 2556.36, "2\u202f556,36"),
    ("zh", 2556.36, "2556.36"),
    ("ja", 2556.36, "2,556.36"),
    ("ko", 2556.36, "2,556.36"),
    ("lo", 2556.36, "2.556,36"),
    ("vi", 4370046, "4.370.046"),
    ("en", 4370046, "4,370,046"),
    ("fr", 4370046, "4\u202f370\u202f046"),
    ("zh", 4370046, "437.0046万"),
    ("ja", 4370046, "4,370,046"),
    ("ko", 4370046, "4,370,046"),
    ("zh", 9999, "9999"),
    ("zh", 10000, "1万"),
    ("zh", 82000, "8.2万"),
    ("zh", Decimal("12345.67"), "12345.67"),
    ("zh", 123456789, "12345.6789万"),
    ("zh", 300000000, "3亿"),
    ("en", 0, "0"),
    ("en", -0.0, "0"),
    ("en", 0.1, "0.1"),
    ("vi", Decimal("2.50"), "2,5"),
    ("en", -5, "-5"),
    ("xx", 2556.36, "2,556.36"),
]

RANGES = [
    ("vi", "90–100"),
    ("en", "90–100"),
    ("fr", "90–100"),
    ("zh", "90至100"),
    ("ja", "90～100"),
    ("ko", "90~100"),
    ("lo", "90–100"),
]

PER_CENT = [
    ("vi", 8.5, None, "8,5%"),
    ("en", 8.5, None, "8.5%"),
    ("fr", 8.5, None, "8,5\xa0%"),
    ("zh", 8.5, None, "8.5%"),
    ("ja", 8.5, None, "8.5％"),
    ("ko", 8.5, None, "8.5%"),
    ("vi", 56.65, None, "56,65%"),
    ("en", 56.65, None, "56.65%"),
    ("vi", 80, 85, "80–85%"),
    ("en", 80, 85, "80–85%"),
    ("fr", 80, 85, "80–85\xa0%"),
    ("zh", 80, 85, "80%至85%"),
    ("ja", 80, 85, "80～85％"),
    ("ko", 80, 85, "80~85%"),
]


@pytest.mark.parametrize(("locale", "value", "expected"), TRUTHS)
def test_a_number_prints_in_the_reader_s_form(locale: str, value: Number, expected: str) -> None:
    assert number(value, locale) == expected


@pytest.mark.parametrize(("locale", "expected"), RANGES)
def test_a_range_has_the_mark_of_its_language(locale: str, expected: str) -> None:
    assert number_range(90, 100, locale) == expected


@pytest.mark.parametrize(("locale", "value", "upto", "expected"), PER_CENT)
def test_per_cent_has_the_sign_and_the_space_of_its_language(
    locale: str, value: Number, upto: Number | None, expected: str
) -> None:
    assert percent(value, locale, upto=upto) == expected


@pytest.mark.parametrize("value", [float("nan"), Decimal("Infinity"), True, 10**28])
def test_what_cannot_be_printed_exactly_is_refused(value: Number) -> None:
    with pytest.raises(ValueError, match=r"not a number|too long"):
        number(value, "vi")


@pytest.mark.parametrize("high", [90, 89])
def test_a_range_that_does_not_rise_is_refused(high: int) -> None:
    with pytest.raises(ValueError, match="must rise: 90 to"):
        number_range(90, high, "en")
