"""Amounts of money in six languages; no digit is lost."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import pytest

from promosite.wording.money import money

N: Final = "\xa0"
T: Final = "\u202f"

LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")
BILLION = 10**9
MILLION = 10**6

TRUTHS = [
    (
        (12668 * BILLION, "VND"),
        (
            "12.668 tỷ đồng",
            "VND 12,668 billion",
            f"12{T}668{N}milliards de dongs",
            "12.668万亿越南盾",
            "12兆6,680億ドン",
            "12조 6,680억 동",
        ),
    ),
    (
        (615 * MILLION, "USD"),
        (
            "615 triệu USD",
            "US$615 million",
            f"615{N}millions de dollars US",
            "6.15亿美元",
            "6億1,500万米ドル",
            "6억 1,500만 달러",
        ),
    ),
    (
        (2.5 * BILLION, "USD"),
        (
            "2,5 tỷ USD",
            "US$2.5 billion",
            f"2,5{N}milliards de dollars US",
            "25亿美元",
            "25億米ドル",
            "25억 달러",
        ),
    ),
    (
        (1.6 * BILLION, "USD"),
        (
            "1,6 tỷ USD",
            "US$1.6 billion",
            f"1,6{N}milliard de dollars US",
            "16亿美元",
            "16億米ドル",
            "16억 달러",
        ),
    ),
    (
        (2635 * MILLION, "USD"),
        (
            "2,635 tỷ USD",
            "US$2.635 billion",
            f"2,635{N}milliards de dollars US",
            "26.35亿美元",
            "26億3,500万米ドル",
            "26억 3,500만 달러",
        ),
    ),
    (
        (70900 * BILLION, "VND"),
        (
            "70.900 tỷ đồng",
            "VND 70,900 billion",
            f"70{T}900{N}milliards de dongs",
            "70.9万亿越南盾",
            "70兆9,000億ドン",
            "70조 9,000억 동",
        ),
    ),
    (
        (470 * BILLION, "VND"),
        (
            "470 tỷ đồng",
            "VND 470 billion",
            f"470{N}milliards de dongs",
            "4700亿越南盾",
            "4,700億ドン",
            "4,700억 동",
        ),
    ),
    (
        (BILLION, "VND"),
        (
            "1 tỷ đồng",
            "VND 1 billion",
            f"1{N}milliard de dongs",
            "10亿越南盾",
            "10億ドン",
            "10억 동",
        ),
    ),
    (
        (115 * MILLION, "VND"),
        (
            "115 triệu đồng",
            "VND 115 million",
            f"115{N}millions de dongs",
            "1.15亿越南盾",
            "1億1,500万ドン",
            "1억 1,500만 동",
        ),
    ),
    (
        (500000, "VND"),
        (
            "500.000 đồng",
            "VND 500,000",
            f"500{T}000{N}dongs",
            "50万越南盾",
            "500,000ドン",
            "500,000동",
        ),
    ),
    ((1, "USD"), ("1 USD", "US$1", f"1{N}dollar US", "1美元", "1米ドル", "1달러")),
    (
        (123456789, "VND"),
        (
            "123.456.789 đồng",
            "VND 123,456,789",
            f"123{T}456{T}789{N}dongs",
            "12345.6789万越南盾",
            "1億2,345万6,789ドン",
            "1억 2,345만 6,789동",
        ),
    ),
]

RANGES = [
    (
        (115 * MILLION, 120 * MILLION, "VND"),
        (
            "115–120 triệu đồng",
            "VND 115–120 million",
            f"115–120{N}millions de dongs",
            "1.15亿至1.2亿越南盾",
            "1億1,500万～1億2,000万ドン",
            "1억 1,500만~1억 2,000만 동",
        ),
    ),
    (
        (900 * MILLION, 1200 * MILLION, "USD"),
        (
            "900 triệu–1,2 tỷ USD",
            "US$900 million–1.2 billion",
            f"900{N}millions–1,2{N}milliard de dollars US",
            "9亿至12亿美元",
            "9億～12億米ドル",
            "9억~12억 달러",
        ),
    ),
]


@pytest.mark.parametrize(("sum_", "expected"), TRUTHS)
def test_an_amount_is_said_as_the_reader_says_it(sum_: tuple[float, str], expected: tuple[str, ...]) -> None:
    assert tuple(money(*sum_, locale) for locale in LOCALES) == expected


@pytest.mark.parametrize(("sums", "expected"), RANGES)
def test_a_range_says_a_shared_scale_once(sums: tuple[int, int, str], expected: tuple[str, ...]) -> None:
    low, high, currency = sums
    assert tuple(money(low, currency, locale, upto=high) for locale in LOCALES) == expected


@pytest.mark.parametrize(
    ("locale", "expected"),
    [("lo", "₫12.668.000.000.000"), ("de", f"12.668.000.000.000{N}₫")],
)
def test_a_language_without_house_style_prints_every_digit(locale: str, expected: str) -> None:
    assert money(12668 * BILLION, "VND", locale) == expected


def test_a_language_without_house_style_keeps_the_cents() -> None:
    assert money(Decimal("1234.5678"), "USD", "de") == f"1.234,5678{N}$"


@pytest.mark.parametrize(
    ("amount", "currency", "why"),
    [(1, "EUR", "unknown currency: EUR"), (-1, "VND", "below nothing")],
)
def test_what_is_not_money_here_is_refused(amount: int, currency: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        money(amount, currency, "vi")
