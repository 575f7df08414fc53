from __future__ import annotations

import pytest

from promosite.wording.breaks import unbroken


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("khoảng 120 km", "khoảng 120\u00a0km"),
        ("VND 12,668 billion", "VND\u00a012,668\u00a0billion"),
        ("27–27,9 °C", "27\u2060–\u206027,9\u00a0°C"),
        ("9 septembre 2022", "9\u00a0septembre 2022"),
        ("90～100キロメートル", "90\u2060～\u2060100キロメートル"),
        ("12조 6,680억 동", "12조 6,680억 동"),
        ("12兆6,680億ドン", "12兆\u20606,680億ドン"),
        ("two bridges", "two bridges"),
    ],
)
def test_a_number_keeps_with_what_it_counts(written: str, kept: str) -> None:
    assert unbroken(written) == kept
