"""The site lives at the root of its host, below a path, and in a folder that a browser opens from the disk."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from kinds_of_page import KINDS

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
PATH = "/gioi-thieu"
LOCALES = ("vi", "ja")
PATHS = tuple(path for kind, path in KINDS.items() if kind != "404")
PLACE = "tourism/places/vinh-trang-pagoda/"
ADDRESSES = """
    [...document.querySelectorAll('a[href]')].map((each) => new URL(each.getAttribute('href'), document.baseURI).href)
"""
KEPT = (
    "index.md",
    "tourism/index.md",
    "tourism/places/index.md",
    "tourism/places/vinh-trang-pagoda.md",
    "about/index.md",
    "about/sources.md",
)
"""Pages enough to see how a site below a path finds its files."""


class Below(SimpleHTTPRequestHandler):
    """Serves a site below a path, and the 404 page of the locale for what isn't there, as web servers are told to."""

    prefix = ""

    def translate_path(self, path: str) -> str:
        inside = path.startswith(f"{self.prefix}/")
        return super().translate_path(path.removeprefix(self.prefix)) if inside else os.devnull

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        folder = "ja/" if self.path.startswith(f"{self.prefix}/ja/") else ""
        content = (Path(self.directory) / folder / "404.html").read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
        """Say nothing: the tests' output is for people."""


def serving(folder: Path, prefix: str) -> Iterator[str]:
    handler = type("Served", (Below,), {"prefix": prefix})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{prefix}"
    server.shutdown()


@pytest.fixture(scope="module", params=["", PATH], ids=["at the root", "below a path"])
def place(request: pytest.FixtureRequest, built: Path) -> Iterator[str]:
    """Return where the one built site is served: its addresses are relative, so it needs no other build."""
    yield from serving(built, request.param)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, lay_shipped_site: Callable[[Path], Path]) -> Path:
    """Return a small site made for the path by plain MkDocs: what holds full addresses, such as its 404 pages."""
    project = lay_shipped_site(tmp_path_factory.mktemp("below"))
    for page in (project / "docs").rglob("*.md"):
        if page.relative_to(project / "docs").as_posix().partition("/")[2] not in KEPT:
            page.unlink()
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(project / "site")]
    environment = os.environ | {"SITE_URL": f"https://tinh.example{PATH}/"}
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, env=environment)
    assert result.returncode == 0, result.stderr
    return project / "site"


@pytest.fixture(scope="module")
def below(small: Path) -> Iterator[str]:
    yield from serving(small, PATH)


LEFT = "net::ERR_ABORTED"
"""What became of a request when the reader went on to another page."""


def watched(browser: Browser) -> tuple[Page, list[str]]:
    """Return a page, and the list of what will go wrong on it."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    page.on("console", lambda said: faults.append(f"{page.url}: {said.text}") if said.type == "error" else None)
    page.on("requestfailed", lambda request: faults.append(request.url) if request.failure != LEFT else None)
    page.on("response", lambda got: faults.append(f"{page.url}: {got.url}") if got.status >= 400 else None)
    return page, faults


def at(place: str, locale: str, path: str) -> str:
    return f"{place}/{'' if locale == 'vi' else locale + '/'}{path}"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_kind_of_page_finds_its_files(locale: str, place: str, browser: Browser) -> None:
    page, faults = watched(browser)
    for path in PATHS:
        page.goto(at(place, locale, path))
        links = page.evaluate(ADDRESSES)
        host = place.removesuffix(PATH)
        faults += [link for link in links if link.startswith(host) and not link.startswith(f"{place}/")]
    assert not faults
    page.context.close()


def test_menu_language_palette_and_saved_page_work(place: str, browser: Browser) -> None:
    page, faults = watched(browser)
    page.goto(at(place, "vi", PLACE))
    page.locator("header summary:has([lang=vi])").click()
    page.locator("header a[hreflang=ja]").click()
    page.wait_for_url(at(place, "ja", PLACE))
    page.locator(".site-header__menu a").nth(1).click()
    page.wait_for_url(at(place, "ja", "tourism/"))
    page.locator("[data-scheme-switch]").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(at(place, "ja", PLACE))
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(page.locator("[data-print]")).to_be_visible()
    with page.expect_download() as download:
        page.locator("a[download]").click()
    assert download.value.suggested_filename == "vinh-trang-pagoda-ja.html"
    assert not faults
    page.context.close()


@pytest.mark.parametrize(
    ("locale", "path"), [("vi", "khong-co"), ("vi", "khong/co/trang/nay/"), ("ja", "no/such/page"), ("ja", "x/")]
)
def test_a_missing_page_at_any_depth_has_its_styles_and_leads_home(
    locale: str, path: str, below: str, browser: Browser
) -> None:
    page, faults = watched(browser)
    answer = page.goto(at(below, locale, path))
    assert answer
    assert answer.status == HTTPStatus.NOT_FOUND
    told = [fault for fault in faults if path not in fault.rpartition(" ")[2] and "404 (Not Found)" not in fault]
    assert not told
    expect(page.locator("html")).to_have_attribute("lang", locale)
    assert page.evaluate("document.querySelector('.site-header__mark').naturalWidth")
    assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--river')")
    page.locator(".not-found__language--own a").click()
    page.wait_for_url(at(below, locale, ""))
    page.context.close()


def test_full_addresses_hold_the_path(below: str, small: Path, browser: Browser) -> None:
    page, faults = watched(browser)
    for locale in LOCALES:
        page.goto(at(below, locale, PLACE))
        full = at(f"https://tinh.example{PATH}", locale, PLACE)
        expect(page.locator("link[rel=canonical]")).to_have_attribute("href", full)
        page.goto(at(below, locale, f"{PLACE}vinh-trang-pagoda-{locale}.html"))
        links = page.eval_on_selector_all("a[href^=http]", "all => all.map(each => each.href)")
        assert not [link for link in links if "tinh.example" in link and f"tinh.example{PATH}/" not in link]
        assert full in page.locator(".page__address").inner_text()
    assert not faults
    assert f"https://tinh.example{PATH}/" in (small / "sitemap.xml").read_text(encoding="utf-8")
    page.context.close()


@pytest.mark.parametrize("locale", LOCALES)
def test_the_folder_opens_from_the_disk(locale: str, built: Path, browser: Browser) -> None:
    page, faults = watched(browser)
    home = (built / ("" if locale == "vi" else locale) / "index.html").as_uri()
    page.goto(home)
    page.locator(".site-header__menu a").nth(1).click()
    page.wait_for_url("file://**/tourism/index.html")
    page.locator(".card__link").first.click()
    page.wait_for_url("file://**/index.html")
    expect(page.locator("h1")).to_be_visible()
    page.locator(".site-header__brand").click()
    page.wait_for_url(home)
    assert page.evaluate("[...document.images].every(each => !each.complete || each.naturalWidth)")
    assert not faults
    page.context.close()
