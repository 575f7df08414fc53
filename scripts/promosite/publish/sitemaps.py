"""sitemap.xml, and the sitemaps that it lists, as search engines read them (https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

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
    listed, entries = _read((folder / path).read_bytes())
    for address in listed:
        found = addresses.reference(path, address)
        if found and found.target != path:
            yield from _entries(folder, found.target, addresses)
    yield from entries


@lru_cache(maxsize=64)  # what is published is read while the next site is being built, and most of it stays
def _read(content: bytes) -> tuple[tuple[str, ...], tuple[tuple[str, Mapping[str, str]], ...]]:
    """Return the addresses of other sitemaps that a sitemap lists, and those of pages with their alternates."""
    root: Element = fromstring(content)
    listed = tuple(found.text or "" for found in root.iterfind(f"{_SITEMAP}sitemap/{_SITEMAP}loc"))
    return listed, tuple(_entry(entry) for entry in root.iterfind(f"{_SITEMAP}url"))


def _entry(entry: Element) -> tuple[str, Mapping[str, str]]:
    links = entry.iterfind(f"{_XHTML}link")
    alternates = {link.get("hreflang", ""): link.get("href", "") for link in links}
    return entry.findtext(f"{_SITEMAP}loc", ""), alternates
