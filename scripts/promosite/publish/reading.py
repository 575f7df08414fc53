"""HTML → built page: one parse, and all that rules need."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from promosite.publish.addresses import Addresses, Reference
from promosite.publish.built import BuiltPage, Identity, Resource, Structure
from promosite.publish.elements import Element, elements_of
from promosite.publish.first_view import candidates, first_view
from promosite.publish.inline import NOTHING, read_inline
from promosite.publish.leftovers import leftovers, without_code
from promosite.publish.naming import dangling_ids, unnamed
from promosite.publish.nesting import misnested

_ADDRESSES = {
    "a": ("href",),
    "area": ("href",),
    "link": ("href", "imagesrcset"),
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "input": ("src",),
    "iframe": ("src",),
    "object": ("data",),
    "embed": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
}
"""Attributes that name files, by element."""
_LISTS = frozenset({"srcset", "imagesrcset"})
_LEVELS = {f"h{level}": level for level in range(1, 7)}
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
        elements = elements_of(html)
        saved = _SAVED.match(html)
        if saved and _is_inert(elements):
            identity = Identity(saved[1], is_indexed=False)
            return BuiltPage(path, len(content), identity, frozenset(), frozenset(self._full(path, html)))
        return self._whole(content, html, elements, path)

    def _whole(self, content: bytes, html: str, elements: Sequence[Element], path: str) -> BuiltPage:
        written = dict.fromkeys(_written(elements))
        ids = Counter(str(one.attributes["id"]) for one in elements if "id" in one.attributes)
        return BuiltPage(
            path=path,
            size=len(content),
            identity=_identity(elements),
            structure=_structure(elements, html, ids),
            anchors=frozenset(ids),
            references=frozenset((*self._references(path, written), *self._full(path, html))),
            other_hosts=tuple(self._other_hosts(written)),
            first_view=tuple(self._first_view(path, elements)),
            leftovers=leftovers(html, self.ours),
            shows_braces=_shows_braces(html),
            inline=read_inline(elements),
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

    def _first_view(self, path: str, elements: Iterable[Element]) -> Iterator[Resource]:
        found = dict.fromkeys(
            (kind, reference.target)
            for kind, written in first_view(elements)
            if (reference := self.addresses.reference(path, written))
        )
        yield from (Resource(kind, target) for kind, target in found)


def _is_inert(elements: Sequence[Element]) -> bool:
    """Whether a page holds no script, and nothing for the policy to judge."""
    return all(one.tag != "script" for one in elements) and read_inline(elements) == NOTHING


def _written(elements: Iterable[Element]) -> Iterator[tuple[str, bool]]:
    """Yield the addresses on a page as they are written, and whether the browser loads them without being asked."""
    for element in elements:
        for name in _ADDRESSES.get(element.tag, ()):
            if name in element.attributes:
                is_loaded, value = _is_loaded(element), element.value(name)
                listed = [one for one, _, _ in candidates(value)] if name in _LISTS else [value.strip()]
                yield from ((address, is_loaded) for address in listed)


def _is_loaded(element: Element) -> bool:
    if element.tag == "link":
        return _ONLY_NAMED.isdisjoint(element.value("rel").lower().split())
    return element.tag not in {"a", "area"}


def _identity(elements: Sequence[Element]) -> Identity:
    robots = (one for one in elements if one.tag == "meta" and one.attributes.get("name") == "robots")
    links = [(one, one.value("rel").lower()) for one in elements if one.tag == "link"]
    return Identity(
        elements[0].value("lang"),
        tuple(one.value("href") for one, relation in links if relation == "canonical"),
        tuple(
            (one.value("hreflang"), one.value("href"))
            for one, relation in links
            if "alternate" in relation.split() and "hreflang" in one.attributes
        ),
        not any("noindex" in one.value("content") for one in islice(robots, 1)),
    )


def _structure(elements: Sequence[Element], html: str, ids: Counter[str]) -> Structure:
    return Structure(
        tuple(_LEVELS[one.tag] for one in elements if one.tag in _LEVELS),
        tuple(name for name, count in ids.items() if count > 1),
        dangling_ids(elements, ids.keys()),
        unnamed(elements),
        misnested(html),
    )


def _shows_braces(html: str) -> bool:
    if "{{" not in html and "{%" not in html:
        return False
    text = without_code(html)
    return "{{" in text or "{%" in text
