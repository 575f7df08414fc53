"""The Markdown that pages are written in, as MkDocs renders it: CommonMark, tables, notes, tabs, lists of terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from promosite.read.plain import Plain, plain_blocks

_TAB = re.compile(r'^(\s*)===[!+]{0,2}(?= ")', re.MULTILINE)
"""The head of a content tab (pymdownx.tabbed); to markdown-it it is shown as an admonition of the type `tab`."""

_MARKS_OF_INLINES = re.compile(r"[\[<]")
"""What a link, a picture or HTML begins with; a text without it need not be parsed any further."""


def parse(text: str) -> list[Token]:
    """Return the blocks of a text as tokens; a text that holds links, pictures or HTML has them as children."""
    parser = _parser()
    references: dict[str, Any] = {}
    tokens = plain_tokens(text)
    if tokens is None:
        tokens = parser.parse(_TAB.sub(r"\1!!! tab", text), references)
    for token in tokens:
        if token.type == "inline" and _MARKS_OF_INLINES.search(token.content):
            token.children = plain_links(token.content)
            if token.children is None:
                token.children = []
                parser.inline.parse(token.content, parser, references, token.children)
    return tokens


def plain_tokens(text: str) -> list[Token] | None:
    """Return the tokens of a plain text as markdown-it would make them, as far as our reader asks for them."""
    blocks = plain_blocks(text)
    return None if blocks is None else [token for block in blocks for token in _tokens(block)]


def _tokens(block: Plain) -> Iterator[Token]:
    lines = [block.row, block.row + block.text.count("\n") + 1]
    opened, closed, tag = _AROUND[block.kind]
    yield from (Token(name, f"h{block.level}" if name == "heading_open" else tag, 1, map=lines) for name in opened)
    yield Token("inline", "", 0, content=block.text, map=lines)
    yield from (Token(name, tag, -1) for name in closed)


_AROUND = {
    "heading": (("heading_open",), ("heading_close",), ""),
    "paragraph": (("paragraph_open",), ("paragraph_close",), "p"),
    "list-item": (("list_item_open", "paragraph_open"), ("paragraph_close", "list_item_close"), ""),
    "table-row": (("tr_open", "td_open"), ("td_close", "tr_close"), ""),
}
"""What stands before and after the text of a block; the cells of a row are one text already."""


def plain_links(content: str) -> list[Token] | None:
    """Return the links and pictures of a text that holds them in their plainest form, as markdown-it would find them.

    None where it has to be parsed: nested brackets, code, escapes, HTML, references, titles, addresses with signs of
    their own. Nine texts out of ten are plain, and parsing is slow.
    """
    if _NOT_PLAIN.search(content) or _BRACKET.search(_PLAIN_LINK.sub("", content)):
        return None
    found = _PLAIN_LINK.finditer(content)
    return [
        Token("image", "img", 0, attrs={"src": link[2]})
        if link[1]
        else Token("link_open", "a", 1, attrs={"href": link[2]})
        for link in found
    ]


_PLAIN_LINK = re.compile(r"(!?)\[[^\[\]]*\]\(([\w./#:@?=&+,;~-]+)\)", re.ASCII)
_NOT_PLAIN = re.compile(r"[`\\<]")
_BRACKET = re.compile(r"[\[\]]")


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").use(admon_plugin).use(deflist_plugin).use(footnote_plugin)
    parser.core.ruler.disable(["inline", "footnote_tail"])  # texts with links are parsed later; notes stay in place
    parser.inline.ruler.disable(["emphasis", "entity", "newline", "footnote_inline", "footnote_ref"])
    link: Any = lambda url: bool(url) or True  # noqa: E731  # javascript: must be seen
    parser.validateLink = link  # type: ignore[method-assign]
    return parser
