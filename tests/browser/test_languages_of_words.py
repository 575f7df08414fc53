"""Words in another language than their page's say so (WCAG 2.2: 3.1.1, 3.1.2)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from kinds_of_page import KINDS, LOCALES, at, page_at

pytestmark = pytest.mark.browser

TAGS = dict(zip(LOCALES, ("vi", "en", "fr", "zh-Hans", "ja", "ko"), strict=True))
NAMES = "[...document.querySelectorAll('.language-list__link')].map(({ lang, textContent }) => [lang, textContent])"

BOXES = """[...document.querySelectorAll("span[lang=vi]")].map((word) => word.parentElement)
  .filter((box) => /flex|grid/.test(getComputedStyle(box).display)).map((box) => box.outerHTML)"""


@pytest.mark.parametrize("locale", LOCALES)
def test_the_page_and_the_names_in_the_switcher_say_their_language(locale: str, address: str, browser: Browser) -> None:
    with page_at(browser, at(address, locale, KINDS["place"])) as page:
        expect(page.locator("html")).to_have_attribute("lang", TAGS[locale])
        names = dict(page.evaluate(NAMES))
        assert set(names) == set(TAGS.values())
        assert (names["vi"], names["ja"], names["zh-Hans"]) == ("Tiếng Việt", "日本語", "中文")


@pytest.mark.parametrize("locale", LOCALES[1:])
def test_vietnamese_names_on_foreign_pages_are_said_in_vietnamese(locale: str, address: str, browser: Browser) -> None:
    with page_at(browser, at(address, locale, KINDS["place"])) as page:
        for name in ("Vĩnh Tràng", "Bùi Công Đạt", "Huệ Đăng"):
            expect(page.locator(".page span[lang=vi]", has_text=name).first).to_be_visible()
        marked = set(page.locator(".page span[lang=vi]").all_inner_texts())
        assert not {word for word in marked if word.isascii()}


def test_a_marked_word_keeps_the_spaces_around_it(address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "en", "")) as page:
        for path in KINDS.values():
            page.goto(at(address, "en", path))
            assert page.evaluate(BOXES) == [], "a flexible box drops the spaces between text and element"


def test_a_vietnamese_page_marks_no_word_of_its_own(address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "vi", KINDS["place"])) as page:
        expect(page.locator(".page span[lang=vi]")).to_have_count(0)
