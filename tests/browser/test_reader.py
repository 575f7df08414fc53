"""What a reader meets: pages that fit, switch language, search, and ask nobody else."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from kinds_of_page import KINDS, LOCALES, at, page_at

pytestmark = pytest.mark.browser

WIDTHS = (320, 390, 768, 1280, 1920)
WIDE = {"wide table": "tourism/places/fruit-orchards/"}
"""Pages whose words or tables ask for more room than a telephone has."""


@pytest.mark.parametrize("locale", LOCALES)
def test_no_page_asks_another_host_or_breaks(locale: str, address: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("response", lambda answer: faults.append(answer.url) if answer.status >= 400 else None)
    for path in KINDS.values():
        page.goto(at(address, locale, path))
    assert not [url for url in asked if not url.startswith((address, "data:", "blob:"))]
    assert not faults
    assert context.cookies() == []
    context.close()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_kind_of_page_fits_every_screen(locale: str, address: str, browser: Browser) -> None:
    with page_at(browser, at(address, locale, "")) as page:
        wide: dict[tuple[str, int], object] = {}
        for kind, path in [*KINDS.items(), *WIDE.items()]:
            page.goto(at(address, locale, path))
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                crowded = page.evaluate(
                    "[...document.querySelectorAll('.key-figures__item, .card, .fact-panel')]"
                    ".filter(box => box.scrollWidth > box.clientWidth + 1).map(box => box.innerText)"
                )
                if excess > 0 or crowded:
                    wide[kind, width] = (excess, crowded)
        assert not wide


def test_the_language_is_switched_by_keyboard_alone(address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "vi", KINDS["place"])) as page:
        page.locator("header summary:has([lang=vi])").focus()
        page.keyboard.press("Enter")
        page.locator("header a[hreflang=ko]").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/ko/tourism/places/vinh-trang-pagoda/")
        expect(page.locator("html")).to_have_attribute("lang", "ko")
        expect(page.locator("h1")).to_contain_text("빈짱 사원")


def test_without_scripts_everything_can_be_read_and_the_language_switched(address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "fr", KINDS["place"]), 390, java_script_enabled=False) as page:
        expect(page.locator("h1")).to_be_visible()
        page.locator("header summary:has([lang=fr])").click()
        page.locator("header a[hreflang=ja]").click()
        page.wait_for_url("**/ja/tourism/places/vinh-trang-pagoda/")


def test_a_citation_leads_to_its_source(address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "en", KINDS["place"])) as page:
        page.locator(".citation a", has_text="S54").first.click()
        page.wait_for_url("**/en/about/sources/#s54")
        expect(page.locator("[id=s54]").first).to_be_in_viewport()


def test_units_are_found_by_old_and_new_names_without_marks(address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "ja", KINDS["units"])) as page:
        rows = page.locator("[data-units-row]:visible")
        everything = rows.count()
        for asked, answer in (("dong hoa hiep", "Cái Bè"), ("Kim Sơn", "Song Thuận")):
            page.locator("[data-units-search] input").fill(asked)
            assert 0 < rows.count() < everything / 4
            assert answer in " ".join(rows.all_inner_texts()) or "カイベー" in " ".join(rows.all_inner_texts())
            expect(page.locator("[data-units-search] output")).to_contain_text(str(everything))
        page.locator("[data-units-search] input").fill("")
        assert rows.count() == everything


def test_the_tables_of_units_are_whole_without_scripts(address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "fr", KINDS["units"]), java_script_enabled=False) as page:
        expect(page.locator("[data-units-search]")).to_be_hidden()
        assert page.locator("[data-units-row]:visible").count() > 100


def test_every_number_on_the_map_leads_to_its_place(address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "ko", KINDS["map"])) as page:
        markers = page.locator("svg a")
        count = markers.count()
        assert count >= 15
        assert page.locator(".area-map__list li").count() > count
        page.locator(".area-map__link").first.focus()
        markers.nth(0).focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/ko/tourism/places/**")


def test_the_lost_reader_finds_home_from_any_depth(address: str, browser: Browser) -> None:
    with page_at(browser, f"{address}/404.html") as page:
        page.locator("main a[hreflang=ja], main [lang=ja] a").first.click()
        page.wait_for_url("**/ja/")


def test_a_project_sheet_prints_on_one_page_of_a4(address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "ja", KINDS["project"])) as page:
        pages = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
        assert len(pages) == 1
