"""The built site as readers' browsers and search engines see it: read once, then judged by rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import NamedTuple

from promosite.model.locale import Locale
from promosite.model.site import Site
from promosite.model.urls import absolute_url, output_path, page_url
from promosite.publish.addresses import Addresses, Reference
from promosite.publish.inline import NOTHING, Inline


class Identity(NamedTuple):
    """What a page says of itself to search engines: BCP 47 language, canonical addresses, alternates by hreflang."""

    lang: str = ""
    canonical: tuple[str, ...] = ()
    alternates: tuple[tuple[str, str], ...] = ()
    is_indexed: bool = True


class Structure(NamedTuple):
    """What matters of a page's markup: what browsers repair in silence and screen readers stumble over."""

    headings: tuple[int, ...] = ()
    """Levels 1 to 6, in the order of the page."""
    repeated_ids: tuple[str, ...] = ()
    dangling_ids: tuple[str, ...] = ()
    """Ids that a label or an aria attribute names and nothing has."""
    unnamed: tuple[str, ...] = ()
    """Tags, as written, of pictures without alt, and of controls and links without a name."""
    misnested: str = ""
    """The first tag that isn't closed, or closes nothing, or stands where it can't; empty: none."""


class Resource(NamedTuple):
    """A file that the browser fetches with the page: html, script, style, font or picture."""

    kind: str
    target: str


class BuiltPage(NamedTuple):
    """A page of the built site; `path` is its file below the site's folder, sizes are in bytes."""

    path: str
    size: int
    identity: Identity
    anchors: frozenset[str]
    references: frozenset[Reference]
    other_hosts: tuple[str, ...] = ()
    """Hosts from which the browser would load something without being asked."""
    structure: Structure = Structure()
    first_view: tuple[Resource, ...] = ()
    """What the browser fetches before anybody scrolls, the page itself left out."""
    leftovers: tuple[str, ...] = ()
    """Words that were meant for us or for a program, as they stand on the page."""
    shows_braces: bool = False
    inline: Inline = NOTHING


class Remark(NamedTuple):
    """What html-validate says of a page: line, name of its rule, its words."""

    line: int
    rule: str
    words: str


class Expected(NamedTuple):
    """A page that readers of a locale should find; `shown` is the locale whose text they see there."""

    locale: Locale
    key: str
    shown: Locale
    canonical: str
    """The full address of the page whose text it is."""


Sitemap = Mapping[str, Mapping[str, str]]
"""Addresses that the sitemaps name, each with its alternates by hreflang."""


@dataclass(frozen=True)
class BuiltSite:
    """A built site beside the site it was built from."""

    site: Site
    files: Mapping[str, int]
    """Bytes of every file, by path below the site's folder."""
    pages: Mapping[str, BuiltPage]
    as_sent: Callable[[str], int]
    """Returns the bytes that a server sends for a file: texts compressed by gzip."""
    references: Mapping[str, frozenset[Reference]] = field(default_factory=dict)
    """What other texts than pages name, by their path."""
    sent: Mapping[str, int] = field(default_factory=dict)
    """The same for the files of the pages' first views, weighed once."""
    sitemap: Sitemap | None = None
    """None: the site has none, or none that can be read."""
    server_files: Mapping[str, str] = field(default_factory=dict)
    """Text of the files for web servers, by path."""
    remarks: Mapping[str, tuple[Remark, ...]] = field(default_factory=dict)
    """What html-validate says of the pages, where it was asked."""

    @cached_property
    def addresses(self) -> Addresses:
        """Where the site is published."""
        return Addresses.of(self.site.settings.site_url)

    @cached_property
    def all_references(self) -> frozenset[Reference]:
        """What any page or other text names."""
        of_pages = (page.references for page in self.pages.values())
        return frozenset[Reference]().union(*of_pages, *self.references.values())

    @cached_property
    def expected(self) -> Mapping[str, Expected]:
        """The pages that should be there, by path."""
        site, settings = self.site, self.site.settings
        shown = (
            (locale, key, settings.locale(page.locale))
            for locale in settings.locales
            for key in site.source_pages
            if (page := site.shown(locale, key))
        )
        urls = partial(page_url, directory_urls=settings.directory_urls)
        return {
            output_path(urls(locale, key)): Expected(locale, key, own, absolute_url(settings.site_url, urls(own, key)))
            for locale, key, own in shown
        }

    def locale_of(self, path: str) -> Locale:
        """Return the locale in whose folder a file lies; the source locale's is the root."""
        top = path.partition("/")[0]
        others = (locale for locale in self.site.translations if locale.code == top)
        return next(others, self.site.settings.source)
