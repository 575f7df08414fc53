"""The gallery: looked through by keyboard alone, without scripts, in both schemes, on paper."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

PAGE = "en/tourism/"
VIOLATIONS = {"resultTypes": ["violations"]}


def opened(browser: Browser, url: str, width: int = 1280, **context: object) -> Page:
    page = browser.new_context(viewport={"width": width, "height": 900}, **context).new_page()  # type: ignore[arg-type]
    page.goto(url)
    return page


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_pictures_are_looked_through_by_keyboard_and_the_focus_comes_back(
    scripts: bool,  # noqa: FBT001  # pytest passes it by name
    address: str,
    browser: Browser,
) -> None:
    page = opened(browser, f"{address}/{PAGE}", java_script_enabled=scripts)
    small, views = page.locator(".gallery__link"), page.locator(".gallery__view")
    expect(page.locator(".gallery__view:visible")).to_have_count(0)
    small.nth(1).focus()
    page.keyboard.press("Enter")
    expect(views.nth(1)).to_be_visible()
    expect(views.nth(1)).to_be_focused()
    expect(views.nth(1)).to_be_in_viewport()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(views.nth(2)).to_be_focused()
    expect(page.locator(".gallery__view:visible")).to_have_count(1)
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".gallery__view:visible")).to_have_count(0)
    expect(small.nth(2)).to_be_focused()
    page.go_back()
    expect(views.nth(2)).to_be_visible()
    page.context.close()


def test_the_focus_is_seen_on_a_small_picture_and_on_its_view(address: str, browser: Browser) -> None:
    page = opened(browser, f"{address}/{PAGE}")
    page.locator(".gallery__link").first.focus()
    page.keyboard.press("Tab")
    expect(page.locator(".gallery__link").nth(1)).to_be_focused()
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) == "solid"
    page.keyboard.press("Enter")
    expect(page.locator(".gallery__view").nth(1)).to_be_focused()
    assert page.evaluate(outline) == "solid"
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_an_open_view_is_free_of_accessibility_faults_and_fits(
    width: int, scheme: str, address: str, browser: Browser
) -> None:
    page = opened(browser, f"{address}/{PAGE}#picture-2", width, color_scheme=scheme, reduced_motion="reduce")
    expect(page.locator(".gallery__view:visible")).to_have_count(1)
    found = [each["id"] for each in Axe().run(page, options=VIOLATIONS).response["violations"]]
    assert not found
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.evaluate("getComputedStyle(document.querySelector('.gallery__view:target')).animationName") == "none"
    page.context.close()


def test_on_paper_there_is_a_plain_row(address: str, browser: Browser) -> None:
    page = opened(browser, f"{address}/{PAGE}#picture-2")
    page.emulate_media(media="print")
    expect(page.locator(".gallery__view:visible")).to_have_count(0)
    boxes = [page.locator(".gallery__item").nth(index).bounding_box() for index in range(3)]
    assert len({round(box["y"]) for box in boxes if box}) == 1
    page.context.close()
