"""Lunar days of Viet Nam against dates that its calendars print."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from promosite.wording.lunar import LunarDay
from promosite.wording.lunar_calendar import solar_date

TET = {
    1968: "01-29", 1975: "02-11", 1984: "02-02", 1985: "01-21", 1986: "02-09", 2000: "02-05", 2007: "02-17",
    2012: "01-23", 2015: "02-19", 2020: "01-25", 2021: "02-12", 2022: "02-01", 2023: "01-22", 2024: "02-10",
    2025: "01-29", 2026: "02-17", 2027: "02-06", 2028: "01-26", 2029: "02-13", 2030: "02-02", 2033: "01-31",
    2034: "02-19",
}  # fmt: skip
"""Tết by year. In 1968, 1985, 2007 and 2030 China's New Year is a day or a month later."""


@pytest.mark.parametrize(("year", "day"), TET.items())
def test_tet_falls_on_the_day_that_vietnamese_calendars_print(year: int, day: str) -> None:
    assert solar_date(LunarDay(1, 1), year) == date.fromisoformat(f"{year}-{day}")


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        *((2023, 3, 10, "2023-04-29"), (2024, 3, 10, "2024-04-18"), (2025, 3, 10, "2025-04-07")),
        *((2026, 3, 10, "2026-04-26"), (2027, 3, 10, "2027-04-16")),
        *((2020, 8, 15, "2020-10-01"), (2023, 8, 15, "2023-09-29"), (2024, 8, 15, "2024-09-17")),
        *((2025, 8, 15, "2025-10-06"), (2026, 8, 15, "2026-09-25")),
        *((2025, 4, 15, "2025-05-12"), (2025, 7, 15, "2025-09-06"), (2024, 12, 23, "2025-01-22")),
    ],
    ids=str,
)
def test_the_hung_kings_mid_autumn_and_other_feasts_are_where_they_were(
    year: int, month: int, day: int, expected: str
) -> None:
    assert solar_date(LunarDay(month, day), year) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("year", "month", "leap_day"), [(2020, 4, "2020-05-23"), (2023, 2, "2023-03-22"), (2025, 6, "2025-07-25")]
)
def test_a_month_that_comes_twice_is_meant_in_its_first_place(year: int, month: int, leap_day: str) -> None:
    first = solar_date(LunarDay(month, 1), year)
    following = solar_date(LunarDay(month + 1, 1), year)
    assert first
    assert following
    assert first < date.fromisoformat(leap_day) < following
    assert (following - first).days in {59, 60}


def test_a_short_month_has_no_thirtieth_day() -> None:
    lengths = {solar_date(LunarDay(month, 30), 2026) is not None for month in range(1, 13)}
    assert lengths == {True, False}
    eve = solar_date(LunarDay(12, 30), 2026)
    assert eve is None or eve < date(2027, 2, 6)


def test_days_of_two_centuries_follow_each_other() -> None:
    for year in range(1900, 2100):
        months = [solar_date(LunarDay(month, 1), year) for month in range(1, 13)]
        following = solar_date(LunarDay(1, 1), year + 1)
        days = [day for day in (*months, following) if day]
        gaps = {(later - earlier).days for earlier, later in pairwise(days)}
        assert gaps <= {29, 30, 58, 59, 60}, year
        assert date(year, 1, 20) <= days[0] <= date(year, 2, 21), year
