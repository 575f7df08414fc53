"""Dates, months, quarters and the time a fact held."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from babel.dates import format_date, format_skeleton

from promosite.wording.days import days
from promosite.wording.locales import cldr

_TABLE: Final = {
    "en": "d MMM y",
    "fr": "dd/MM/y",
    "zh": "y-MM-dd",
    "ja": "y/MM/dd",
    "ko": "y. M. d.",
}

_MONTHS: Final = {
    "vi": "'tháng' M 'năm' y",
    "en": "MMMM y",
    "fr": "MMMM y",
    "zh": "y年M月",
    "ja": "y年M月",
    "ko": "y년 M월",
}

_YEARS: Final = {"vi": "năm {}", "zh": "{}年", "ja": "{}年", "ko": "{}년"}

_QUARTERS: Final = {
    "vi": "quý {roman}/{year}",
    "en": "Q{quarter} {year}",
    "fr": "{quarter}{ordinal} trimestre {year}",
    "zh": "{year}年第{chinese}季度",
    "ja": "{year}年第{quarter}四半期",
    "ko": "{year}년 {quarter}분기",
}

_LAST_QUARTER: Final = 4
_LAST_ZEROED_MONTH: Final = 2
_YEAR_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")


def long_date(day: date, locale: str) -> str:
    """Print a date for prose: ngày 5 tháng 3 năm 2026, 1er juillet 2025 (house style or CLDR's)."""
    if locale in _MONTHS:
        return days(day, day, locale, dated=True)
    return format_date(day, "long", locale=cldr(locale))


def table_date(day: date, locale: str) -> str:
    """Print a date for a table: 05/3/2026, 5 Mar 2026, 2026-03-05.

    House style, else CLDR's medium form. English spells the month: digits alone are
    ambiguous there. Vietnamese puts a zero before days under 10 and before months 1 and
    2 only, as Decree 30/2020/NĐ-CP asks of official papers.
    """
    if locale == "vi":
        zero = "0" if day.month <= _LAST_ZEROED_MONTH else ""
        return f"{day.day:02}/{zero}{day.month}/{day.year}"
    return format_date(day, _TABLE.get(locale, "medium"), locale=cldr(locale))


def month(year: int, number: int, locale: str) -> str:
    """Print a month of a year: tháng 3 năm 2026, March 2026, 2026年3月 (house style, else CLDR's).

    Raises ValueError for a month that doesn't exist.
    """
    first = date(year, number, 1)
    if locale in _MONTHS:
        return format_date(first, _MONTHS[locale], locale=cldr(locale))
    return format_skeleton("yMMMM", first, locale=cldr(locale))


def date_range(start: date, end: date, locale: str) -> str:
    """Print the first and last of several days: 19–20 January 2025, du 19 au 20 janvier 2025.

    What both ends share is said once; a range of one day is a date. House style, else
    CLDR's intervals. Raises ValueError where the end comes before the start.
    """
    if end < start:
        raise ValueError(f"a range of dates must not run backwards: {start} to {end}")
    return long_date(start, locale) if start == end else days(start, end, locale, dated=True)


def as_of(value: int | str | date, locale: str) -> str:
    """Print when a fact held: a year (2022), a month ("2024-01") or a day (date or "2025-08-19").

    Raises ValueError for anything else.
    """
    if isinstance(value, date):
        return long_date(value, locale)
    if isinstance(value, int):
        return _year(value, locale)
    return _as_of_text(value, locale)


def quarter(number: int, year: int, locale: str) -> str:
    """Print a quarter: quý IV/2026, Q4 2026, 4e trimestre 2026 (house style, else CLDR's).

    Raises ValueError for a quarter that isn't 1 to 4.
    """
    if not 1 <= number <= _LAST_QUARTER:
        raise ValueError(f"a quarter is 1 to 4: {number}")
    if locale not in _QUARTERS:
        return format_skeleton("yQQQ", date(year, 3 * number, 1), locale=cldr(locale))
    return _QUARTERS[locale].format(
        quarter=number,
        year=year,
        roman=("I", "II", "III", "IV")[number - 1],
        chinese="一二三四"[number - 1],
        ordinal="er" if number == 1 else "e",
    )


def _as_of_text(value: str, locale: str) -> str:
    found = _YEAR_MONTH.fullmatch(value)
    if found:
        return month(int(found[1]), int(found[2]), locale)
    return long_date(date.fromisoformat(value), locale)


def _year(value: int, locale: str) -> str:
    if not date.min.year <= value <= date.max.year:
        raise ValueError(f"not a year: {value}")
    return _YEARS.get(locale, "{}").format(value)


_SPANS: Final = {"zh": "{}至{}年", "ja": "{}～{}年", "ko": "{}~{}년"}


def year_span(first: int, last: int, locale: str) -> str:
    """Print a span of years: 2006–2056, 2006至2056年. House style."""
    return _SPANS.get(locale, "{}–{}").format(first, last)
