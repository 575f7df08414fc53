"""Corners of the comparison that whole sentences don't reach."""

from __future__ import annotations

import pytest

from promosite.figures.comparison import differences


def kinds(source: str, target: str, locale: str) -> list[str]:
    return [found.kind.value for found in differences(source, "vi", target, locale)]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("Der Park hat 1.500 ha und 3,5 Millionen Besucher.", []),
        ("Der Park hat 1,500 ha und 3.5 Millionen Besucher.", []),
        ("Der Park hat 1.600 ha und 3,5 Millionen Besucher.", ["changed"]),
    ],
)
def test_a_language_without_a_table_is_compared_by_its_digits(target: str, expected: list[str]) -> None:
    found = kinds("Khu vườn rộng 1.500 ha, đón 3,5 triệu lượt khách.", target, "de")
    assert [kind for kind in found if kind != "doubtful"] == expected


@pytest.mark.parametrize(
    ("source", "target", "locale"),
    [
        ("Tuyến đường dài 1 km.", "The road is 1,000 m long.", "en"),
        ("Diện tích 540 ha.", "面积5.4平方公里。", "zh"),
        ("Đối tác 45 năm.", "Le 45e anniversaire.", "fr"),
        ("Sáu tháng đầu năm 2025", "2025年上半年", "zh"),
        ("Tháng 5 và tháng 6 năm 2025", "May 2025 and June 2025", "en"),
        ("Năm 2025, tăng 5%. So với năm 2025, giảm 5%.", "In 2025 up 5%, then down as much.", "en"),
        ("Bốn người được thờ ở đây.", "They are worshipped here.", "en"),
    ],
)
def test_what_a_good_translation_may_say_in_another_way_is_no_difference(source: str, target: str, locale: str) -> None:
    assert kinds(source, target, locale) == []
