"""When something that comes back every year comes next."""

from __future__ import annotations

from datetime import date
from typing import Final

from promosite.wording.lunar import LunarDay
from promosite.wording.lunar_calendar import solar_date
from promosite.wording.seasons import MonthDay

_YEARS_AHEAD: Final = 9
"""How far to look: 29 February can be eight years away (1896 to 1904)."""

Days = tuple[date, date]
"""The first and the last day."""


def next_days(starts: MonthDay, ends: MonthDay | None, calendar: str, since: date) -> Days | None:
    """Return the first and last day of a yearly event that isn't over on the day `since`; None if there is none near.

    A year that lacks one of the days (29 February, the 30th of a short lunar month) is passed over: when the event is
    kept then, nobody can say from the calendar.
    """
    found = (_days(starts, ends or starts, calendar, year) for year in range(since.year - 1, since.year + _YEARS_AHEAD))
    return next((days for days in found if days and days[1] >= since), None)


def _days(starts: MonthDay, ends: MonthDay, calendar: str, year: int) -> Days | None:
    first, last = _day(starts, calendar, year), _day(ends, calendar, year + (ends < starts))
    return (first, last) if first and last else None


def _day(day: MonthDay, calendar: str, year: int) -> date | None:
    if calendar == "lunar":
        return solar_date(LunarDay(*day), year)
    try:
        return date(year, *day)
    except ValueError:
        return None
