"""Every article prints well, and is saved as one file that stands alone (Decree 42/2022/NĐ-CP, article 7)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from kinds_of_page import KINDS, LOCALES

pytestmark = pytest.mark.browser

WIDE = {"wide table": "tourism/places/fruit-orchards/"}
PRINTED = {kind: path for kind, path in KINDS.items() if kind not in {"search", "404"}} | WIDE
SAVED = {kind: path for kind, path in PRINTED.items() if kind not in {"home", "section", "project list", "units"}}
SHARE = {locale: list(SAVED.items())[number % 3 :: 3] for number, locale in enumerate(LOCALES)}
"""Each kind is saved in two locales: what goes into the file doesn't depend on the language."""
A4 = {"width": 680, "height": 962}
"""A sheet less its margins, in CSS pixels."""
USELESS = """
    [...document.querySelectorAll('nav, button, form, input, dialog, .page-tools, .next-page, .gallery__view')]
        .filter((each) => each.checkVisibility() && each.getClientRects().length)
        .map((each) => each.outerHTML.slice(0, 90))
"""
FOLDED = "[...document.querySelectorAll('.source-list__item')].filter((each) => !each.getClientRects().length).length"
CUT_OFF = """
    [...document.querySelectorAll('.page *')].filter((each) => {
        const box = each.getBoundingClientRect();
        return box.width > 1 && box.height > 1 && box.right > innerWidth + 1
            && each.checkVisibility() && !each.closest('svg, .visually-hidden');
    }).map((each) => each.className || each.tagName)
"""
UNLOADED = "[...document.images].filter((each) => !each.naturalWidth).map((each) => each.alt)"


def at(locale: str, path: str) -> str:
    return f"{'' if locale == 'vi' else locale + '/'}{path}"


def sheet(browser: Browser) -> Page:
    page = browser.new_context(viewport=A4).new_page()  # type: ignore[arg-type]
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("locale", LOCALES)
def test_on_paper_stand_title_address_and_sources_and_nothing_to_click(
    locale: str, address: str, browser: Browser
) -> None:
    page, faults = sheet(browser), []
    for kind, path in PRINTED.items():
        page.goto(f"{address}/{at(locale, path)}")
        faults += [f"{kind}: of no use on paper: {each}" for each in page.evaluate(USELESS)]
        faults += [f"{kind}: cut off: {each}" for each in page.evaluate(CUT_OFF)]
        faults += [f"{kind}: folded sources"] * page.evaluate(FOLDED)
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator(".page__address")).to_have_text(re.compile(rf"^https://.*/{re.escape(at(locale, path))}$"))
    assert not faults, "\n".join(faults)
    page.context.close()


def test_each_sheet_bears_its_number_and_the_address(address: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{address}/en/{PRINTED['article']}")
    rules = page.evaluate("""
        [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSPageRule)
            .map((rule) => rule.cssText).join()
    """)
    assert "counter(page)" in rules
    assert "var(--address" in rules
    kept = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--address')")
    assert kept == f'"{page.locator(".page__address").text_content()}"'
    page.close()


def test_the_head_of_a_long_table_is_repeated_on_each_sheet(address: str, browser: Browser) -> None:
    page = sheet(browser)
    page.goto(f"{address}/fr/{PRINTED['units']}")
    for head in page.locator("thead").all():
        assert head.evaluate("each => getComputedStyle(each).display") == "table-header-group"
    page.context.close()


def test_the_print_button_prints_and_is_not_there_without_scripts(address: str, browser: Browser) -> None:
    url = f"{address}/ja/{SAVED['place']}"
    page = browser.new_page()
    page.add_init_script("window.print = () => document.body.classList.add('printed')")
    page.goto(url)
    page.locator("[data-print]").click()
    expect(page.locator("body")).to_have_class(re.compile("printed"))
    page.close()
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(url)
    expect(plain.locator("[data-print]")).to_be_hidden()
    expect(plain.locator("a[download]")).to_be_visible()
    plain.context.close()


def test_what_is_folded_up_is_opened_for_printing_and_folded_again(address: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{address}/{SAVED['place']}")
    is_open = "document.querySelector('.page details').open"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(is_open)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not page.evaluate(is_open)
    page.close()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_saved_page_stands_alone_in_an_empty_folder(
    locale: str, address: str, browser: Browser, tmp_path: Path
) -> None:
    online, alone = browser.new_page(), browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    asked: list[str] = []
    faults: list[str] = []
    alone.on("request", lambda request: asked.append(request.url))
    alone.on("console", lambda message: faults.append(message.text))
    for kind, path in SHARE[locale]:
        online.goto(f"{address}/{at(locale, path)}")
        with online.expect_download() as download:
            online.locator("a[download]").click()
        name = download.value.suggested_filename
        assert name == f"{path.split('/')[-2]}-{locale}.html"
        file = tmp_path / kind / name
        download.value.save_as(file)
        alone.goto(file.as_uri())
        expect(alone.locator("h1")).to_have_text(online.locator("h1").inner_text())
        expect(alone.locator("html")).to_have_attribute("lang", online.locator("html").get_attribute("lang") or "")
        expect(alone.locator("link[rel=canonical]")).to_have_attribute(
            "href", online.locator("link[rel=canonical]").get_attribute("href") or ""
        )
        expect(alone.locator(".page__address")).to_be_visible()
        faults += [f"{kind}: picture: {alt}" for alt in alone.evaluate(UNLOADED)]
        faults += [f"{kind}: too wide: {each}" for each in alone.evaluate(CUT_OFF)]
        assert alone.locator(".source-list__item").count() == online.locator(".source-list__item").count()
    assert not faults, "\n".join(faults)
    assert not [url for url in asked if not url.startswith(("file:", "data:"))]
    alone.context.close()
    online.close()


def test_saved_pages_hold_only_full_addresses_and_nothing_that_runs(built: Path) -> None:
    count = 0
    for file in built.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        if '<html class="saved"' not in html:
            continue
        tree, count = LexborHTMLParser(html), count + 1
        assert not tree.css("script, iframe, form, button, link:not([rel=canonical]), [style], [src]:not(img)"), file
        for link in tree.css("a[href]"):
            assert str(link.attributes["href"]).startswith(("https://", "#", "tel:", "mailto:")), file
        for picture in tree.css("img"):
            assert str(picture.attributes["src"]).startswith("data:image/"), file
        assert tree.css_matches("meta[name=robots][content=noindex]"), file
    assert count > 400
