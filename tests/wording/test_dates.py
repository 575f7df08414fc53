"""Dates, months, quarters and times in six languages."""

from __future__ import annotations

from datetime import date

import pytest

from promosite.wording.dates import as_of, date_range, long_date, month, quarter, table_date

LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")

LONG = [
    (
        date(2026, 3, 5),
        (
            "ngày 5 tháng 3 năm 2026",
            "5 March 2026",
            "5 mars 2026",
            "2026年3月5日",
            "2026年3月5日",
            "2026년 3월 5일",
        ),
    ),
    (
        date(2025, 7, 1),
        (
            "ngày 1 tháng 7 năm 2025",
            "1 July 2025",
            "1er juillet 2025",
            "2025年7月1日",
            "2025年7月1日",
            "2025년 7월 1일",
        ),
    ),
]

TABLE = [
    (
        date(2026, 3, 5),
        ("05/3/2026", "5 Mar 2026", "05/03/2026", "2026-03-05", "2026/03/05", "2026. 3. 5."),
    ),
    (
        date(2009, 1, 19),
        ("19/01/2009", "19 Jan 2009", "19/01/2009", "2009-01-19", "2009/01/19", "2009. 1. 19."),
    ),
    (
        date(1963, 2, 2),
        ("02/02/1963", "2 Feb 1963", "02/02/1963", "1963-02-02", "1963/02/02", "1963. 2. 2."),
    ),
    (
        date(2013, 12, 5),
        ("05/12/2013", "5 Dec 2013", "05/12/2013", "2013-12-05", "2013/12/05", "2013. 12. 5."),
    ),
]

RANGES = [
    (
        (date(2025, 1, 19), date(2025, 1, 20)),
        (
            "ngày 19–20 tháng 1 năm 2025",
            "19–20 January 2025",
            "du 19 au 20 janvier 2025",
            "2025年1月19日至20日",
            "2025年1月19日～20日",
            "2025년 1월 19일~20일",
        ),
    ),
    (
        (date(2025, 6, 30), date(2025, 7, 1)),
        (
            "từ ngày 30 tháng 6 đến ngày 1 tháng 7 năm 2025",
            "30 June – 1 July 2025",
            "du 30 juin au 1er juillet 2025",
            "2025年6月30日至7月1日",
            "2025年6月30日～7月1日",
            "2025년 6월 30일~7월 1일",
        ),
    ),
    (
        (date(2025, 12, 31), date(2026, 1, 2)),
        (
            "từ ngày 31 tháng 12 năm 2025 đến ngày 2 tháng 1 năm 2026",
            "31 December 2025 – 2 January 2026",
            "du 31 décembre 2025 au 2 janvier 2026",
            "2025年12月31日至2026年1月2日",
            "2025年12月31日～2026年1月2日",
            "2025년 12월 31일~2026년 1월 2일",
        ),
    ),
    (
        (date(2025, 1, 19), date(2025, 1, 19)),
        (
            "ngày 19 tháng 1 năm 2025",
            "19 January 2025",
            "19 janvier 2025",
            "2025年1月19日",
            "2025年1月19日",
            "2025년 1월 19일",
        ),
    ),
]

TIMES: list[tuple[int | str | date, tuple[str, ...]]] = [
    (2022, ("năm 2022", "2022", "2022", "2022年", "2022年", "2022년")),
    (
        "2024-01",
        (
            "tháng 1 năm 2024",
            "January 2024",
            "janvier 2024",
            "2024年1月",
            "2024年1月",
            "2024년 1월",
        ),
    ),
    (
        "2025-08-19",
        (
            "ngày 19 tháng 8 năm 2025",
            "19 August 2025",
            "19 août 2025",
            "2025年8月19日",
            "2025年8月19日",
            "2025년 8월 19일",
        ),
    ),
    (
        date(2025, 8, 19),
        (
            "ngày 19 tháng 8 năm 2025",
            "19 August 2025",
            "19 août 2025",
            "2025年8月19日",
            "2025年8月19日",
            "2025년 8월 19일",
        ),
    ),
]

QUARTERS = [
    (
        4,
        (
            "quý IV/2026",
            "Q4 2026",
            "4e trimestre 2026",
            "2026年第四季度",
            "2026年第4四半期",
            "2026년 4분기",
        ),
    ),
    (
        1,
        (
            "quý I/2026",
            "Q1 2026",
            "1er trimestre 2026",
            "2026年第一季度",
            "2026年第1四半期",
            "2026년 1분기",
        ),
    ),
]


@pytest.mark.parametrize(("day", "expected"), LONG)
def test_prose_writes_a_date_out(day: date, expected: tuple[str, ...]) -> None:
    assert tuple(long_date(day, locale) for locale in LOCALES) == expected


@pytest.mark.parametrize(("day", "expected"), TABLE)
def test_a_table_keeps_a_date_short(day: date, expected: tuple[str, ...]) -> None:
    assert tuple(table_date(day, locale) for locale in LOCALES) == expected


@pytest.mark.parametrize(("days", "expected"), RANGES)
def test_a_range_says_once_what_both_ends_share(days: tuple[date, date], expected: tuple[str, ...]) -> None:
    assert tuple(date_range(*days, locale) for locale in LOCALES) == expected


@pytest.mark.parametrize(("time", "expected"), TIMES)
def test_a_fact_says_when_it_held(time: int | str | date, expected: tuple[str, ...]) -> None:
    assert tuple(as_of(time, locale) for locale in LOCALES) == expected


@pytest.mark.parametrize(("number", "expected"), QUARTERS)
def test_a_quarter_has_its_number_in_the_reader_s_form(number: int, expected: tuple[str, ...]) -> None:
    assert tuple(quarter(number, 2026, locale) for locale in LOCALES) == expected


def test_english_months_have_their_british_short_names() -> None:
    printed = [table_date(date(2025, number, 1), "en").split()[1] for number in range(1, 13)]
    assert " ".join(printed) == "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec"


def test_a_language_without_house_style_prints_as_cldr_says() -> None:
    start, end = date(2025, 1, 19), date(2025, 1, 20)
    assert long_date(start, "de") == "19. Januar 2025"
    assert table_date(start, "de") == "19.01.2025"
    assert month(2025, 1, "de") == "Januar 2025"
    assert date_range(start, end, "de") == "19.–20. Jan. 2025"
    assert quarter(4, 2026, "de") == "Q4 2026"
    assert as_of(2022, "lo") == "2022"


@pytest.mark.parametrize("time", ["2024-13", "last year", "2025-02-30", 0])
def test_a_time_that_never_was_is_refused(time: int | str) -> None:
    with pytest.raises(ValueError, match=r"month|isoformat|day is out of range|not a year"):
        as_of(time, "vi")


@pytest.mark.parametrize("number", [0, 5])
def test_a_fifth_quarter_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="1 to 4"):
        quarter(number, 2026, "fr")


def test_a_range_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="backwards"):
        date_range(date(2025, 1, 20), date(2025, 1, 19), "en")
