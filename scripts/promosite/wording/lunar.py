"""Days of the lunar calendar, by which festivals are kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_MONTHS: Final = 12
_LONGEST_MONTH: Final = 30


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day of the lunar year; raises ValueError where no lunar year has it."""

    month: int
    day: int

    def __post_init__(self) -> None:
        """Refuse a day that no lunar year has."""
        if not (1 <= self.month <= _MONTHS and 1 <= self.day <= _LONGEST_MONTH):
            message = f"not a day of the lunar year: day {self.day} of month {self.month}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class _Forms:
    """How a language writes a lunar day, several of a month, several over two months."""

    alone: str
    near: str
    far: str


_FORMS: Final = {
    "vi": _Forms(
        "ngày {d1} tháng {m1} âm lịch",
        "ngày {d1}–{d2} tháng {m1} âm lịch",
        "từ ngày {d1} tháng {m1} đến ngày {d2} tháng {m2} âm lịch",
    ),
    "en": _Forms(
        "{d1} day of the {m1} lunar month",
        "{d1} to {d2} day of the {m1} lunar month",
        "{d1} day of the {m1} lunar month to {d2} day of the {m2} lunar month",
    ),
    "fr": _Forms(
        "{d1} jour du {m1} mois lunaire",
        "du {d1} au {d2} jour du {m1} mois lunaire",
        "du {d1} jour du {m1} mois lunaire au {d2} jour du {m2} mois lunaire",
    ),
    "zh": _Forms("农历{m1}{d1}", "农历{m1}{d1}至{d2}", "农历{m1}{d1}至{m2}{d2}"),
    "ja": _Forms("旧暦{m1}月{d1}日", "旧暦{m1}月{d1}日～{d2}日", "旧暦{m1}月{d1}日～{m2}月{d2}日"),
    "ko": _Forms("음력 {m1}월 {d1}일", "음력 {m1}월 {d1}일~{d2}일", "음력 {m1}월 {d1}일~{m2}월 {d2}일"),
}

_CHINESE_DIGITS: Final = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_CHINESE_MONTHS: Final = (
    "正月",
    *(f"{digit}月" for digit in _CHINESE_DIGITS[2:]),
    "十一月",
    "十二月",
)
_CHINESE_DAYS: Final = (
    *(f"初{digit}" for digit in _CHINESE_DIGITS[1:]),
    *(f"十{digit}" for digit in _CHINESE_DIGITS[1:10]),
    "二十",
    *(f"廿{digit}" for digit in _CHINESE_DIGITS[1:10]),
    "三十",
)


def lunar_days(start: LunarDay, end: LunarDay, locale: str) -> str:
    """Print a lunar day, or the first and last of several: 旧暦3月9日, 农历三月初九.

    House style. CLDR has no such form: another language reads the English one.
    """
    return _template(start, end, _FORMS.get(locale, _FORMS["en"])).format(
        d1=_day(start.day, locale),
        m1=_month(start.month, locale),
        d2=_day(end.day, locale),
        m2=_month(end.month, locale),
    )


def _template(start: LunarDay, end: LunarDay, forms: _Forms) -> str:
    if start == end:
        return forms.alone
    return forms.near if start.month == end.month and start.day < end.day else forms.far


def _day(day: int, locale: str) -> str:
    return _CHINESE_DAYS[day - 1] if locale == "zh" else _numeral(day, locale)


def _month(month: int, locale: str) -> str:
    return _CHINESE_MONTHS[month - 1] if locale == "zh" else _numeral(month, locale)


def _numeral(number: int, locale: str) -> str:
    if locale == "fr":
        return f"{number}er" if number == 1 else f"{number}e"
    return str(number) if locale in _FORMS and locale != "en" else _english(number)


def _english(number: int) -> str:
    teen = 10 < number < 20  # noqa: PLR2004 - eleventh to nineteenth
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
