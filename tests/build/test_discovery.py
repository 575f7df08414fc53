"""What the shipped site offers machines: data on every page, feeds, sitemaps, manifests and icons that are there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from promosite.model.site import Site
from promosite.model.urls import output_path, page_url
from promosite.read.site import read_site
from promosite.render.structured.entities import CONTENT_LICENCE
from promosite.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def site() -> Site:
    return read_site(read_settings(ROOT / "mkdocs.yml"))


def file_of(site: Site, locale: str, key: str) -> str:
    return output_path(page_url(site.settings.locale(locale), key))


def parsed(folder: Path, path: str) -> LexborHTMLParser:
    return LexborHTMLParser((folder / path).read_text(encoding="utf-8"))


def data_of(tree: LexborHTMLParser) -> list[dict[str, Any]]:
    return [json.loads(node.text()) for node in tree.css('head script[type="application/ld+json"]')]


def behind(folder: Path, address: str) -> Path:
    """Return the file that answers for a full address."""
    return folder / output_path(unquote(urlsplit(address).path).removeprefix("/"))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_tells_what_it_is_and_shows_a_picture_that_is_there(locale: str, site: Site, built: Path) -> None:
    for key in site.source_pages:
        tree = parsed(built, file_of(site, locale, key))
        (data,) = data_of(tree)
        assert data["@context"] == "https://schema.org"
        canonical = tree.css_first("link[rel=canonical]")
        assert canonical
        (page,) = [node for node in data["@graph"] if str(node["@type"]).endswith("Page")]
        assert page["url"] == canonical.attributes["href"]
        for picture in (node for node in data["@graph"] if node["@type"] == "ImageObject"):
            shown = behind(built, picture["contentUrl"])
            assert Image.open(shown).size == (picture["width"], picture["height"])


def test_the_licence_that_is_told_is_the_one_that_readers_see(site: Site, built: Path) -> None:
    for locale in LOCALES:
        licence = parsed(built, file_of(site, locale, "index")).css_first("footer a[rel=license]")
        assert licence
        assert licence.attributes["href"] == CONTENT_LICENCE


def test_pages_that_are_no_content_tell_nothing(built: Path) -> None:
    for path in ("404.html", "ja/404.html"):
        assert data_of(parsed(built, path)) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_the_head_names_feeds_manifest_and_icon_that_are_there(locale: str, site: Site, built: Path) -> None:
    here = built / file_of(site, locale, "tourism/places/vinh-trang-pagoda")
    tree = parsed(built, here.relative_to(built).as_posix())
    feeds = tree.css('head link[type="application/atom+xml"], head link[type="application/feed+json"]')
    assert len(feeds) == 4
    # Material's script would ask for a sitemap beside each address of rel="alternate" (without the blank).
    assert {node.attributes["rel"] for node in feeds} == {"alternate"}
    assert all(node.attributes["title"] for node in feeds)
    named = [*feeds, *tree.css("head link[rel=manifest]"), *tree.css("head link[rel=apple-touch-icon]")]
    assert len(named) == 6
    prefix = "" if locale == "vi" else f"{locale}/"
    for node in named:
        file = (here.parent / str(node.attributes["href"])).resolve()
        assert file.is_file()
        assert file.is_relative_to(built / prefix) or file.is_relative_to(built / "assets")


@pytest.mark.parametrize("locale", LOCALES)
def test_the_bulletin_offers_its_feeds_to_readers(locale: str, site: Site, built: Path) -> None:
    here = built / file_of(site, locale, "bulletin/index")
    links = parsed(built, here.relative_to(built).as_posix()).css("main .feed-links a")
    files = [(here.parent / str(link.attributes["href"])).resolve() for link in links]
    assert [file.name for file in files] == ["bulletin.xml", "news.xml"]
    assert all(ET.parse(file).getroot().tag.endswith("}feed") for file in files)
    other = parsed(built, file_of(site, locale, "tourism/index"))
    assert not other.css(".feed-links")


def test_the_sitemaps_list_the_pages_that_may_be_found_and_no_others(built: Path) -> None:
    index = ET.parse(built / "sitemap.xml").getroot()
    parts = [behind(built, str(entry.findtext(f"{SITEMAP}loc"))) for entry in index]
    assert len(parts) == len(LOCALES)
    entries = [str(entry.findtext(f"{SITEMAP}loc")) for part in parts for entry in ET.parse(part).getroot()]
    listed = {behind(built, address) for address in entries}
    assert len(listed) == len(entries)
    indexable = {
        path
        for path in built.rglob("*.html")
        if 'name="robots" content="noindex"' not in path.read_text(encoding="utf-8")
    }
    assert listed == indexable


@pytest.mark.parametrize("locale", LOCALES)
def test_the_icons_of_a_manifest_are_there_in_the_size_that_it_says(locale: str, built: Path) -> None:
    file = built / ("" if locale == "vi" else locale) / "site.webmanifest"
    icons = json.loads(file.read_text(encoding="utf-8"))["icons"]
    for icon in icons:
        width, height = Image.open(file.parent / icon["src"]).size
        assert f"{width}x{height}" == icon["sizes"]
    assert {icon["sizes"] for icon in icons} >= {"192x192", "512x512"}


def test_programs_find_what_they_look_for_by_name(built: Path) -> None:
    for path in ("robots.txt", ".well-known/security.txt", "llms.txt", "ja/llms.txt", "sitemap.xml"):
        assert (built / path).stat().st_size > 0
