"""Texts of a built site that aren't pages: what they name of the site, and how small gzip makes them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from promosite.publish.addresses import Addresses, Reference
from promosite.publish.built import BuiltPage

LEVEL = 6
"""zlib's compression, which web servers use by default."""
COMPRESSED = (".html", ".css", ".js", ".mjs", ".svg", ".xml", ".json", ".txt", ".webmanifest")
"""Ends of the names of files that servers send compressed."""
_STYLED = re.compile(r"url\(\s*[\"']?([^\"')]+)")
_IN_MANIFEST = re.compile(r"\"(?:src|start_url|url)\"\s*:\s*\"([^\"]+)\"")
_OF_DOCUMENT = re.compile(r"\"(?:picture|url)\":\"([^\"]+)\"")
_SEARCHED = re.compile(r"assets/search/[^/]+/d-\d+\.js")


def references_of(path: str, content: bytes, addresses: Addresses) -> frozenset[Reference]:
    """Return what a stylesheet, feed, sitemap, manifest, text or document of the search names."""
    named = _namer(path, addresses)
    written = named(content.decode("utf-8", "replace")) if named else ()
    targets = (addresses.reference(path, address) for address in written)
    return frozenset(Reference(target.target) for target in targets if target)


def names_others(path: str, addresses: Addresses) -> bool:
    """Whether a file of this name is a text, other than a page, that names files of the site."""
    return _namer(path, addresses) is not None


def _namer(path: str, addresses: Addresses) -> Callable[[str], Iterable[str]] | None:
    """Return what finds the addresses in a file of this name; None for files that name nothing."""
    if path.endswith(".css"):
        return _in_stylesheet
    if path.endswith(".webmanifest"):
        return _IN_MANIFEST.findall
    if _SEARCHED.fullmatch(path):
        return lambda text: (addresses.root + below for below in _OF_DOCUMENT.findall(text))
    if path.endswith((".xml", ".json", ".txt")) and addresses.host:
        return re.compile(rf"https?://{re.escape(addresses.host)}[^\s<>\"')\]\\]*").findall
    return None


def _in_stylesheet(text: str) -> Iterator[str]:
    yield from (written for written in _STYLED.findall(text) if not written.startswith(("data:", "#")))


def sent(folder: Path, path: str) -> int:
    """Return the bytes that a server sends for a file: texts compressed, all else as it is."""
    if not path.endswith(COMPRESSED):
        return (folder / path).stat().st_size
    return len(zlib.compress((folder / path).read_bytes(), LEVEL))


def sent_at_once(folder: Path, pages: Iterable[BuiltPage]) -> Mapping[str, int]:
    """Return the bytes that are sent for each file that is part of a page's first view, where it is there."""
    targets = {resource.target for page in pages for resource in page.first_view}
    return {target: sent(folder, target) for target in sorted(targets) if (folder / target).is_file()}
