"""When a yearly event comes next."""

from __future__ import annotations

from datetime import date

import pytest

from promosite.wording.seasons import MonthDay
from promosite.wording.yearly import next_days


@pytest.mark.parametrize(
    ("starts", "ends", "calendar", "since", "expected"),
    [
        ((8, 19), (8, 20), "solar", "2026-08-18", "2026-08-19/2026-08-20"),
        ((8, 19), (8, 20), "solar", "2026-08-20", "2026-08-19/2026-08-20"),
        ((8, 19), (8, 20), "solar", "2026-08-21", "2027-08-19/2027-08-20"),
        ((1, 2), None, "solar", "2026-11-28", "2027-01-02/2027-01-02"),
        ((12, 31), (1, 2), "solar", "2027-01-01", "2026-12-31/2027-01-02"),
        ((2, 29), None, "solar", "2026-11-28", "2028-02-29/2028-02-29"),
        ((2, 29), None, "solar", "1896-03-01", "1904-02-29/1904-02-29"),
        ((3, 9), (3, 10), "lunar", "2026-04-26", "2026-04-25/2026-04-26"),
        ((3, 9), (3, 10), "lunar", "2026-04-27", "2027-04-15/2027-04-16"),
        ((12, 25), None, "lunar", "2027-01-15", "2027-02-01/2027-02-01"),
        ((12, 25), (1, 3), "lunar", "2027-02-07", "2027-02-01/2027-02-08"),
    ],
    ids=str,
)
def test_it_is_the_first_time_that_is_not_over(
    starts: MonthDay, ends: MonthDay | None, calendar: str, since: str, expected: str
) -> None:
    days = next_days(starts, ends, calendar, date.fromisoformat(since))
    assert days
    assert "/".join(day.isoformat() for day in days) == expected


def test_a_day_that_no_year_has_comes_never() -> None:
    assert next_days((2, 30), None, "solar", date(2026, 11, 28)) is None
