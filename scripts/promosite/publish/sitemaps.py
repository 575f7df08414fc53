"""sitemap.xml, and the sitemaps that it lists, as search engines read them (https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from promosite.publish.addresses import Addresses
from promosite.publish.built import Sitemap

NAME = "sitemap.xml"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_XHTML = "{http://www.w3.org/1999/xhtml}"


class Listed(NamedTuple):
    """What a sitemap names: addresses of other sitemaps, and those of pages with their alternates by hreflang."""

    sitemaps: tuple[str, ...]
    pages: tuple[tuple[str, Mapping[str, str]], ...]


def read_sitemap(addresses: Addresses, read: Callable[[str], Listed]) -> Sitemap | None:
    """Return the addresses of all sitemaps of a built site with their alternates; None where one can't be read.

    `read` returns what the sitemap at a path names.
    """
    try:
        return dict(_entries(NAME, addresses, read))
    except (OSError, ParseError, DefusedXmlException):
        return None


def _entries(path: str, addresses: Addresses, read: Callable[[str], Listed]) -> Iterator[tuple[str, Mapping[str, str]]]:
    listed = read(path)
    for address in listed.sitemaps:
        found = addresses.reference(path, address)
        if found and found.target != path:
            yield from _entries(found.target, addresses, read)
    yield from listed.pages


def listed_in(sitemap: Path) -> Listed:
    """Return what a sitemap names."""
    root: Element = fromstring(sitemap.read_bytes())
    sitemaps = tuple(found.text or "" for found in root.iterfind(f"{_SITEMAP}sitemap/{_SITEMAP}loc"))
    return Listed(sitemaps, tuple(_entry(entry) for entry in root.iterfind(f"{_SITEMAP}url")))


def _entry(entry: Element) -> tuple[str, Mapping[str, str]]:
    links = entry.iterfind(f"{_XHTML}link")
    alternates = {link.get("hreflang", ""): link.get("href", "") for link in links}
    return entry.findtext(f"{_SITEMAP}loc", ""), alternates
