"""The feeds of the shipped site, held against RFC 4287 and JSON Feed 1.1."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from promosite.model.site import Site
from promosite.read.site import read_site
from promosite.render.alternates import full_address
from promosite.render.feeds.atom import atom
from promosite.render.feeds.feed import MOST, Feed, feeds
from promosite.render.feeds.json_feed import json_feed
from promosite.render.library import Library
from promosite.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")
ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
MakeSite = Callable[..., Path]


@pytest.fixture(scope="module")
def shipped() -> Site:
    return read_site(read_settings(ROOT / "mkdocs.yml"))


def feeds_of(site: Site, code: str) -> dict[str, Feed]:
    return {feed.name: feed for feed in feeds(Library(site, site.settings.locale(code)), str)}


def told_by_atom(feed: Feed) -> ET.Element:
    return ET.fromstring(atom(feed))


def text(node: ET.Element, name: str) -> str:
    (found,) = node.findall(f"{ATOM}{name}")
    assert found.text
    return found.text


@pytest.mark.parametrize("locale", LOCALES)
def test_each_locale_tells_its_issues_and_its_news_on_the_bulletins_page(locale: str, shipped: Site) -> None:
    found = feeds_of(shipped, locale)
    prefix = "" if locale == "vi" else f"{locale}/"
    assert {name: feed.atom for name, feed in found.items()} == {
        "bulletin": f"{prefix}feeds/bulletin.xml",
        "news": f"{prefix}feeds/news.xml",
    }
    assert {feed.home for feed in found.values()} == {"bulletin/index"}
    kinds = {"bulletin": "issue", "news": "article"}
    for name, feed in found.items():
        keys = [key for key, page in shipped.source_pages.items() if page.front and page.front.kind == kinds[name]]
        addresses = {full_address(shipped, key, shipped.settings.locale(locale)) for key in keys}
        assert {entry.address for entry in feed.entries} == addresses


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", ["bulletin", "news"])
def test_atom_has_what_rfc_4287_requires(locale: str, name: str, shipped: Site) -> None:
    feed = told_by_atom(feeds_of(shipped, locale)[name])
    assert feed.tag == f"{ATOM}feed"
    assert feed.get(LANGUAGE) == shipped.settings.locale(locale).tag
    links = {str(link.get("rel")): str(link.get("href")) for link in feed.findall(f"{ATOM}link")}
    assert text(feed, "id") == links["self"]
    assert links["alternate"].endswith("/bulletin/")
    author = feed.find(f"{ATOM}author")
    assert author is not None
    assert text(author, "name")
    assert text(feed, "title")
    entries = feed.findall(f"{ATOM}entry")
    assert text(feed, "updated") == max(text(entry, "updated") for entry in entries)
    for entry in entries:
        (link,) = entry.findall(f"{ATOM}link")
        assert text(entry, "id") == link.get("href")
        assert text(entry, "title")
        assert "<" not in text(entry, "summary")
        assert instant(text(entry, "published")) <= instant(text(entry, "updated"))


def instant(words: str) -> datetime:
    moment = datetime.fromisoformat(words)
    assert moment.tzinfo
    return moment


@pytest.mark.parametrize("locale", LOCALES)
def test_json_feed_has_what_version_1_1_requires_and_tells_the_same(locale: str, shipped: Site) -> None:
    for feed in feeds_of(shipped, locale).values():
        data: dict[str, Any] = json.loads(json_feed(feed))
        assert data["version"] == "https://jsonfeed.org/version/1.1"
        assert {"title", "home_page_url", "feed_url", "language", "authors", "items"} == set(data) - {"version"}
        entries = told_by_atom(feed).findall(f"{ATOM}entry")
        for item, entry in zip(data["items"], entries, strict=True):
            assert item["id"] == item["url"] == text(entry, "id")
            assert item["content_text"] == text(entry, "summary")
            assert item["date_published"] == text(entry, "published")
            assert item["date_modified"] == text(entry, "updated")


def test_no_name_is_given_twice_in_all_languages(shipped: Site) -> None:
    every = [feed for code in LOCALES for feed in feeds_of(shipped, code).values()]
    names = [
        *(text(told_by_atom(feed), "id") for feed in every),
        *(entry.address for feed in every[1::2] for entry in feed.entries),
    ]
    assert len(names) == len(set(names))


def article(title: str, published: str, updated: str) -> str:
    head = f"kind: article\ntitle: {title}\ndescription: Tin {title}.\nupdated: {updated}\n"
    return f"---\n{head}facts:\n  published: {published}\n---\n\nMột.\n"


def test_the_newest_come_first_and_are_never_changed_before_they_are_published(make_site: MakeSite) -> None:
    days = {"a": ("2026-03-01", "2026-02-01"), "b": ("2026-05-01", "2026-06-01"), "c": ("2026-04-01", "2026-04-01")}
    files = {f"docs/vi/news/{name}.md": article(name, *both) for name, both in days.items()}
    feed = feeds_of(read_site(read_settings(make_site(files=files) / "mkdocs.yml")), "vi")["news"]
    told = [(entry.title, entry.published.isoformat(), entry.changed.isoformat()) for entry in feed.entries]
    assert told == [
        ("b", "2026-05-01", "2026-06-01"),
        ("c", "2026-04-01", "2026-04-01"),
        ("a", "2026-03-01", "2026-03-01"),
    ]


def test_an_entry_keeps_its_name_when_its_words_and_dates_change(make_site: MakeSite) -> None:
    names = set()
    for words in (("Cũ", "2026-03-01", "2026-03-01"), ("Mới", "2026-04-01", "2026-05-01")):
        project = make_site(files={"docs/vi/news/a.md": article(*words)})
        (entry,) = feeds_of(read_site(read_settings(project / "mkdocs.yml")), "vi")["news"].entries
        names.add(entry.address)
    assert len(names) == 1


def test_a_feed_tells_no_more_than_the_newest(make_site: MakeSite) -> None:
    files = {f"docs/vi/news/{n}.md": article(f"Tin {n}", "2026-03-01", "2026-03-01") for n in range(MOST + 5)}
    feed = feeds_of(read_site(read_settings(make_site(files=files) / "mkdocs.yml")), "vi")["news"]
    assert len(feed.entries) == MOST


def test_a_page_in_another_language_is_not_told(make_site: MakeSite) -> None:
    site = read_site(
        read_settings(make_site(files={"docs/vi/a.md": article("A", "2026-03-01", "2026-03-01")}) / "mkdocs.yml")
    )
    assert set(feeds_of(site, "vi")) == {"news"}
    assert feeds_of(site, "en") == {}
