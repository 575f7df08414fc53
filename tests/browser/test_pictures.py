"""What pictures cost a reader on a telephone, and that none of them moves the text or loads too early."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Response

pytestmark = pytest.mark.browser

PLACE = "en/tourism/places/vinh-trang-pagoda/"
MOST = 150_000
"""Bytes of all pictures of a place's page on a telephone, scrolled to its end."""


def scrolled(page: Page) -> None:
    """Scroll to the end as a reader does, so that every lazy picture loads."""
    for _ in range(60):
        page.mouse.wheel(0, 700)
        if page.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 1"):
            break
    page.wait_for_function(
        "[...document.querySelectorAll('img.picture')].every(img => img.complete || !img.offsetWidth)"
    )


@pytest.mark.parametrize("density", [1, 3])
def test_a_place_costs_a_telephone_little(density: int, address: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=density)
    page = context.new_page()
    loaded: dict[str, int] = {}

    def keep(answer: Response) -> None:
        if answer.request.resource_type == "image":
            loaded[answer.url] = len(answer.body())

    page.on("response", keep)
    page.goto(f"{address}/{PLACE}")
    scrolled(page)
    pictures = [url for url in loaded if "/assets/pictures/" in url]
    assert len(pictures) >= 4
    assert all(url.endswith(".avif") for url in pictures)
    assert sum(loaded.values()) <= MOST
    context.close()


def test_only_the_first_picture_is_loaded_before_it_is_near(address: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{address}/{PLACE}")
    first, *others = page.locator("img.picture").all()
    assert (first.get_attribute("fetchpriority"), first.get_attribute("loading")) == ("high", None)
    assert {each.get_attribute("loading") for each in others} == {"lazy"}
    page.close()


@pytest.mark.parametrize("path", ["", "tourism/", PLACE, "en/tourism/places/thoi-son-islet/", "bulletin/"])
def test_the_room_of_every_picture_is_kept_while_it_loads(path: str, address: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    heights = "[...document.querySelectorAll('img.picture')].map(img => Math.round(img.getBoundingClientRect().height))"
    page.route("**/assets/pictures/*", lambda _: None)  # they never come
    page.goto(f"{address}/{path}", wait_until="domcontentloaded")
    before = page.evaluate(heights)
    page.close()
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{address}/{path}")
    scrolled(page)
    assert page.evaluate(heights) == before
    page.close()
