"""Search as readers of six languages use it: each finds what is meant, by keyboard, in a folder on disk as well."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

GOLDEN: dict[str, dict[str, str]] = yaml.safe_load((Path(__file__).parent / "search.yml").read_text(encoding="utf-8"))
FOUND = """async (query) => {
  const { results } = await window.engine.search(query, 3);
  return results.map((found) => found.url.split("#")[0]);
}"""
DIALOG = "[data-search-dialog]"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def prefix(locale: str) -> str:
    return "" if locale == "vi" else f"{locale}/"


def url_of(locale: str, key: str) -> str:
    folder = key.removesuffix("index").rstrip("/")
    return prefix(locale) + (f"{folder}/" if folder else "")


def is_right(locale: str, expected: str, found: list[str]) -> bool:
    key, _, rank = expected.partition(" ~")
    return url_of(locale, key) in found[: int(rank or 1)]


@pytest.mark.parametrize("locale", GOLDEN)
def test_readers_find_what_they_mean(locale: str, address: str, page: Page) -> None:
    page.goto(f"{address}/{prefix(locale)}search.html")
    page.add_script_tag(url=f"{address}/assets/search/engine.js")
    page.evaluate(f"window.engine = promositeSearchEngine('{address}/assets/search/{locale}/')")
    found = {query: page.evaluate(FOUND, query) for query in GOLDEN[locale]}
    wrong = {query: urls for query, urls in found.items() if not is_right(locale, GOLDEN[locale][query], urls)}
    assert not wrong
    assert len(found) >= 25  # what was promised of each language


@pytest.mark.parametrize("locale", GOLDEN)
def test_only_pages_in_the_readers_own_language_are_found(locale: str, address: str, page: Page) -> None:
    page.goto(f"{address}/{prefix(locale)}search.html?q=tien+giang")
    links = page.locator(".search-result__link")
    expect(page.locator("[data-search-page] [role=status]")).not_to_be_empty()
    expect(links.first).to_be_visible()
    others = [other for other in GOLDEN if other not in (locale, "vi")]
    for link in links.all():
        path = str(link.evaluate("link => new URL(link.href).pathname")).lstrip("/")
        assert path.startswith(prefix(locale))
        assert not path.startswith(tuple(f"{other}/" for other in others))


def test_the_keyboard_is_enough(address: str, page: Page) -> None:
    page.goto(f"{address}/en/tourism/")
    page.keyboard.press("/")
    expect(page.locator(f"{DIALOG} [data-search-field]")).to_be_focused()
    page.keyboard.type("vinh trang pago")
    expect(page.locator(f"{DIALOG} [role=status]")).to_contain_text("Pages found")
    expect(page.locator(f"{DIALOG} .search-result__link").first).to_have_text("Vĩnh Tràng pagoda")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.locator(f"{DIALOG} .search-result__link").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/tourism/places/vinh-trang-pagoda/**")
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    expect(page.locator(DIALOG)).to_be_hidden()


def test_the_focus_comes_back_to_the_button_that_opened_the_search(address: str, page: Page) -> None:
    page.goto(f"{address}/ja/")
    page.locator("header [data-search-open]").press("Enter")
    page.keyboard.press("Escape")
    expect(page.locator("header [data-search-open]")).to_be_focused()


def test_a_result_tells_title_section_picture_and_the_words_that_were_meant(address: str, page: Page) -> None:
    page.goto(f"{address}/search.html?q=chua+vinh+trang")
    first = page.locator(".search-result").first
    expect(first.locator(".search-result__link")).to_have_text("Chùa Vĩnh Tràng")
    expect(first.locator(".search-result__way")).to_contain_text("Du lịch")
    expect(first.locator("mark", has_text="Vĩnh").first).to_be_visible()
    picture = first.locator("img")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0


def test_the_results_have_an_address_that_can_be_shared(address: str, page: Page) -> None:
    page.goto(f"{address}/ko/search.html")
    page.locator("#search-page-query").fill("망고")
    expect(page.locator(".search-result__link").first).to_contain_text("망고")
    page.goto(page.url)
    expect(page.locator("#search-page-query")).to_have_value("망고")
    expect(page.locator(".search-result__link").first).to_contain_text("망고")


def test_enter_in_the_dialog_leads_to_all_results(address: str, page: Page) -> None:
    page.goto(f"{address}/fr/")
    page.keyboard.press("/")
    page.keyboard.type("verger")
    page.keyboard.press("Enter")
    page.wait_for_url("**/fr/search.html?q=verger")
    expect(page.locator(".search-result__link").first).to_contain_text("Vergers")


def test_nothing_found_is_said_with_a_way_on(address: str, page: Page) -> None:
    page.goto(f"{address}/en/search.html?q=zzzz")
    expect(page.locator("[data-search-page] [role=status]")).to_have_text(
        "Nothing was found for “zzzz”. Try another word, or fewer."
    )


def test_what_is_typed_is_text_and_never_markup(address: str, page: Page) -> None:
    page.goto(f"{address}/en/search.html?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+mango")
    expect(page.locator("[data-search-page] [role=status]")).not_to_be_empty()
    assert page.locator("[data-search-page] img[src=x]").count() == 0


def test_a_folder_on_disk_can_be_searched(built: Path, page: Page) -> None:
    page.goto((built / "zh/index.html").as_uri())
    page.locator("header [data-search-open]").click()
    page.keyboard.type("永长寺")
    expect(page.locator(f"{DIALOG} .search-result__link").first).to_have_text("永长寺")


def test_without_scripts_the_button_leads_to_the_list_of_all_pages(address: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/ja/")
    page.locator("header [data-search-open]").click()
    page.wait_for_url("**/ja/search.html")
    expect(page.locator(".site-index a", has_text="ヴィンチャン寺").first).to_be_visible()
    expect(page.locator("#search-page-query")).to_be_hidden()
    context.close()
