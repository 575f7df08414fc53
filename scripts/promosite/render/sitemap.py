"""Sitemaps: one for each locale, and sitemap.xml, which lists them (sitemaps.org, protocol 0.9).

A page stands in the sitemap of the locale whose words it has, with its alternates and with the day of its last change;
stand-ins for missing translations, 404 and the page of results don't.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from promosite.model.locale import Locale
from promosite.model.page import Page
from promosite.model.revision import last_change
from promosite.model.site import Site
from promosite.model.urls import absolute_url
from promosite.render.alternates import full_address, hreflangs

INDEX = "sitemap.xml"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemaps(site: Site) -> dict[str, str]:
    """Return the index and the sitemap of each locale that has a page, by path below the site's root."""
    found = {locale: tuple(_pages(site, locale)) for locale in site.settings.locales}
    written = {_path(locale): _urls(site, locale, pages) for locale, pages in found.items() if pages}
    return {INDEX: _index(site, {locale: pages for locale, pages in found.items() if pages}), **written}


def _path(locale: Locale) -> str:
    return f"sitemap-{locale.code}.xml"


def _pages(site: Site, locale: Locale) -> Iterator[Page]:
    own = (site.page(locale.code, key) for key in site.source_pages)
    yield from (page for page in own if page)


def _index(site: Site, pages: dict[Locale, tuple[Page, ...]]) -> str:
    root = _root("sitemapindex")
    for locale, own in pages.items():
        entry = SubElement(root, f"{{{_SITEMAP}}}sitemap")
        days = [day for day in (last_change(site, page) for page in own) if day]
        _tell(entry, absolute_url(site.settings.site_url, _path(locale)), max(days, default=None))
    return _written(root)


def _urls(site: Site, locale: Locale, pages: tuple[Page, ...]) -> str:
    root = _root("urlset")
    for page in pages:
        entry = SubElement(root, f"{{{_SITEMAP}}}url")
        _tell(entry, full_address(site, page.key, locale), last_change(site, page))
        for tag, address in hreflangs(site, page.key):
            SubElement(entry, f"{{{_XHTML}}}link", {"rel": "alternate", "hreflang": tag, "href": address})
    return _written(root)


def _tell(entry: Element, address: str, changed: date | None) -> None:
    SubElement(entry, f"{{{_SITEMAP}}}loc").text = address
    if changed:
        SubElement(entry, f"{{{_SITEMAP}}}lastmod").text = changed.isoformat()


def _root(name: str) -> Element:
    register_namespace("", _SITEMAP)
    register_namespace("xhtml", _XHTML)
    return Element(f"{{{_SITEMAP}}}{name}")


def _written(root: Element) -> str:
    indent(root, space="")
    return tostring(root, encoding="unicode", xml_declaration=True) + "\n"
