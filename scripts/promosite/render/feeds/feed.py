"""What a feed tells, before it is written in one form or another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from promosite.model.kinds import ArticleFacts, IssueFacts
from promosite.model.revision import last_change
from promosite.model.tree import HOME
from promosite.model.urls import absolute_url, locale_prefix
from promosite.render.alternates import full_address
from promosite.render.library import Library

MOST = 50
"""Entries of a feed: the newest ones."""
_KINDS: dict[str, tuple[type[IssueFacts | ArticleFacts], str]] = {
    "bulletin": (IssueFacts, "Issues of the bulletin"),
    "news": (ArticleFacts, "News"),
}
"""By the name of the feed: the facts of what it tells, and its msgid (partials/feed-links has the words)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A page with a date: its full address, for ever its name too, the day it was published and that of its change."""

    address: str
    title: str
    summary: str
    published: date
    changed: date


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed of a locale: its address below the site's root, without ending; its title; its entries, newest first."""

    name: str
    path: str
    title: str
    language: str
    author: str
    site_url: str
    home: str
    """Key of the page that opens the section of all its entries."""
    home_address: str
    entries: tuple[Entry, ...]

    @property
    def atom(self) -> str:
        """Its address as Atom, below the site's root."""
        return f"{self.path}.xml"

    @property
    def json(self) -> str:
        """Its address as JSON Feed, below the site's root."""
        return f"{self.path}.json"

    @property
    def changed(self) -> date:
        """The day of its last change."""
        return max(entry.changed for entry in self.entries)

    def address(self, path: str) -> str:
        """Return the full address of a path below the site's root."""
        return absolute_url(self.site_url, path)


def feeds(library: Library, translate: Callable[[str], str]) -> tuple[Feed, ...]:
    """Return the feeds of the reader's locale that have entries; `translate` knows the interface's words."""
    found = (_feed(library, name, translate) for name in _KINDS)
    return tuple(feed for feed in found if feed.entries)


def _feed(library: Library, name: str, translate: Callable[[str], str]) -> Feed:
    kind, title = _KINDS[name]
    keys = tuple(_keys(library, kind))
    home, author = _home(library, keys), library.name
    return Feed(
        name=name,
        path=f"{locale_prefix(library.reader)}feeds/{name}",
        title=f"{translate(title)} – {author}",
        language=library.reader.tag,
        author=author,
        site_url=library.site.settings.site_url,
        home=home,
        home_address=full_address(library.site, home, library.reader),
        entries=tuple(_entries(library, keys)),
    )


def _keys(library: Library, kind: type[IssueFacts | ArticleFacts]) -> Iterator[str]:
    """Yield the pages of a kind that the locale has in its own words."""
    for key in library.site.source_pages:
        if isinstance(library.site.facts(key), kind) and library.site.page(library.reader.code, key):
            yield key


def _entries(library: Library, keys: tuple[str, ...]) -> Iterator[Entry]:
    """Yield the newest entries; when a page last changed is asked of those alone, as that takes a while."""
    cards = ((card, getattr(card.facts, "published", None)) for card in library.existing(keys))
    told = ((day, full_address(library.site, card.key, library.reader), card) for card, day in cards if day)
    for published, address, card in sorted(told, key=lambda one: one[:2], reverse=True)[:MOST]:
        page = library.shown(card.key)
        changed = max(published, (page and last_change(library.site, page)) or published)
        yield Entry(address, card.title, card.description, published, changed)


def _home(library: Library, keys: tuple[str, ...]) -> str:
    """Return the nearest page above all of these."""
    ways = [library.tree.ancestors(key) for key in keys]
    shared = [steps[0] for steps in zip(*ways, strict=False) if len(set(steps)) == 1]
    return shared[-1] if shared else HOME
