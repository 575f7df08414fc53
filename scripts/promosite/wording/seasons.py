"""Times of the year that come back: the months of a fruit, the days of a festival."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from babel.dates import format_date

from promosite.wording.days import days
from promosite.wording.locales import cldr
from promosite.wording.lunar import LunarDay, lunar_days

MonthDay = tuple[int, int]
"""A month and a day of it: (8, 19)."""

_LEAP_YEAR: Final = 2000  # so that 29 February exists


@dataclass(frozen=True, slots=True)
class _Forms:
    """How a language writes a month, a season, one into the next year, and the whole year."""

    alone: str
    season: str
    into_next_year: str
    whole_year: str


_FORMS: Final = {
    "vi": _Forms("tháng {}", "tháng {}–{}", "tháng {} đến tháng {} năm sau", "quanh năm"),
    "en": _Forms("{}", "{} to {}", "{} to {}", "all year"),
    "fr": _Forms("{}", "{} à {}", "{} à {}", "toute l’année"),
    "zh": _Forms("{}月", "{}月至{}月", "{}月至次年{}月", "全年"),
    "ja": _Forms("{}月", "{}～{}月", "{}月～翌年{}月", "通年"),
    "ko": _Forms("{}월", "{}~{}월", "{}월~이듬해 {}월", "연중"),
}
_ELSEWHERE: Final = _Forms("{}", "{}–{}", "{}–{}", "{}–{}")
_NUMBERED: Final = frozenset(_FORMS) - {"en", "fr"}
"""Languages whose months are numbers."""


def month_span(first: int, last: int, locale: str) -> str:
    """Print a season by its first and last month: tháng 3–5, March to May, de mars à mai, 3月至5月.

    One month prints alone, January to December as the whole year; a season may run into
    the next year (November to March). House style; month names are CLDR's. Raises
    ValueError for a month that doesn't exist.
    """
    if wrong := [month for month in (first, last) if not 1 <= month <= 12]:  # noqa: PLR2004 - months of a year
        raise ValueError(f"a month is 1 to 12: {wrong[0]}")
    template = _template(first, last, _FORMS.get(locale, _ELSEWHERE))
    opening = _month(first, locale)
    if locale == "fr" and first != last:
        opening = _after_de(opening)
    return template.format(opening, _month(last, locale))


def day_span(starts: MonthDay, ends: MonthDay | None, calendar: str, locale: str) -> str:
    """Print the days of a festival: ngày 19–20 tháng 8, 19–20 August, 农历三月初九.

    Each end is a month and a day; without `ends` it is one day. House style, else CLDR's intervals.
    Raises ValueError for a day or a calendar that doesn't exist.
    """
    last = starts if ends is None else ends
    if calendar == "lunar":
        return lunar_days(LunarDay(*starts), LunarDay(*last), locale)
    if calendar != "solar":
        raise ValueError(f"unknown calendar: {calendar} (known: solar, lunar)")
    years = _LEAP_YEAR, _LEAP_YEAR + 4 * (last < starts)  # a feast may run over New Year's Eve
    return days(date(years[0], *starts), date(years[1], *last), locale, dated=False)


def month_and_day(text: str) -> MonthDay:
    """Return the month and the day that are written as `08-19`; ValueError for what isn't written so."""
    month, _, day = text.partition("-")
    return int(month), int(day)


def _template(first: int, last: int, forms: _Forms) -> str:
    if first == last:
        return forms.alone
    if (first, last) == (1, 12):
        return forms.whole_year
    return forms.season if first < last else forms.into_next_year


def _month(month: int, locale: str) -> str:
    if locale in _NUMBERED:
        return str(month)
    # The form inside a date: Babel 2.18 mixes up languages in names that stand alone.
    return format_date(date(_LEAP_YEAR, month, 1), "MMMM", locale=cldr(locale))


def _after_de(month: str) -> str:
    return f"d’{month}" if month[0] in "ao" else f"de {month}"
