"""sitemap.xml: every page that exists in its locale's own language, with its alternates and its honest date."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from promosite.model.page import Page
from promosite.model.site import Site
from promosite.model.urls import absolute_url, page_url

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(site: Site) -> str:
    """Return the sitemap; `lastmod` is the `updated` date of the source page, absent where there is none."""
    register_namespace("", _SITEMAP)
    register_namespace("xhtml", _XHTML)
    root = Element(f"{{{_SITEMAP}}}urlset")
    for locale in site.settings.locales:
        for key, page in site.pages[locale.code].items():
            if key in site.source_pages and not page.is_draft:
                _add(root, site, page)
    indent(root, space="")
    return tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _add(root: Element, site: Site, page: Page) -> None:
    entry = SubElement(root, f"{{{_SITEMAP}}}url")
    SubElement(entry, f"{{{_SITEMAP}}}loc").text = _address(site, page)
    front = site.source_pages[page.key].front
    if front:
        SubElement(entry, f"{{{_SITEMAP}}}lastmod").text = front.updated.isoformat()
    for locale in site.settings.locales:
        other = site.page(locale.code, page.key)
        if other:
            attributes = {"rel": "alternate", "hreflang": locale.tag, "href": _address(site, other)}
            SubElement(entry, f"{{{_XHTML}}}link", attributes)


def _address(site: Site, page: Page) -> str:
    settings = site.settings
    url = page_url(settings.locale(page.locale), page.key, directory_urls=settings.directory_urls)
    return absolute_url(settings.site_url, url)
