"""The article of a built page → its passages: what a reader reads, cut at the headings that a link can lead to."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from promosite.search.documents import Passage

_HEADINGS = frozenset({"h2", "h3"})
_LEFT_OUT = "[data-search-exclude], script, style, svg, .headerlink"
_BLOCKS = frozenset({"p", "li", "tr", "dt", "dd", "figcaption", "blockquote", "pre", "h1", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th"})


def passages(html: str) -> tuple[Passage, ...]:
    """Return the passages of an article (the HTML of its text alone); the first one may have no heading."""
    tree = LexborHTMLParser(f"<main>{html}</main>")
    for node in tree.css(_LEFT_OUT):
        node.decompose()
    root = tree.css_first("main")
    return tuple(_passages(root)) if root else ()


def _passages(root: LexborNode) -> Iterator[Passage]:
    anchor, heading, words = "", "", list[str]()
    for node in root.traverse(include_text=True):
        if node.tag in _HEADINGS:
            if anchor or heading or _joined(words):
                yield Passage(anchor, heading, _joined(words))
            anchor, heading, words = node.attributes.get("id") or "", _joined([node.text()]), []
        elif node.tag == "-text" and not _is_in_heading(node):
            words.append(node.text(deep=False))
        elif node.tag in _BLOCKS:
            words.append("\n")
        elif node.tag in _CELLS:
            words.append(" ")
    if anchor or heading or _joined(words):
        yield Passage(anchor, heading, _joined(words))


def _is_in_heading(node: LexborNode) -> bool:
    above = node.parent
    while above is not None and above.tag != "main":
        if above.tag in _HEADINGS:
            return True
        above = above.parent
    return False


def _joined(words: list[str]) -> str:
    """Return the words on one line, with single spaces and without what only keeps a line together."""
    return " ".join("".join(words).replace("\u2060", "").split())
