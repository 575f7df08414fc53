"""A built page → its passages: what a reader reads there, cut at the headings that a link can lead to."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from promosite.search.documents import Passage

_HEADINGS = frozenset({"h2", "h3"})
_OWN = "[data-search-text]"
"""Parts of a page that are its own: what other pages say too (menus, cards, the way on) isn't found here."""
_LEFT_OUT = ".citation, script, style, svg, .headerlink, [hidden]"
_BLOCKS = frozenset({"p", "li", "tr", "dt", "dd", "figcaption", "blockquote", "pre", "h1", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th"})


def passages(html: str) -> tuple[Passage, ...]:
    """Return the passages of a page's own parts; the first one of a part may have no heading."""
    tree = LexborHTMLParser(html)
    for node in tree.css(_LEFT_OUT):
        node.decompose()
    return tuple(passage for part in tree.css(_OWN) for passage in _passages(part))


def _passages(root: LexborNode) -> Iterator[Passage]:
    anchor, heading, words = "", "", list[str]()
    for node in root.traverse(include_text=True):
        if node.tag in _HEADINGS:
            if anchor or heading or _joined(words):
                yield Passage(anchor, heading, _joined(words))
            anchor, heading, words = node.attributes.get("id") or "", _joined([node.text()]), []
        elif node.tag == "-text" and not _is_in_heading(node, root):
            words.append(node.text(deep=False))
        elif node.tag in _BLOCKS:
            words.append("\n")
        elif node.tag in _CELLS:
            words.append(" ")
    if anchor or heading or _joined(words):
        yield Passage(anchor, heading, _joined(words))


def _is_in_heading(node: LexborNode, root: LexborNode) -> bool:
    above = node.parent
    while above is not None and above != root:
        if above.tag in _HEADINGS:
            return True
        above = above.parent
    return False


def _joined(words: list[str]) -> str:
    """Return the words on one line, with single spaces and without what only keeps a line together."""
    return " ".join("".join(words).replace("\u2060", "").split())
