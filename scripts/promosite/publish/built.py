"""A built page as a reader's browser sees it: its language, what it refers to, what can be referred to in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

_REFERENCES = "a[href], link[href], script[src], img[src], source[srcset], iframe[src], object[data], embed[src]"
_ADDRESS = {"a": "href", "link": "href", "source": "srcset", "object": "data"}
_ONLY_NAMED = frozenset({"alternate", "canonical", "license", "author", "next", "prev"})
"""Relations of <link> that a browser doesn't load."""


@dataclass(frozen=True, slots=True)
class Address:
    """Something a page refers to, as written; `is_loaded`: the browser fetches it without being asked."""

    text: str
    is_loaded: bool


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A page of the built site; `path` is its file below the site's folder."""

    path: str
    lang: str
    addresses: tuple[Address, ...]
    anchors: frozenset[str]
    shows_braces: bool


def read_built(folder: Path, path: str) -> BuiltPage:
    """Read a page of the built site."""
    tree = LexborHTMLParser((folder / path).read_text(encoding="utf-8"))
    root, main = tree.css_first("html"), tree.css_first("main")
    addresses = tuple(address for node in tree.css(_REFERENCES) for address in _addresses(node))
    anchors = frozenset(str(node.attributes["id"]) for node in tree.css("[id]"))
    lang = str(root.attributes.get("lang") or "") if root else ""
    return BuiltPage(path, lang, addresses, anchors, bool(main and "{{" in main.text()))


def _addresses(node: LexborNode) -> list[Address]:
    tag = str(node.tag)
    written = str(node.attributes.get(_ADDRESS.get(tag, "src")) or "")
    relations = set(str(node.attributes.get("rel") or "").split())
    is_loaded = tag != "a" and not (tag == "link" and relations & _ONLY_NAMED)
    candidates = [part.split()[0] for part in written.split(",")] if tag == "source" else [written]
    return [Address(text, is_loaded) for text in candidates]
