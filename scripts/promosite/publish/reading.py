"""HTML → built page: one parse, and all that rules need."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from promosite.publish.addresses import Addresses, Reference
from promosite.publish.built import BuiltPage, Identity, Resource, Structure
from promosite.publish.first_view import candidates, first_view
from promosite.publish.inline import is_inert, read_inline
from promosite.publish.leftovers import leftovers, without_code
from promosite.publish.naming import dangling_ids, unnamed
from promosite.publish.nesting import misnested
from promosite.publish.texts import LEVEL

_REFERENCES = (
    "a[href], area[href], link[href], link[imagesrcset], script[src], img, source, input[src], iframe[src],"
    " object[data], embed[src], video, audio, track[src]"
)
_ADDRESSES = ("href", "src", "data", "poster")
_LISTS = ("srcset", "imagesrcset")
_SAVED = re.compile(r'<!doctype html>\s*<html class="saved" lang="([\w-]+)">', re.IGNORECASE)
"""A page to save, and its language: it is made of a page of the site, which is judged in full."""
_ONLY_NAMED = frozenset({"alternate", "canonical", "license", "author", "next", "prev", "me", "search"})
"""Relations of <link> that a browser doesn't load."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads pages of the site that is published at these addresses; `ours` is the project's folder on this machine."""

    addresses: Addresses
    ours: str

    def page(self, content: bytes, path: str) -> BuiltPage:
        """Return a page of the site by its content."""
        html = content.decode("utf-8", "replace")
        saved = _SAVED.match(html)
        if saved and is_inert(html):
            identity = Identity(saved[1], is_indexed=False)
            return BuiltPage(path, len(content), identity, frozenset(), frozenset(self._full(path, html)))
        return self._parsed(content, html, path)

    def _parsed(self, content: bytes, html: str, path: str) -> BuiltPage:
        tree = LexborHTMLParser(html)
        written = [address for node in tree.css(_REFERENCES) for address in _written(node)]
        ids = Counter(str(node.attributes["id"]) for node in tree.css("[id]"))
        return BuiltPage(
            path=path,
            size=len(content),
            gzip=len(zlib.compress(content, LEVEL)),
            identity=_identity(tree),
            structure=_structure(tree, html, ids),
            anchors=frozenset(ids),
            references=frozenset((*self._references(path, written), *self._full(path, html))),
            other_hosts=tuple(self._other_hosts(written)),
            first_view=tuple(self._first_view(path, tree)),
            leftovers=leftovers(html, self.ours),
            shows_braces=_shows_braces(html),
            inline=read_inline(html, tree),
        )

    def _references(self, path: str, written: Iterable[tuple[str, bool]]) -> Iterator[Reference]:
        found = (self.addresses.reference(path, address) for address, _ in written)
        yield from (reference for reference in found if reference)

    def _full(self, path: str, text: str) -> Iterator[Reference]:
        """Yield what full addresses of ours lead to, in metadata and structured data too; parts aren't looked for."""
        for written in set(re.findall(rf'"(https?://{re.escape(self.addresses.host)}[^"{{]*)', text)):
            found = self.addresses.reference(path, written)
            if found and self.addresses.host:
                yield Reference(found.target)

    def _other_hosts(self, written: Iterable[tuple[str, bool]]) -> Iterator[str]:
        hosts = (self.addresses.other_host(address) for address, is_loaded in written if is_loaded)
        yield from dict.fromkeys(host for host in hosts if host)

    def _first_view(self, path: str, tree: LexborHTMLParser) -> Iterator[Resource]:
        found = dict.fromkeys(
            (kind, reference.target)
            for kind, written in first_view(tree)
            if (reference := self.addresses.reference(path, written))
        )
        yield from (Resource(kind, target) for kind, target in found)


def _written(node: LexborNode) -> Iterator[tuple[str, bool]]:
    """Yield the addresses of a tag as they are written, and whether the browser loads them without being asked."""
    attributes, tag = node.attributes, node.tag
    relations = set((attributes.get("rel") or "").lower().split())
    is_loaded = tag not in {"a", "area"} and not (tag == "link" and relations & _ONLY_NAMED)
    for name in _ADDRESSES:
        if name in attributes:
            yield (attributes[name] or "").strip(), is_loaded
    for name in _LISTS:
        if name in attributes:
            yield from ((address, is_loaded) for address, _, _ in candidates(attributes[name] or ""))


def _identity(tree: LexborHTMLParser) -> Identity:
    root = tree.css_first("html")
    robots = tree.css_first('meta[name="robots"]')
    alternates = (node.attributes for node in tree.css("link[rel~=alternate][hreflang]"))
    return Identity(
        (root.attributes.get("lang") or "") if root else "",
        tuple(node.attributes.get("href") or "" for node in tree.css("link[rel=canonical]")),
        tuple((link.get("hreflang") or "", link.get("href") or "") for link in alternates),
        not (robots and "noindex" in (robots.attributes.get("content") or "")),
    )


def _structure(tree: LexborHTMLParser, html: str, ids: Counter[str]) -> Structure:
    return Structure(
        tuple(int(str(node.tag)[1]) for node in tree.css("h1, h2, h3, h4, h5, h6")),
        tuple(name for name, count in ids.items() if count > 1),
        dangling_ids(tree, ids.keys()),
        unnamed(tree),
        misnested(html),
    )


def _shows_braces(html: str) -> bool:
    if "{{" not in html and "{%" not in html:
        return False
    text = without_code(html)
    return "{{" in text or "{%" in text
