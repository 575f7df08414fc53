"""The site by keyboard alone (WCAG 2.2: 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11, 1.4.11)."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from kinds_of_page import KINDS, LOCALES, at, page_at

pytestmark = pytest.mark.browser

PROBES = Path(__file__).parent / "probes"
REACHABLE = (PROBES / "reachable.js").read_text(encoding="utf-8")
FOCUS = f"({(PROBES / 'focus.js').read_text(encoding='utf-8')}\n)({REACHABLE}\n)"
NUMBERED = f"({REACHABLE}\n)().map((element, place) => {{ element.dataset.stop = place; }}).length"
STOP = "document.activeElement.dataset.stop ?? document.activeElement.tagName"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_focus_is_seen_on_every_kind_of_page(width: int, scheme: str, address: str, browser: Browser) -> None:
    faults = {}
    with page_at(browser, at(address, "en", ""), width, color_scheme=scheme, reduced_motion="reduce") as page:
        for kind, path in KINDS.items():
            page.goto(at(address, "en", path))
            faults[kind] = page.evaluate(FOCUS)
    assert not {kind: found for kind, found in faults.items() if found}


@pytest.mark.parametrize(("kind", "width"), [("place", 390), ("home", 1280), ("map", 390), ("units", 1280)])
def test_the_tab_key_passes_every_stop_in_the_order_of_the_page_and_leaves(
    kind: str, width: int, address: str, browser: Browser
) -> None:
    with page_at(browser, at(address, "vi", KINDS[kind]), width) as page:
        count = page.evaluate(NUMBERED)
        passed = []
        for _ in range(count + 1):
            page.keyboard.press("Tab")
            passed.append(page.evaluate(STOP))
        assert passed == [*map(str, range(count)), "BODY"]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_first_stop_skips_to_the_content(locale: str, address: str, browser: Browser) -> None:
    with page_at(browser, at(address, locale, KINDS["place"])) as page:
        page.keyboard.press("Tab")
        expect(page.locator(".skip-link")).to_be_focused()
        expect(page.locator(".skip-link")).to_be_in_viewport()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.page') !== null")


@pytest.mark.parametrize(("panel", "width"), [(".language-switcher", 1280), (".site-menu", 390)])
def test_escape_closes_a_panel_of_the_header_and_gives_the_focus_back(
    panel: str, width: int, address: str, browser: Browser
) -> None:
    with page_at(browser, at(address, "fr", KINDS["place"]), width) as page:
        summary, link = page.locator(f"{panel} summary"), page.locator(f"{panel} a").first
        summary.focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(link).to_be_focused()
        page.keyboard.press("Escape")
        expect(link).to_be_hidden()
        expect(summary).to_be_focused()


def test_a_panel_of_the_header_closes_when_the_focus_leaves_it(address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "ko", KINDS["place"]), 390) as page:
        page.locator(".site-menu summary").focus()
        page.keyboard.press("Enter")
        page.locator(".site-menu a").last.focus()
        page.keyboard.press("Tab")
        expect(page.locator(".site-menu a").first).to_be_hidden()


def test_the_search_keeps_the_focus_while_it_is_open_and_gives_it_back(address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "en", KINDS["place"])) as page:
        opener = page.locator("[data-search-open]")
        opener.focus()
        page.keyboard.press("Enter")
        expect(page.locator("[data-search-dialog] [data-search-field]")).to_be_focused()
        for _ in range(6):
            page.keyboard.press("Tab")
            assert page.evaluate(
                "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
            )
        page.keyboard.press("Escape")
        expect(page.locator("[data-search-dialog]")).to_be_hidden()
        expect(opener).to_be_focused()


def test_what_is_wider_than_the_screen_is_scrolled_by_keyboard(address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "vi", KINDS["map"]), 320) as page:
        page.locator(".area-map__region").focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("document.querySelector('.area-map__region').scrollLeft > 0")


def test_light_and_dark_are_switched_by_keyboard(address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "en", KINDS["place"])) as page:
        for name, scheme in (("Light colours: switch to dark", "slate"), ("Dark colours: switch to light", "default")):
            page.get_by_role("button", name=name, exact=True).press("Enter")
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
            expect(page.locator("[data-scheme-switch]")).to_be_focused()
