"""Sitemaps, robots.txt, security.txt, llms.txt and manifests, held against what their readers ask for."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

import pytest

from promosite.errors import CannotGoOnError
from promosite.model.site import Site
from promosite.read.site import read_site
from promosite.render.discovery import Discovery, files_of_locale, files_of_site
from promosite.render.edition import Edition
from promosite.render.library import Library
from promosite.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
TODAY = date(2026, 11, 28)
MakeSite = Callable[..., Path]
Written = dict[str, str]


@pytest.fixture(scope="module")
def shipped() -> Site:
    return read_site(read_settings(ROOT / "mkdocs.yml"))


def written(site: Site) -> Written:
    """Return the text files of a site by path."""
    found: dict[str, str | bytes] = {}
    for locale in site.settings.locales:
        library = Library(site, locale)
        discovery = Discovery.of(library, str)
        found |= dict(files_of_locale(library, discovery))
        found |= dict(files_of_site(site, discovery, TODAY)) if locale.is_source else {}
    return {path: content for path, content in found.items() if isinstance(content, str)}


@pytest.fixture(scope="module")
def files(shipped: Site) -> Written:
    return written(shipped)


def under(project: Path, address: str) -> Site:
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("https://nho.example/", address), encoding="utf-8")
    return read_site(read_settings(config))


def addresses(sitemap: str) -> dict[str, ET.Element]:
    return {str(entry.findtext(f"{SITEMAP}loc")): entry for entry in ET.fromstring(sitemap)}


def test_the_index_lists_the_sitemap_of_each_locale_with_its_newest_day(files: Written) -> None:
    index = addresses(files["sitemap.xml"])
    assert list(index) == [f"https://tiengiang.example/sitemap-{code}.xml" for code in LOCALES]
    for address, entry in index.items():
        days = {one.findtext(f"{SITEMAP}lastmod") for one in addresses(files[address.rpartition("/")[2]]).values()}
        assert entry.findtext(f"{SITEMAP}lastmod") == max(day for day in days if day)


@pytest.mark.parametrize("locale", LOCALES)
def test_alternates_are_named_from_both_sides_and_one_is_the_default(locale: str, files: Written) -> None:
    named = {address: entry for code in LOCALES for address, entry in addresses(files[f"sitemap-{code}.xml"]).items()}
    for address, entry in addresses(files[f"sitemap-{locale}.xml"]).items():
        links = {str(link.get("hreflang")): str(link.get("href")) for link in entry.findall(f"{XHTML}link")}
        assert address in links.values()
        assert links["x-default"] == links["en"]
        for other in links.values():
            assert {str(link.get("href")) for link in named[other].findall(f"{XHTML}link")} == set(links.values())


def test_only_pages_in_their_own_language_are_listed(make_site: MakeSite) -> None:
    site = read_site(read_settings(make_site("missing-page") / "mkdocs.yml"))
    lacking = {key for key in site.source_pages if not site.page("en", key)}
    assert lacking
    listed = {code: len(addresses(written(site)[f"sitemap-{code}.xml"])) for code in ("vi", "en")}
    assert listed["vi"] - listed["en"] == len(lacking)


def test_a_page_whose_last_change_nobody_knows_bears_no_day(make_site: MakeSite) -> None:
    (entry,) = addresses(written(read_site(read_settings(make_site() / "mkdocs.yml")))["sitemap-en.xml"]).values()
    assert entry.find(f"{SITEMAP}lastmod") is None


@pytest.mark.parametrize("root", ["https://nho.example/", "https://nho.example/gioi-thieu/"])
def test_robots_may_read_every_page_and_are_told_of_the_sitemap(root: str, make_site: MakeSite) -> None:
    texts = written(under(make_site(), root))
    parser = RobotFileParser()
    parser.parse(texts["robots.txt"].splitlines())
    assert parser.site_maps() == [f"{root}sitemap.xml"]
    assert all(address.startswith(root) for address in addresses(texts["sitemap.xml"]))
    assert all(parser.can_fetch("Anybot", address) for address in addresses(texts["sitemap-ja.xml"]))


def test_security_txt_has_the_fields_of_rfc_9116(shipped: Site, files: Written) -> None:
    fields = [line.split(": ", 1) for line in files[".well-known/security.txt"].splitlines()]
    told = dict(reversed(fields))
    assert [name for name, _ in fields] == ["Contact", "Contact", "Expires", "Preferred-Languages", "Canonical"]
    assert told["Contact"] == "https://tiengiang.example/en/about/"
    assert told["Expires"] == "2027-11-27T00:00:00Z"
    assert told["Preferred-Languages"].split(", ") == [locale.tag for locale in shipped.settings.locales]
    assert told["Canonical"] == "https://tiengiang.example/.well-known/security.txt"


def test_it_holds_for_a_year_from_the_day_that_the_build_is_dated(
    shipped: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert Edition.of(shipped, "vi").day() == date(2023, 11, 14)


@pytest.mark.parametrize(
    ("contact", "lines"),
    [
        ("mailto:an-ninh@nho.example", ["Contact: mailto:an-ninh@nho.example"]),
        ("https://nho.example/x", ["Contact: https://nho.example/x"]),
        ("index", ["Contact: https://nho.example/en/", "Contact: https://nho.example/"]),
    ],
)
def test_a_weakness_is_told_to_whom_the_configuration_names(
    contact: str, lines: list[str], make_site: MakeSite
) -> None:
    told = written(naming(make_site(), contact))[".well-known/security.txt"]
    assert [line for line in told.splitlines() if line.startswith("Contact")] == lines


def naming(project: Path, contact: str) -> Site:
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("  - promosite:\n", f"  - promosite:\n      contact: {contact}\n")
    config.write_text(text, encoding="utf-8")
    return read_site(read_settings(config))


def test_a_contact_that_is_neither_page_nor_address_is_told(make_site: MakeSite) -> None:
    with pytest.raises(CannotGoOnError, match="names no page and no address: indxe"):
        written(naming(make_site(), "indxe"))


def test_where_nobody_is_named_there_is_no_security_txt(make_site: MakeSite) -> None:
    assert ".well-known/security.txt" not in written(read_site(read_settings(make_site() / "mkdocs.yml")))


@pytest.mark.parametrize("locale", LOCALES)
def test_llms_txt_has_the_form_of_llmstxt_org_and_names_every_page(locale: str, shipped: Site, files: Written) -> None:
    lines = files["llms.txt" if locale == "vi" else f"{locale}/llms.txt"].splitlines()
    assert re.fullmatch(r"# \S.*", lines[0])
    assert re.fullmatch(r"> \S.*", lines[2])
    assert all(not line or re.match(r"## \S|- \[.+\]\(https://\S+\)", line) for line in lines[3:])
    named = {found[1] for line in lines for found in [re.search(r"\]\((\S+?)\): ", line)] if found}
    assert named == set(addresses(files[f"sitemap-{locale}.xml"]))
    assert len([line for line in lines if line.endswith("llms.txt)")]) == len(LOCALES) - 1
    assert {locale.tag for locale in shipped.settings.locales}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_manifest_speaks_the_readers_language_and_starts_at_their_home_page(
    locale: str, shipped: Site, files: Written
) -> None:
    prefix = "" if locale == "vi" else f"{locale}/"
    data = json.loads(files[f"{prefix}site.webmanifest"])
    assert data["lang"] == shipped.settings.locale(locale).tag
    assert data["short_name"] in data["name"]
    for base in ("https://x.example/", "https://x.example/gioi-thieu/"):
        own = f"{base}{prefix}site.webmanifest"
        assert urljoin(own, data["start_url"]) == base + prefix
        assert urljoin(own, data["scope"]) == base
        icons = {urljoin(own, icon["src"]): (icon["sizes"], icon["purpose"]) for icon in data["icons"]}
        assert icons == {
            f"{base}assets/icons/mark-192.png": ("192x192", "any"),
            f"{base}assets/icons/mark-512.png": ("512x512", "any"),
            f"{base}assets/icons/maskable-512.png": ("512x512", "maskable"),
        }
    assert {data["theme_color"], data["background_color"]} == {"#fdfaf3"}


def test_the_browsers_bar_has_the_colours_of_day_and_night(shipped: Site) -> None:
    found = Discovery.of(Library(shipped, shipped.settings.source), str)
    assert (found.day, found.night) == ("#fdfaf3", "#0b2026")


def test_a_site_without_a_mark_has_a_manifest_without_icons(make_site: MakeSite) -> None:
    project = make_site(files={"overrides/partials/discovery.html": "<!-- names it all -->"})
    texts = written(read_site(read_settings(project / "mkdocs.yml")))
    assert json.loads(texts["en/site.webmanifest"])["icons"] == []


def test_where_templates_name_no_manifest_and_no_feed_there_are_none(make_site: MakeSite) -> None:
    texts = written(read_site(read_settings(make_site() / "mkdocs.yml")))
    assert not [path for path in texts if "webmanifest" in path or "feeds" in path]
    assert {"robots.txt", "sitemap.xml", "sitemap-ja.xml", "llms.txt", "ja/llms.txt"} <= set(texts)
