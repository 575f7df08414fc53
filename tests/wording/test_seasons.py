"""Seasons and festival days in six languages, by the sun and by the moon."""

from __future__ import annotations

import pytest

from promosite.wording.seasons import MonthDay, day_span, month_span

LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")

SEASONS = [
    ((3, 5), ("tháng 3–5", "March to May", "de mars à mai", "3月至5月", "3～5月", "3~5월")),
    (
        (8, 10),
        ("tháng 8–10", "August to October", "d’août à octobre", "8月至10月", "8～10月", "8~10월"),
    ),
    (
        (11, 3),
        (
            "tháng 11 đến tháng 3 năm sau",
            "November to March",
            "de novembre à mars",
            "11月至次年3月",
            "11月～翌年3月",
            "11월~이듬해 3월",
        ),
    ),
    ((4, 4), ("tháng 4", "April", "avril", "4月", "4月", "4월")),
    ((1, 12), ("quanh năm", "all year", "toute l’année", "全年", "通年", "연중")),
]

FEASTS: list[tuple[tuple[MonthDay, MonthDay | None, str], tuple[str, ...]]] = [
    (
        ((8, 19), (8, 20), "solar"),
        (
            "ngày 19–20 tháng 8",
            "19–20 August",
            "du 19 au 20 août",
            "8月19日至20日",
            "8月19日～20日",
            "8월 19일~20일",
        ),
    ),
    (
        ((1, 2), None, "solar"),
        ("ngày 2 tháng 1", "2 January", "2 janvier", "1月2日", "1月2日", "1월 2일"),
    ),
    (
        ((7, 1), None, "solar"),
        ("ngày 1 tháng 7", "1 July", "1er juillet", "7月1日", "7月1日", "7월 1일"),
    ),
    (
        ((12, 31), (1, 1), "solar"),
        (
            "từ ngày 31 tháng 12 đến ngày 1 tháng 1",
            "31 December – 1 January",
            "du 31 décembre au 1er janvier",
            "12月31日至1月1日",
            "12月31日～1月1日",
            "12월 31일~1월 1일",
        ),
    ),
    (
        ((3, 9), None, "lunar"),
        (
            "ngày 9 tháng 3 âm lịch",
            "9th day of the 3rd lunar month",
            "9e jour du 3e mois lunaire",
            "农历三月初九",
            "旧暦3月9日",
            "음력 3월 9일",
        ),
    ),
    (
        ((3, 9), (3, 10), "lunar"),
        (
            "ngày 9–10 tháng 3 âm lịch",
            "9th to 10th day of the 3rd lunar month",
            "du 9e au 10e jour du 3e mois lunaire",
            "农历三月初九至初十",
            "旧暦3月9日～10日",
            "음력 3월 9일~10일",
        ),
    ),
    (
        ((12, 25), None, "lunar"),
        (
            "ngày 25 tháng 12 âm lịch",
            "25th day of the 12th lunar month",
            "25e jour du 12e mois lunaire",
            "农历十二月廿五",
            "旧暦12月25日",
            "음력 12월 25일",
        ),
    ),
    (
        ((8, 15), (8, 16), "lunar"),
        (
            "ngày 15–16 tháng 8 âm lịch",
            "15th to 16th day of the 8th lunar month",
            "du 15e au 16e jour du 8e mois lunaire",
            "农历八月十五至十六",
            "旧暦8月15日～16日",
            "음력 8월 15일~16일",
        ),
    ),
    (
        ((12, 30), (1, 1), "lunar"),
        (
            "từ ngày 30 tháng 12 đến ngày 1 tháng 1 âm lịch",
            "30th day of the 12th lunar month to 1st day of the 1st lunar month",
            "du 30e jour du 12e mois lunaire au 1er jour du 1er mois lunaire",
            "农历十二月三十至正月初一",
            "旧暦12月30日～1月1日",
            "음력 12월 30일~1월 1일",
        ),
    ),
]


@pytest.mark.parametrize(("months", "expected"), SEASONS)
def test_a_season_is_named_by_its_months(months: tuple[int, int], expected: tuple[str, ...]) -> None:
    assert tuple(month_span(*months, locale) for locale in LOCALES) == expected


@pytest.mark.parametrize(("feast", "expected"), FEASTS)
def test_a_feast_is_named_by_its_days(feast: tuple[MonthDay, MonthDay | None, str], expected: tuple[str, ...]) -> None:
    assert tuple(day_span(*feast, locale) for locale in LOCALES) == expected


def test_month_names_are_the_reader_s_whoever_asked_before() -> None:
    asked = [month_span(3, 3, locale) for locale in ("lo", "de", "en", "fr", "lo")]
    assert asked[1:4] == ["März", "March", "mars"]
    assert asked[0] == asked[4]


@pytest.mark.parametrize(
    ("day", "ordinal"),
    [(1, "1st"), (2, "2nd"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"), (23, "23rd")],
)
def test_english_counts_lunar_days_in_ordinals(day: int, ordinal: str) -> None:
    assert day_span((3, day), None, "lunar", "en").split()[0] == ordinal


@pytest.mark.parametrize("day", [(0, 1), (13, 1), (2, 30), (4, 31)])
def test_a_day_that_no_solar_year_has_is_refused(day: MonthDay) -> None:
    with pytest.raises(ValueError, match=r"month|day"):
        day_span(day, None, "solar", "vi")


@pytest.mark.parametrize("day", [(0, 1), (13, 1), (1, 31), (1, 0)])
def test_a_day_that_no_lunar_year_has_is_refused(day: MonthDay) -> None:
    with pytest.raises(ValueError, match="not a day of the lunar year"):
        day_span(day, None, "lunar", "vi")


def test_a_thirteenth_month_is_refused() -> None:
    with pytest.raises(ValueError, match="1 to 12: 13"):
        month_span(3, 13, "en")


def test_an_unknown_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown calendar: julian"):
        day_span((1, 1), None, "julian", "en")
