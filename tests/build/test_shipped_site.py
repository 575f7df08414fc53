"""The site that ships: every page in six languages, each saying what it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from promosite.model.site import Site
from promosite.model.urls import absolute_url, output_path, page_url
from promosite.publish.built import BuiltSite
from promosite.publish.html_validate.validation import validated
from promosite.publish.rules.registry import site_rules
from promosite.publish.shipping import heaviest
from promosite.publish.survey import survey
from promosite.publish.verify import judge
from promosite.read.site import read_site
from promosite.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")
TAGS = {"zh": "zh-Hans"}


@pytest.fixture(scope="module")
def site() -> Site:
    return read_site(read_settings(ROOT / "mkdocs.yml"))


def parsed(folder: Path, path: str) -> LexborHTMLParser:
    return LexborHTMLParser((folder / path).read_text(encoding="utf-8"))


def attribute(tree: LexborHTMLParser, selector: str, name: str) -> str:
    node = tree.css_first(selector)
    assert node, selector
    return str(node.attributes[name])


def file_of(site: Site, locale: str, key: str) -> str:
    return output_path(page_url(site.settings.locale(locale), key))


def test_every_page_is_translated_into_every_locale(site: Site) -> None:
    keys = set(site.source_pages)
    assert len(keys) >= 60
    assert {code: keys - set(site.pages[code]) for code in LOCALES} == {code: set() for code in LOCALES}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_says_its_language_and_its_one_address(locale: str, site: Site, built: Path) -> None:
    for key in site.source_pages:
        tree = parsed(built, file_of(site, locale, key))
        assert attribute(tree, "html", "lang") == TAGS.get(locale, locale), key
        canonical = absolute_url(site.settings.site_url, page_url(site.settings.locale(locale), key))
        assert attribute(tree, "link[rel=canonical]", "href") == canonical


@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_names_its_alternates_in_full_and_a_default(locale: str, site: Site, built: Path) -> None:
    for key in site.source_pages:
        links = parsed(built, file_of(site, locale, key)).css("link[rel~=alternate][hreflang]")
        alternates = {str(link.attributes["hreflang"]): str(link.attributes["href"]) for link in links}
        assert set(alternates) == {*(TAGS.get(code, code) for code in LOCALES), "x-default"}
        assert all(address.startswith("https://") for address in alternates.values())
        assert alternates["x-default"] == alternates["en"]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_language_switcher_leads_to_the_same_page(locale: str, site: Site, built: Path) -> None:
    key = "tourism/places/vinh-trang-pagoda"
    here = file_of(site, locale, key)
    links = parsed(built, here).css("header nav a[hreflang]")
    targets = {str(link.attributes["lang"]): (built / here).parent / str(link.attributes["href"]) for link in links}
    assert len(targets) == len(LOCALES)
    for code in LOCALES:
        page = targets[TAGS.get(code, code)].resolve() / "index.html"
        assert page == (built / file_of(site, code, key)).resolve()


def test_a_lost_reader_is_helped_in_six_languages(built: Path) -> None:
    root = parsed(built, "404.html")
    assert attribute(root, "html", "lang") == "vi"
    languages = {str(node.attributes["lang"]) for node in root.css("main [lang]")}
    assert {TAGS.get(code, code) for code in LOCALES} <= languages
    assert attribute(parsed(built, "ko/404.html"), "html", "lang") == "ko"


def test_titles_are_unique_in_each_locale(site: Site, built: Path) -> None:
    for locale in LOCALES:
        pages = [parsed(built, file_of(site, locale, key)) for key in site.source_pages]
        titles = [node.text() for page in pages for node in page.css("head > title")]
        assert len(titles) == len(pages)
        assert len(titles) == len(set(titles)), locale


@pytest.mark.parametrize(
    ("locale", "printed"),
    [
        ("vi", "2.556,36\u00a0km²"),
        ("en", "2,556.36\u00a0km²"),
        ("fr", "2\u202f556,36\u00a0km²"),
        ("zh", "2556.36平方公里"),
        ("ja", "2,556.36平方キロメートル"),
        ("ko", "2,556.36km²"),
    ],
)
def test_one_figure_is_printed_in_each_readers_form(locale: str, printed: str, site: Site, built: Path) -> None:
    page = (built / file_of(site, locale, "potential/index")).read_text(encoding="utf-8")
    assert printed in page.replace("&nbsp;", "\u00a0")


def test_nothing_but_the_site_is_published(built: Path) -> None:
    paths = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    strays = {path for path in paths if path.endswith((".map", ".po", ".md", ".yml")) or "/partials/" in path}
    assert not strays
    assert not {path for path in paths if path.startswith("registry/")}


@pytest.fixture(scope="module")
def surveyed(site: Site, built: Path) -> BuiltSite:
    return survey(built, site.settings, lambda: site)


def test_the_site_is_judged_sound_and_nothing_on_it_is_left_unused(surveyed: BuiltSite, built: Path) -> None:
    report = judge(surveyed, built, site_rules())
    assert [f"{found.code} {found.location} {found.message.english}" for found in report.findings] == []


def test_a_page_of_each_kind_in_each_locale_is_valid_html(surveyed: BuiltSite, site: Site, built: Path) -> None:
    kinds: dict[tuple[str, str], str] = {}
    for path, expected in surveyed.expected.items():
        front = site.source_pages[expected.key].front
        assert front
        kinds.setdefault((front.kind, expected.locale.code), path)
    others = [path for path in surveyed.pages if path.endswith(("404.html", "search.html"))]
    assert len(kinds) >= 12 * len(LOCALES)
    assert len(others) == 2 * len(LOCALES)
    remarks = validated(built, [*kinds.values(), *others], ROOT)
    assert {path: told for path, told in remarks.items() if told} == {}


def test_the_first_view_keeps_to_its_budgets_with_room_to_spare(surveyed: BuiltSite) -> None:
    for page in heaviest(surveyed):
        view = page.view
        sizes = (view.scripts, view.styles, view.total)
        assert all(size > 0 for size in sizes), page
        assert all(size <= limit * 1024 for size, limit in zip(sizes, (60, 40, 400), strict=True)), page
