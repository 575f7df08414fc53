"""sitemap.xml, and the sitemaps that it lists, as search engines read them (https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import parse

from promosite.publish.addresses import Addresses
from promosite.publish.built import Sitemap

NAME = "sitemap.xml"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_XHTML = "{http://www.w3.org/1999/xhtml}"


def read_sitemap(folder: Path, addresses: Addresses) -> Sitemap | None:
    """Return the addresses of all sitemaps of a built site with their alternates; None where one can't be read."""
    try:
        return dict(_entries(folder, NAME, addresses))
    except (OSError, ParseError, DefusedXmlException):
        return None


def _entries(folder: Path, path: str, addresses: Addresses) -> Iterator[tuple[str, Mapping[str, str]]]:
    root: Element | None = parse(folder / path).getroot()
    if root is None:
        return
    for listed in root.iterfind(f"{_SITEMAP}sitemap/{_SITEMAP}loc"):
        found = addresses.reference(path, listed.text or "")
        if found and found.target != path:
            yield from _entries(folder, found.target, addresses)
    for entry in root.iterfind(f"{_SITEMAP}url"):
        links = entry.iterfind(f"{_XHTML}link")
        alternates = {link.get("hreflang", ""): link.get("href", "") for link in links}
        yield entry.findtext(f"{_SITEMAP}loc", ""), alternates
