"""Days of the year, one or from one to another, with the year or without."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from babel.dates import format_date, format_interval, format_skeleton

from promosite.wording.locales import cldr


@dataclass(frozen=True, slots=True)
class _Forms:
    """How a language writes days: date patterns, shortest first, and the words around them."""

    day: str
    month: str
    year: str
    alone: str = "{}"
    near: str = "{}–{}"  # within a month
    far: str = "{} – {}"
    biggest_first: bool = False  # the year comes first, so the second end of a range is the short one


_FORMS: Final = {
    "vi": _Forms("d", "d 'tháng' M", "d 'tháng' M 'năm' y", "ngày {}", "ngày {}–{}", "từ ngày {} đến ngày {}"),
    "en": _Forms("d", "d MMMM", "d MMMM y"),
    "fr": _Forms("d", "d MMMM", "d MMMM y", near="du {} au {}", far="du {} au {}"),
    "zh": _Forms("d日", "M月d日", "y年M月d日", near="{}至{}", far="{}至{}", biggest_first=True),
    "ja": _Forms("d日", "M月d日", "y年M月d日", near="{}～{}", far="{}～{}", biggest_first=True),
    "ko": _Forms("d일", "M월 d일", "y년 M월 d일", near="{}~{}", far="{}~{}", biggest_first=True),
}
"""House style. French spells a range out: a dash between dates is for timetables."""


def days(start: date, end: date, locale: str, *, dated: bool) -> str:
    """Print a day, or the first and last of several; `dated` adds the year.

    House style; another language has CLDR's abbreviated forms.
    """
    if locale not in _FORMS:
        return _as_cldr_says(start, end, locale, dated=dated)
    forms = _FORMS[locale]
    if start == end:
        return forms.alone.format(_written(start, forms.year if dated else forms.month, locale))
    first, last = _patterns(start, end, forms, dated=dated)
    words = forms.near if _same_month(start, end) else forms.far
    return words.format(_written(start, first, locale), _written(end, last, locale))


def _patterns(start: date, end: date, forms: _Forms, *, dated: bool) -> tuple[str, str]:
    """Choose what each end says; what both share is said once."""
    long = forms.year if dated else forms.month
    if start.year != end.year:
        return long, long
    short = forms.day if _same_month(start, end) else forms.month
    return (long, short) if forms.biggest_first else (short, long)


def _same_month(start: date, end: date) -> bool:
    return (start.year, start.month) == (end.year, end.month)


def _written(day: date, pattern: str, locale: str) -> str:
    """Print by pattern; French alone has an ordinal, for the first of a month: 1er juillet."""
    if locale == "fr" and day.day == 1:
        pattern = re.sub(r"\bd\b", "d'er'", pattern)
    return format_date(day, pattern, locale=cldr(locale))


def _as_cldr_says(start: date, end: date, locale: str, *, dated: bool) -> str:
    skeleton = "yMMMd" if dated else "MMMd"
    if start == end:
        return format_skeleton(skeleton, start, locale=cldr(locale))
    return format_interval(start, end, skeleton, locale=cldr(locale))
