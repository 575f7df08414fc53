"""What lets machines find the site and keep up with it: files that no page shows, and links to them in each head."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.optimise.cards.palette import hexadecimal
from promosite.optimise.icons import ICONS, icons
from promosite.render.feeds.atom import atom
from promosite.render.feeds.feed import Feed, feeds
from promosite.render.feeds.json_feed import json_feed
from promosite.render.library import Library
from promosite.render.llms import llms, llms_path
from promosite.render.manifest import manifest, manifest_path, palette
from promosite.render.sitemap import sitemaps
from promosite.render.wellknown import ROBOTS, SECURITY, robots, security

PARTIAL = "partials/discovery.html"
"""The part of the templates that names it all in every head."""
File = tuple[str, str | bytes]
"""A path below the site's root, and what lies there."""


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed as pages name it: what stands in it isn't theirs to show."""

    name: str
    title: str
    atom: str
    json: str
    home: str


@dataclass(frozen=True, slots=True)
class Announced:
    """What every page names to machines; addresses below the site's root, empty for what there isn't."""

    feeds: tuple[FeedLink, ...]
    manifest: str
    touch_icon: str
    day: str
    night: str


@dataclass(frozen=True, slots=True)
class Discovery:
    """What machines are offered in a locale: its feeds and manifest, the site's icons, colours of the browser's bar."""

    translate: Callable[[str], str]
    """Returns a word of the interface in the reader's language."""
    feeds: tuple[Feed, ...]
    manifest: str
    """Address below the site's root; empty where the site's templates name none."""
    icons: Mapping[str, bytes]
    day: str
    night: str

    @classmethod
    def of(cls, library: Library, translate: Callable[[str], str]) -> Discovery:
        """Return what there is for the reader of a library."""
        settings = library.site.settings
        if not is_named(settings):
            return cls(translate, (), "", {}, "", "")
        day, night = (hexadecimal(palette(settings, scheme).ground) for scheme in ("", "slate"))
        return cls(translate, feeds(library, translate), manifest_path(library), icons(settings), day, night)

    @property
    def announced(self) -> Announced:
        """What the locale's pages name of it."""
        feeds = tuple(FeedLink(feed.name, feed.title, feed.atom, feed.json, feed.home) for feed in self.feeds)
        touch = next((icon.path for icon in ICONS if icon.purpose == "touch" and icon.path in self.icons), "")
        return Announced(feeds, self.manifest, touch, self.day, self.night)


def is_named(settings: Settings) -> bool:
    """Whether the templates of a site name feeds, manifest and icons to machines; else nobody would find them."""
    return bool(settings.overrides and (settings.overrides / PARTIAL).is_file())


def files_of_locale(library: Library, found: Discovery) -> Iterator[File]:
    """Yield the files that each locale has of its own."""
    for feed in found.feeds:
        yield feed.atom, atom(feed)
        yield feed.json, json_feed(feed)
    yield llms_path(library.reader), llms(library, found.translate)
    if found.manifest:
        yield found.manifest, manifest(library, found.icons)


def files_of_site(site: Site, found: Discovery, today: date) -> Iterator[File]:
    """Yield the files that lie once, at the root; `today` is the day of the build."""
    yield from sitemaps(site).items()
    yield ROBOTS, robots(site)
    told = security(site, today)
    if told:
        yield SECURITY, told
    yield from found.icons.items()
