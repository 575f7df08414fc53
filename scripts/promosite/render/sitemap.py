"""Sitemaps: one for each locale, and sitemap.xml, which lists them (sitemaps.org, protocol 0.9).

A page stands in the sitemap of the locale whose words it has, with its alternates and with the day of its last change;
stand-ins for missing translations, 404 and the page of results don't.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import escape

from promosite.model.locale import Locale
from promosite.model.revision import last_change
from promosite.model.site import Site
from promosite.model.urls import absolute_url
from promosite.render.alternates import full_address, hreflangs

INDEX = "sitemap.xml"
_HEAD = "<?xml version='1.0' encoding='utf-8'?>"
_SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
_Days = Mapping[str, date | None]
"""The pages of a locale by key, and the day on which each last changed."""


def sitemaps(site: Site) -> dict[str, str]:
    """Return the index and the sitemap of each locale that has a page, by path below the site's root."""
    alternates = {key: "".join(_alternates(site, key)) for key in site.source_pages}
    found = {locale: dict(_days(site, locale)) for locale in site.settings.locales}
    there = {locale: days for locale, days in found.items() if days}
    written = {_path(locale): _urls(site, locale, days, alternates) for locale, days in there.items()}
    return {INDEX: _index(site, there), **written}


def _path(locale: Locale) -> str:
    return f"sitemap-{locale.code}.xml"


def _days(site: Site, locale: Locale) -> Iterator[tuple[str, date | None]]:
    own = ((key, site.page(locale.code, key)) for key in site.source_pages)
    yield from ((key, last_change(site, page)) for key, page in own if page)


def _index(site: Site, found: Mapping[Locale, _Days]) -> str:
    entries = (
        f"<sitemap>\n{_told(_full(site, locale), max(filter(None, days.values()), default=None))}</sitemap>\n"
        for locale, days in found.items()
    )
    return _written("sitemapindex", (_SITEMAP,), entries)


def _full(site: Site, locale: Locale) -> str:
    return absolute_url(site.settings.site_url, _path(locale))


def _urls(site: Site, locale: Locale, days: _Days, alternates: Mapping[str, str]) -> str:
    entries = (
        f"<url>\n{_told(full_address(site, key, locale), day)}{alternates[key]}</url>\n" for key, day in days.items()
    )
    return _written("urlset", (_SITEMAP, _XHTML), entries)


def _told(address: str, changed: date | None) -> str:
    day = f"<lastmod>{changed.isoformat()}</lastmod>\n" if changed else ""
    return f"<loc>{escape(address)}</loc>\n{day}"


def _alternates(site: Site, key: str) -> Iterator[str]:
    """Yield the links of a page, which are the same in every sitemap."""
    for tag, address in hreflangs(site, key):
        yield f'<xhtml:link rel="alternate" hreflang="{escape(tag)}" href="{escape(address)}" />\n'


def _written(root: str, spaces: Iterable[str], entries: Iterable[str]) -> str:
    return "".join((f"{_HEAD}\n<{root} {' '.join(spaces)}>\n", *entries, f"</{root}>\n"))
