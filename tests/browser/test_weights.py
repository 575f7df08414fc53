"""What the budgets count is what a browser fetches."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from promosite.publish.addresses import Addresses
from promosite.publish.reading import Reader

pytestmark = pytest.mark.browser

PAGES = ("index.html", "ja/tourism/places/vinh-trang-pagoda/index.html", "en/investment/projects/index.html")
EAGER = """() => [...document.images].filter(image => image.loading !== "lazy").map(image => image.currentSrc)"""
LOADED = """() => performance.getEntriesByType("resource").filter(one => ["script", "link"].includes(one.initiatorType))
    .map(one => one.name)"""


@pytest.mark.parametrize("path", PAGES)
def test_a_telephone_fetches_what_is_counted(path: str, built: Path, address: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page.goto(f"{address}/{path.removesuffix('index.html')}")
    fetched = {urlsplit(url).path[1:] for url in (*page.evaluate(EAGER), *page.evaluate(LOADED)) if url}
    page.close()
    reader = Reader(Addresses.of("https://tiengiang.example/"), "")
    counted = {resource.target for resource in reader.page((built / path).read_bytes(), path).first_view}
    icons = {target for target in counted if target.endswith("favicon.svg")}  # a browser without a window shows none
    assert fetched | icons == counted
