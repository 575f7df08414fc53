"""Every rule of axe on every kind of page: six languages, two widths, two colour schemes, and what opens up."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from math import dist
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from kinds_of_page import KINDS, LOCALES, at, page_at

pytestmark = pytest.mark.browser

WIDTHS = (390, 1280)
AXE = (Path(__file__).parent / "probes/axe.js").read_text(encoding="utf-8")


def faults(pages: Iterable[Page], *, only_colours: bool = False) -> list[str]:
    """Ask axe on pages at the same time, each in a process of its own."""
    for page in pages:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        page.evaluate(f"(onlyColours) => {{ window.asked = ({AXE}\n)(onlyColours); }}", only_colours)
    return [
        f"{page.url}, {page.viewport_size}, {scheme(page)}: {fault}"
        for page in pages
        for fault in page.evaluate("window.asked")
    ]


def scheme(page: Page) -> str | None:
    return page.locator("body").get_attribute("data-md-color-scheme")


AT_REST = """() => Promise.all(
  document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished)
).then(() => true)"""
"""Colours that are on their way from one scheme to the other are nobody's to read."""


@pytest.mark.parametrize("locale", LOCALES)
def test_every_kind_of_page_is_free_of_accessibility_faults(locale: str, address: str, browser: Browser) -> None:
    found = []
    home = at(address, locale, "")
    with page_at(browser, home, WIDTHS[0]) as narrow, page_at(browser, home, WIDTHS[1]) as wide:
        for path in KINDS.values():
            for page in (narrow, wide):
                page.goto(at(address, locale, path))
            found += faults((narrow, wide))
            before = scheme(narrow), scheme(wide)
            for page in (narrow, wide):
                page.locator("[data-scheme-switch]").click()
                page.evaluate(AT_REST)
            assert before in {("default", "default"), ("slate", "slate")}
            assert scheme(narrow) == scheme(wide) != before[0]
            found += faults((narrow, wide), only_colours=True)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("locale", ["vi", "ja"])
def test_what_opens_is_free_of_accessibility_faults(locale: str, address: str, browser: Browser) -> None:
    found = []
    with page_at(browser, at(address, locale, KINDS["place"]), 390, reduced_motion="reduce") as page:
        for opener in (".language-switcher summary", ".site-menu summary", "[data-search-open]"):
            page.locator(opener).click()
            found += faults([page])
        page.locator("[data-search-dialog] [data-search-field]").fill("Tiền Giang")
        page.locator("[data-search-dialog] .search-result").first.wait_for()
        found += faults([page])
    assert not found, "\n".join(found)


def test_the_numbers_on_the_map_are_large_enough_to_touch(address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "vi", KINDS["map"]), 320) as page:
        discs = page.locator(".area-map__disc").all()
        boxes = [box for disc in discs if (box := disc.bounding_box())]
        middles = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes]
        assert min(box["width"] for box in boxes) >= 24
        assert min(dist(one, other) for one, other in combinations(middles, 2)) >= 24
