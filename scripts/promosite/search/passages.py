"""A built page → its passages: what a reader reads there, cut at the headings that a link can lead to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

from promosite.search.documents import Passage

_HEADINGS = "h2, h3"
_MARK = "data-search-text"
"""Marks the parts of a page that are its own: what other pages say too (menus, cards, the way on) isn't found here."""
_LEFT_OUT = ".citation, script, style, svg, .headerlink, [hidden]"
_BLOCKS = frozenset({"p", "li", "tr", "dt", "dd", "figcaption", "blockquote", "pre", "h1", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th"})


def passages(html: str) -> tuple[Passage, ...]:
    """Return the passages of a page's own parts; the first one of a part may have no heading."""
    tree = LexborHTMLParser(_main(html))
    for node in tree.css(_LEFT_OUT):
        node.decompose()
    headings = {node.mem_id: _emptied(node) for node in tree.css(_HEADINGS)}
    return tuple(passage for part in tree.css(f"[{_MARK}]") for passage in _passages(part, headings))


def _main(html: str) -> str:
    """Return the main part of a page, if all that is its own lies there: half of most pages is around it."""
    start, end = html.find("<main"), html.rfind("</main>")
    is_all = 0 <= start < end and html.find(_MARK, 0, start) < 0 and html.find(_MARK, end) < 0
    return html[start:end] if is_all else html


def _emptied(heading: LexborNode) -> str:
    """Take the words out of a heading and return them: below it begins the text of a passage."""
    words = _joined([heading.text()])
    for child in list(heading.iter(include_text=True)):
        child.decompose()
    return words


def _passages(root: LexborNode, headings: Mapping[int, str]) -> Iterator[Passage]:
    anchor, heading, words = "", "", list[str]()
    for node in root.traverse(include_text=True):
        tag = node.tag
        if tag == "-text":
            words.append(node.text(deep=False))
        elif node.mem_id in headings:
            if anchor or heading or _joined(words):
                yield Passage(anchor, heading, _joined(words))
            anchor, heading, words = node.attributes.get("id") or "", headings[node.mem_id], []
        elif tag in _BLOCKS:
            words.append("\n")
        elif tag in _CELLS:
            words.append(" ")
    if anchor or heading or _joined(words):
        yield Passage(anchor, heading, _joined(words))


def _joined(words: list[str]) -> str:
    """Return the words on one line, with single spaces and without what only keeps a line together."""
    return " ".join("".join(words).replace("\u2060", "").split())
