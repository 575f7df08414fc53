"""Every kind of page of the shipped site, and a browser's way to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")
KINDS = {
    "home": "",
    "section": "tourism/",
    "article": "bulletin/2025-q3/rach-mieu-2-bridge/",
    "place": "tourism/places/vinh-trang-pagoda/",
    "park": "investment/parks/long-giang-park/",
    "project": "investment/projects/tan-thanh-beach-ecotourism/",
    "project list": "investment/projects/",
    "product": "potential/specialities/hoa-loc-mango/",
    "guide": "investment/trade/",
    "timeline": "potential/history/",
    "itinerary": "tourism/itineraries/two-days-river-villages/",
    "map": "tourism/map/",
    "offices": "investment/contacts/",
    "event": "tourism/festivals/truong-dinh-festival/",
    "issue": "bulletin/2026-q4/",
    "units": "potential/administrative-change-2025/",
    "sources": "about/sources/",
    "search": "search.html",
    "404": "404.html",
}


WHOLE = """addEventListener("DOMContentLoaded", () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})"""
"""Lays out what a reader hasn't come near yet, so that measures are taken of all of it."""


@contextmanager
def page_at(browser: Browser, url: str, width: int = 1280, **context: object) -> Iterator[Page]:
    """Open a page, laid out whole, in a context of its own: `width` in CSS pixels, `context` as Playwright takes it."""
    opened = browser.new_context(viewport={"width": width, "height": 900}, **context)  # type: ignore[arg-type]
    opened.add_init_script(WHOLE)
    page = opened.new_page()
    page.goto(url)
    yield page
    opened.close()


def at(address: str, locale: str, path: str) -> str:
    """Return the address of a page in a locale; the source language stands at the root."""
    return f"{address}/{'' if locale == 'vi' else locale + '/'}{path}"
