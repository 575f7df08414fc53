"""The Markdown that pages are written in, as MkDocs renders it: CommonMark, tables, notes, tabs, lists of terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

References = dict[str, Any]
"""What the links of a text may refer to (`[a]: b.md`), as markdown-it keeps it."""


class Inline(NamedTuple):
    """A `link` or a `picture` within a text, and its target."""

    kind: str
    text: str


_TAB = re.compile(r'^(\s*)===[!+]{0,2}(?= ")', re.MULTILINE)
"""The head of a content tab (pymdownx.tabbed); to markdown-it it is shown as an admonition of the type `tab`."""

_PLAIN_LINK = re.compile(r"(!?)\[[^\[\]]*\]\(([\w./#:@?=&+,;~-]+)\)", re.ASCII)
_NOT_PLAIN = ("`", "\\", "<")
_KINDS = {"link_open": ("link", "href"), "image": ("picture", "src")}


def parse(text: str) -> tuple[list[Token], References]:
    """Return the blocks of a text as tokens, and what its links may refer to; the texts within aren't parsed yet."""
    references: References = {}
    return _parser().parse(_TAB.sub(r"\1!!! tab", text), references), references


def may_hold_inlines(content: str) -> bool:
    """Whether there is a sign in a text without which no link and no picture begins."""
    return "[" in content or "<" in content


def inlines(content: str, references: References) -> list[Inline]:
    """Return the links and the pictures in the text of a block, in order."""
    if not may_hold_inlines(content):
        return []
    plain = plain_links(content)
    return list(_parsed(content, references)) if plain is None else plain


def plain_links(content: str) -> list[Inline] | None:
    """Return the links and pictures of a text that holds them in their plainest form, as markdown-it would find them.

    None where it has to be parsed: nested brackets, code, escapes, HTML, references, titles, addresses with signs of
    their own. Nine texts out of ten are plain, and parsing is slow.
    """
    if any(map(content.__contains__, _NOT_PLAIN)):
        return None
    found = _PLAIN_LINK.findall(content)
    if not content.count("[") == content.count("]") == len(found):
        return None
    return [Inline("picture" if mark else "link", target) for mark, target in found]


def _parsed(content: str, references: References) -> Iterator[Inline]:
    parser, found = _parser(), list[Token]()
    parser.inline.parse(content, parser, references, found)
    for token in found:
        if token.type in _KINDS:
            kind, attribute = _KINDS[token.type]
            yield Inline(kind, str(token.attrGet(attribute) or ""))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").use(admon_plugin).use(deflist_plugin).use(footnote_plugin)
    parser.core.ruler.disable(["inline", "footnote_tail"])  # texts with links are parsed later; notes stay in place
    parser.inline.ruler.disable(["emphasis", "entity", "newline", "footnote_inline", "footnote_ref"])
    link: Any = lambda url: bool(url) or True  # noqa: E731  # javascript: must be seen
    parser.validateLink = link  # type: ignore[method-assign]
    return parser
