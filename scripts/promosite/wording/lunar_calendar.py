"""The Vietnamese lunar calendar: months begin on the day of the new moon in Hà Nội (UTC+7).

The Chinese calendar counts in Beijing (UTC+8), so the two differ in some years (Tết 1985, 2007, 2030). New moons and
the sun's longitude: Jean Meeus, Astronomical Algorithms; the rules: Hồ Ngọc Đức, “Thuật toán tính âm lịch” (valid for
1800 to 2199).
"""

from __future__ import annotations

from datetime import date
from functools import cache
from math import floor, pi, radians, sin
from typing import Final

from promosite.wording.lunar import LunarDay

_ZONE: Final = 7 / 24
"""Of Hà Nội, in days ahead of Greenwich."""
_MONTH: Final = 29.530588853
"""Mean time from new moon to new moon, in days."""
_FIRST_NEW_MOON: Final = 2415021.076998695
"""That of 1 January 1900, as a Julian date."""
_JULIAN: Final = 1721425
"""What a Julian day number is ahead of Python's ordinal of a day."""
_WINTER_SOLSTICE: Final = 9
"""The twelfth of the sun's way (30° each, from the spring equinox) that begins at the winter solstice."""
_LONGEST_YEAR: Final = 365
"""Days from eleventh month to eleventh month; where there are more, a month lies between that has no name."""
_ELEVENTH: Final = 11


def solar_date(lunar: LunarDay, year: int) -> date | None:
    """Return the date of a day of a lunar year (that of its Tết); None where the month has no 30th day that year.

    A month that comes twice is meant in its first, ordinary place, where festivals are kept.
    """
    month = _month_index(lunar.month, year)
    first = _new_moon(month)
    if first + lunar.day > _new_moon(month + 1):
        return None
    return date.fromordinal(first + lunar.day - 1 - _JULIAN)


def _month_index(month: int, year: int) -> int:
    """Return the number of a lunar month, counted in new moons since 1900."""
    opening = year if month >= _ELEVENTH else year - 1
    first, following = _eleventh_month(opening), _eleventh_month(opening + 1)
    start = floor((first - _FIRST_NEW_MOON) / _MONTH + 0.5)
    offset = (month - _ELEVENTH) % 12
    is_leap_year = following - first > _LONGEST_YEAR
    return start + offset + (is_leap_year and offset >= _leap_offset(start))


@cache
def _eleventh_month(year: int) -> int:
    """Return the first day of the month that holds the winter solstice of a year, as a Julian day number."""
    last_day = date(year, 12, 31).toordinal() + _JULIAN
    month = floor((last_day - _FIRST_NEW_MOON) / _MONTH) - 1
    while _new_moon(month + 1) <= last_day:
        month += 1
    first = _new_moon(month)
    return first if _sun(first) < _WINTER_SOLSTICE else _new_moon(month - 1)


def _leap_offset(start: int) -> int:
    """Return how many months after an eleventh one the first follows in which the sun enters no new twelfth."""
    offset = 1
    while _sun(_new_moon(start + offset)) != _sun(_new_moon(start + offset + 1)):
        offset += 1
    return offset


@cache
def _new_moon(index: int) -> int:
    """Return the day in Viet Nam of a new moon, as a Julian day number."""
    t = index / 1236.85
    mean = 2415020.75933 + 29.53058868 * index + 0.0001178 * t**2 - 0.000000155 * t**3
    mean += 0.00033 * sin(radians(166.56 + 132.87 * t - 0.009173 * t**2))
    sun = radians(359.2242 + 29.10535608 * index - 0.0000333 * t**2 - 0.00000347 * t**3)
    moon = radians(306.0253 + 385.81691806 * index + 0.0107306 * t**2 + 0.00001236 * t**3)
    node = radians(21.2964 + 390.67050646 * index - 0.0016528 * t**2 - 0.00000239 * t**3)
    drift = -0.000278 + 0.000265 * t + 0.000262 * t**2
    return floor(mean + _true_moon(t, sun, moon, node) - drift + 0.5 + _ZONE)


def _true_moon(t: float, sun: float, moon: float, node: float) -> float:
    """Return by how many days the true new moon follows the mean one (anomalies and argument in radians)."""
    terms = (
        (0.1734 - 0.000393 * t, sun), (0.0021, 2 * sun), (-0.4068, moon), (0.0161, 2 * moon), (-0.0004, 3 * moon),
        (0.0104, 2 * node), (-0.0051, sun + moon), (-0.0074, sun - moon), (0.0004, 2 * node + sun),
        (-0.0004, 2 * node - sun), (-0.0006, 2 * node + moon), (0.0010, 2 * node - moon), (0.0005, 2 * moon + sun),
    )  # fmt: skip
    return sum(size * sin(angle) for size, angle in terms)


def _sun(day: int) -> int:
    """Return the twelfth of its way (0 to 11) in which the sun stands as a day begins in Viet Nam."""
    t = (day - 2451545.5 - _ZONE) / 36525
    anomaly = radians(357.52910 + 35999.05030 * t - 0.0001559 * t**2 - 0.00000048 * t**3)
    centre = (1.914600 - 0.004817 * t - 0.000014 * t**2) * sin(anomaly)
    centre += (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000290 * sin(3 * anomaly)
    longitude = radians(280.46645 + 36000.76983 * t + 0.0003032 * t**2 + centre)
    return floor(longitude % (2 * pi) / pi * 6)
