"""The dashboard, opened from a folder in a real browser: it fits, filters, prints, and works without scripts."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from promosite.check.alignment import align
from promosite.check.run import check
from promosite.commands.findings import print_report
from promosite.model.comparison import Change, Comparison, Row, State
from promosite.model.page import Page as SitePage
from promosite.model.site import Site
from promosite.read.site import read_site
from promosite.settings import read_settings
from promosite.wording.messages import translator

pytestmark = pytest.mark.browser

BASE = Path(__file__).parents[1] / "sites" / "base"
VIOLATIONS = {"resultTypes": ["violations"]}
INDEX, TRANSLATION = "report.html", "report.files/ja/about.html"
PAGES = {
    "vi/about.md": """---
kind: article
title: Giới thiệu
description: Một câu đứng riêng vẫn hiểu.
updated: 2026-01-01
---

Trang này có 5 đoạn. {{ source.S01 }}

## Một mục { #one }

- Một danh sách với <b>chữ đậm</b> và [một liên kết](index.md)

| Chợ | Giờ họp |
| --- | --- |
| Cái Bè | sáng sớm |

Averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongword.
""",
    "ja/about.md": """---
title: 紹介
description: それだけで読める一文です。
translation:
  status: translated
---

このページには5つの段落があります。{{ source.S01 }}

## ひとつの節 { #one }

- 一覧と<b>太字</b>と[リンク](index.md)

| 市場 | 時間 |
| --- | --- |
| カイベー | 早朝 |

とてもとてもとてもとてもとてもとてもとてもとてもとてもとてもとてもとてもとても長い言葉。
""",
}


@pytest.fixture(scope="module", params=["vi", "en"])
def dashboard(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the dashboard of a tiny site whose Japanese pages are out of date."""
    folder = tmp_path_factory.mktemp("dashboard")
    shutil.copytree(BASE, folder / "project")
    for path, text in PAGES.items():
        (folder / "project/docs" / path).write_text(text, encoding="utf-8")
    site = read_site(read_settings(folder / "project/mkdocs.yml"))
    print_report(
        check(site), "html", site.settings, translator(request.param), folder / INDEX,
        comparisons=lambda: list(stale(site)),
    )  # fmt: skip
    return folder


def stale(site: Site) -> Iterator[Comparison]:
    for locale in site.translations:
        for key, source in site.source_pages.items():
            target = site.pages[locale.code].get(key)
            if target is None:
                yield Comparison(locale.code, key, State.MISSING, source)
            else:
                yield Comparison(locale.code, key, State.STALE, source, target, rows=tuple(rows(source, target)))


def rows(source: SitePage, target: SitePage) -> Iterator[Row]:
    """Yield the blocks as if every third one were new and the ones before those had been taken out."""
    for place, match in enumerate(align(source.blocks, target.blocks)):
        if place % 3 == 1:
            yield Row(match.source, None, match.target, Change.REMOVED)
        elif place % 3 == 2:
            yield Row(None, match.source, match.target, Change.ADDED)
        else:
            yield Row(match.source, match.source, match.target)


@contextmanager
def opened(browser: Browser, file: Path, width: int = 1280, **context: object) -> Iterator[Page]:
    new = browser.new_context(viewport={"width": width, "height": 900}, **context)  # type: ignore[arg-type]
    page = new.new_page()
    page.goto(file.as_uri())
    yield page
    new.close()


@pytest.mark.parametrize("name", [INDEX, TRANSLATION])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_page_fits_the_screen_and_says_nothing_to_the_console(
    name: str, width: int, dashboard: Path, browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto((dashboard / name).as_uri())
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    assert said == []
    assert [url for url in asked if not url.startswith("data:")] == [(dashboard / name).as_uri()]
    context.close()


@pytest.mark.parametrize("name", [INDEX, TRANSLATION])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_page_is_free_of_accessibility_faults(
    name: str, scheme: str, width: int, dashboard: Path, browser: Browser
) -> None:
    with opened(browser, dashboard / name, width, color_scheme=scheme) as page:
        page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
        faults = Axe().run(page, options=VIOLATIONS).response["violations"]
        assert not faults, [(found["id"], found["nodes"][0]["html"][:200]) for found in faults]


def test_without_scripts_everything_can_be_read_and_reached(dashboard: Path, browser: Browser) -> None:
    with opened(browser, dashboard / INDEX, java_script_enabled=False) as page:
        expect(page.locator(".filters")).to_be_hidden()
        page.locator(".matrix a[href='report.files/ja/about.html']").click()
        expect(page.locator("h1")).to_have_attribute("lang", "ja")
        page.locator("a[href='#change-1']").first.click()
        expect(page.locator("#change-1")).to_be_in_viewport()
        page.locator("#change-1 a").click()
        expect(page.locator("#change-2")).to_be_in_viewport()
        page.locator("header a").first.click()
        expect(page.locator(".matrix")).to_be_visible()


def test_filters_leave_what_was_asked_for_and_are_remembered(dashboard: Path, browser: Browser) -> None:
    with opened(browser, dashboard / INDEX) as page:
        lines = page.locator(".matrix tbody tr:not(.matrix__section):visible")
        everything = lines.count()
        page.locator("select[name=state]").select_option("missing")
        expect(lines).to_have_count(1)
        page.locator("select[name=locale]").select_option("ja")
        expect(lines).to_have_count(0)
        page.locator("select[name=state]").select_option("stale")
        expect(lines).to_have_count(everything)
        expect(page.locator(".matrix td[data-locale=en]:visible")).to_have_count(0)
        page.locator(".matrix a:visible").first.click()
        page.go_back()
        expect(page.locator("select[name=locale]")).to_have_value("ja")
        expect(page.locator(".matrix td[data-locale=en]:visible")).to_have_count(0)
        page.locator("button[type=reset]").click()
        expect(lines).to_have_count(everything)
        expect(page.locator(".filters output")).to_contain_text(str(everything))


def test_a_translation_prints_with_its_folded_blocks(dashboard: Path, browser: Browser) -> None:
    with opened(browser, dashboard / TRANSLATION) as page:
        folded = page.locator("details .text__words").first
        expect(folded).to_be_hidden()
        page.emulate_media(media="print")
        expect(folded).to_be_visible()
        assert re.search(rb"/MediaBox\s*\[\s*0 0 84\d", page.pdf(prefer_css_page_size=True))
