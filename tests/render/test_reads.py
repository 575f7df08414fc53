"""What a page reads of a site is noted, wherever it is read, and told apart once it changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from promosite.model.site import Site
from promosite.read.site import read_site
from promosite.render.edition import Edition
from promosite.render.library import Library
from promosite.render.reads import ALL, DAY, NAVIGATION, NotedNavigation, Read, Reads, States, changed
from promosite.render.structured.graph import structured_data
from promosite.settings import read_settings
from promosite.wording.vietnamese import VietnameseWords

ROOT = Path(__file__).resolve().parents[2]
WORDS = VietnameseWords(frozenset({("mỹ", "tho")}))


@pytest.fixture(scope="module")
def shipped() -> Site:
    return read_site(read_settings(ROOT / "mkdocs.yml"))


def states(
    site: Site, words: VietnameseWords = WORDS, today: date = date(2026, 11, 28), texts: Mapping[str, str] | None = None
) -> States:
    return States(site, words, today, {}, texts or {}, lambda: "all of it")


def library(site: Site) -> Library:
    return Edition.of(site, "ja", is_noted=True).library


def test_entries_of_registries_are_noted_one_by_one(shipped: Site) -> None:
    reads = Reads()
    watched = reads.watched(shipped)
    assert watched.registries.sources.get("S01") == shipped.registries.sources["S01"]
    assert "S999" not in watched.registries.sources
    assert reads.noted == {("sources", "S01"), ("sources", "S999")}
    assert list(watched.registries.units) == list(shipped.registries.units)
    assert ("units", ALL) in reads.noted


def test_whoever_shows_a_card_has_read_what_it_was_made_of(shipped: Site) -> None:
    shown = library(shipped)
    shown.reads.noted.clear()
    first = shown.card("tourism/index")
    told = set(shown.reads.noted)
    shown.reads.noted.clear()
    assert shown.card("tourism/index") is first
    assert shown.reads.noted == told
    assert {("ja", "tourism/index"), ("vi", "tourism/index")} <= told


def test_what_was_looked_for_in_vain_is_noted_too(shipped: Site) -> None:
    shown = library(shipped)
    with pytest.raises(KeyError):
        shown.source("S999")
    assert ("sources", "S999") in shown.reads.noted


@pytest.mark.parametrize(
    "read", [("ja", "tourism/index"), ("vi", "tourism/index"), ("sources", "S01"), ("sources", "S999"), ("units", ALL)]
)
def test_a_read_is_in_the_same_state_until_what_was_read_changes(read: Read, shipped: Site) -> None:
    kind, key = read
    before = states(shipped).of([read])
    assert states(replace(shipped, faults=())).of([read]) == before
    assert states(_without(shipped, kind, key)).of([read]) != before
    assert [*states(_without(shipped, kind, key)).changed(before)] == [read]
    assert not [*states(shipped).changed(before)]


def test_of_a_page_whose_file_is_the_same_all_that_is_told_is_the_same(shipped: Site) -> None:
    read, words = ("ja", "tourism/index"), ("ja/words", "tourism/index")
    before = states(shipped, texts={"ja/tourism/index.md": "a digest"}).of([read, words])
    empty = _without(shipped, *read)
    assert not [*states(empty, texts={"ja/tourism/index.md": "a digest"}).changed(before)], "nobody looks at it"
    assert [*states(empty, texts={"ja/tourism/index.md": "another"}).changed(before)] == [read, words]
    assert [*states(empty).changed(before)] == [read, words]
    assert not [*states(shipped).changed(before)]


def _without(site: Site, kind: str, key: str) -> Site:
    """Return the site without what is read, or with something where nothing was."""
    if kind in site.pages:
        pages = {name: page for name, page in site.pages[kind].items() if name != key}
        return replace(site, pages={**site.pages, kind: pages})
    entries = dict(getattr(site.registries, kind))
    if key in entries:
        del entries[key]
    else:
        entries["S999"] = entries.popitem()[1]
    return replace(site, registries=site.registries.model_copy(update={kind: entries}))


def test_a_body_is_no_ones_but_its_pages(shipped: Site) -> None:
    page = shipped.pages["ja"]["tourism/index"]
    changed = {**shipped.pages["ja"], "tourism/index": replace(page, body=page.body._replace(text="別の文"))}
    other = replace(shipped, pages={**shipped.pages, "ja": changed})
    read = [("ja", "tourism/index")]
    assert states(other).of(read) == states(shipped).of(read)


def test_pairs_of_words_count_only_for_pages_that_hold_them(shipped: Site) -> None:
    reads = Reads()
    text = reads.watched_words(WORDS).marked("Visit Mỹ Tho and Gò Công.", "[{}]".format)
    assert "[Mỹ Tho]" in text
    known = VietnameseWords(WORDS.pairs | {("cái", "bè")})
    assert states(shipped, known).of(reads.noted) == states(shipped).of(reads.noted)
    assert states(shipped, VietnameseWords(frozenset())).of(reads.noted) != states(shipped).of(reads.noted)


def test_only_addresses_of_the_navigation_are_free_of_charge() -> None:
    reads = Reads()
    page = NotedNavigation(SimpleNamespace(url="tourism/", title="Du lịch"), reads)
    assert page
    assert page.url == "tourism/"
    assert not reads.noted
    assert page.title == "Du lịch"
    assert reads.noted == {NAVIGATION}


def test_only_what_depends_on_the_day_has_read_it(shipped: Site) -> None:
    edition = Edition.of(shipped, "ja", is_noted=True)
    reads = edition.library.reads
    asked = set()
    for key, page in shipped.source_pages.items():
        reads.noted = set()
        structured_data(edition.library, edition.library.view(key), edition.library.site_view(), edition.day)
        asked |= {page.front.kind for _ in reads.noted & {DAY} if page.front}
    assert asked == {"event"}
    assert states(shipped).of([DAY]) != states(shipped, today=date(2026, 11, 29)).of([DAY])


def test_the_words_of_a_page_are_noted_apart_from_its_facts(shipped: Site) -> None:
    reads = Reads()
    page = reads.watched(shipped).source_pages["tourism/index"]
    assert page.front
    assert page.front.title == "", "whoever wants a title asks the words"
    assert reads.noted == {("vi", "tourism/index")}
    assert page.words == shipped.source_pages["tourism/index"].words
    assert reads.noted == {("vi", "tourism/index"), ("vi/words", "tourism/index")}
    words = page.words.model_copy(update={"title": "Khác"})
    edited = {**shipped.source_pages, page.key: replace(shipped.source_pages[page.key], words=words)}
    site = replace(shipped, pages={**shipped.pages, "vi": edited})
    assert changed(shipped, site, page.key) == {("vi/words", page.key)}
