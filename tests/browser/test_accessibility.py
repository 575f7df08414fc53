"""Every rule of axe on every kind of page: six languages, two widths, two colour schemes, and what opens up."""

from __future__ import annotations

from itertools import combinations
from math import dist
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from kinds_of_page import KINDS, LOCALES, at, page_at

pytestmark = pytest.mark.browser

WIDTHS = (390, 1280)
SCHEMES = {"default", "slate"}
"""Of Material: light and dark, switched as readers do."""
AXE = (Path(__file__).parent / "probes/axe.js").read_text(encoding="utf-8")


def faults(page: Page) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(AXE)
    return found


@pytest.mark.parametrize("locale", LOCALES)
def test_every_kind_of_page_is_free_of_accessibility_faults(locale: str, address: str, browser: Browser) -> None:
    found = []
    with page_at(browser, at(address, locale, ""), color_scheme="light", reduced_motion="reduce") as page:
        for kind, path in KINDS.items():
            page.goto(at(address, locale, path))
            seen = set()
            for _ in ("as the last page was left", "the other one"):
                seen.add(scheme := page.locator("body").get_attribute("data-md-color-scheme"))
                for width in WIDTHS:
                    page.set_viewport_size({"width": width, "height": 900})
                    found += [f"{kind}, {scheme}, {width}: {fault}" for fault in faults(page)]
                page.locator("[data-scheme-switch]").click()
            assert seen == SCHEMES
    assert not found, "\n".join(found)


@pytest.mark.parametrize("locale", LOCALES)
def test_what_opens_is_free_of_accessibility_faults(locale: str, address: str, browser: Browser) -> None:
    found = []
    with page_at(browser, at(address, locale, KINDS["place"]), 390, reduced_motion="reduce") as page:
        for opener in (".language-switcher summary", ".site-menu summary", "[data-search-open]"):
            page.locator(opener).click()
            found += [f"{opener}: {fault}" for fault in faults(page)]
        page.locator("[data-search-dialog] [data-search-field]").fill("Tiền Giang")
        page.locator("[data-search-dialog] .search-result").first.wait_for()
        found += [f"results: {fault}" for fault in faults(page)]
    assert not found, "\n".join(found)


def test_the_numbers_on_the_map_are_large_enough_to_touch(address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "vi", KINDS["map"]), 320) as page:
        discs = page.locator(".area-map__disc").all()
        boxes = [box for disc in discs if (box := disc.bounding_box())]
        middles = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes]
        assert min(box["width"] for box in boxes) >= 24
        assert min(dist(one, other) for one, other in combinations(middles, 2)) >= 24
