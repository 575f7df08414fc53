"""Enumerations in six languages."""

from __future__ import annotations

import pytest

from promosite.wording.lists import listing

LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")

TRUTHS = [
    ([], ("", "", "", "", "", "")),
    (["a"], ("a", "a", "a", "a", "a", "a")),
    (["a", "b"], ("a và b", "a and b", "a et b", "a和 b", "a、b", "a, b")),
    (["a", "b", "c"], ("a, b và c", "a, b and c", "a, b et c", "a、b和 c", "a、b、c", "a, b, c")),
]


@pytest.mark.parametrize(("items", "expected"), TRUTHS)
def test_a_list_ends_as_its_language_ends_lists(items: list[str], expected: tuple[str, ...]) -> None:
    assert tuple(listing(items, locale) for locale in LOCALES) == expected


def test_an_item_with_braces_is_only_text() -> None:
    assert listing(["{0}", "{1}", "c"], "en") == "{0}, {1} and c"
