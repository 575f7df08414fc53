"""Markdown → blocks, links, anchors and placeholders, each with its line.

markdown-it-py is used because its tokens carry lines, which Python-Markdown's tree does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markdown.extensions.toc import slugify
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin

from promosite.model.location import Location
from promosite.model.page import Block, Body, Link, Placeholder, Unsafe
from promosite.read.markup import has_handler, unsafe_elements
from promosite.wording.placeholders import scan

_ATTRIBUTES = re.compile(r"\s*\{:?\s*([^{}]*)\}\s*$")
_ANCHOR = re.compile(r"#([\w.-]+)")
_CODE = {"fence", "code_block"}


def read_body(text: str, path: str, first_line: int) -> Body:
    """Return what a page's Markdown holds; `first_line` is the line of the file where it begins."""
    lines = text.split("\n")
    tokens = _parser().parse(text)
    blocks = tuple(_blocks(tokens, path, first_line))
    anchors = frozenset(block.anchor for block in blocks if block.anchor)
    links, unsafe = _Inlines(lines, path, first_line).read(tokens)
    marks = tuple(Placeholder(what, _at(path, first_line, *spot)) for what, *spot in _placeholders(lines))
    return Body(text, blocks, tuple(links), anchors, marks, tuple(unsafe))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").use(admon_plugin)
    parser.validateLink = lambda url: bool(url) or True  # type: ignore[method-assign]  # javascript: must be seen
    return parser


def _at(path: str, first_line: int, row: int, column: int) -> Location:
    return Location(path, first_line + row, column + 1)


def _placeholders(lines: list[str]) -> Iterator[tuple[str, int, int]]:
    for row, line in enumerate(lines):
        for found in scan(line):
            yield found.expression, row, found.start


def _blocks(tokens: list[Token], path: str, first_line: int) -> Iterator[Block]:
    """Yield the blocks in order; a table row is one block, its cells joined by `|`."""
    parents: list[Token] = []
    cells: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            parents.append(token)
        elif token.type == "inline" and _is_cell(parents):
            cells.append(token.content)
        elif token.type == "inline" or token.type in _CODE:
            yield _block(token, parents, path, first_line)
        elif token.nesting == -1:
            opened = parents.pop()
            if token.type == "tr_close":
                yield Block("table-row", " | ".join(cells), _at(path, first_line, (opened.map or [0])[0], 0))
                cells = []


def _is_cell(parents: list[Token]) -> bool:
    return bool(parents) and parents[-1].type in {"td_open", "th_open"}


def _block(token: Token, parents: list[Token], path: str, first_line: int) -> Block:
    place = _at(path, first_line, (token.map or [0])[0], 0)
    parent = parents[-1].type if parents else ""
    if token.type in _CODE:
        return Block("code", token.content, place)
    if parent == "heading_open":
        text, anchor = heading(token.content)
        return Block("heading", text, place, level=int(parents[-1].tag[1:]), anchor=anchor)
    if parent == "admonition_title_open":
        return Block("admonition-title", token.content, place)
    in_list = any(above.type == "list_item_open" for above in parents)
    return Block("list-item" if in_list else "paragraph", token.content, place)


def heading(content: str) -> tuple[str, str]:
    """Return a heading's text and anchor: the one given in `{ #id }`, else the one MkDocs makes of the text."""
    attributes = _ATTRIBUTES.search(content)
    text = content[: attributes.start()] if attributes else content
    given = _ANCHOR.search(attributes.group(1)) if attributes else None
    return text, given.group(1) if given else slugify(text, "-")


class _Inlines:
    """Finds links, pictures and unsafe markup, and the place of each in the file."""

    def __init__(self, lines: list[str], path: str, first_line: int) -> None:
        self.lines = lines
        self.path = path
        self.first_line = first_line
        self.seen: dict[tuple[int, str], int] = {}

    def read(self, tokens: list[Token]) -> tuple[list[Link], list[Unsafe]]:
        links: list[Link] = []
        unsafe: list[Unsafe] = []
        for token in tokens:
            row = (token.map or [0])[0]
            if token.type == "html_block":
                unsafe.extend(self._unsafe(token.content, row))
            if token.type != "inline":
                continue
            if has_handler(token.content):
                unsafe.append(Unsafe("{ on…= }", self._place(row, "on")))
            for child in token.children or []:
                links.extend(self._links(child, row))
                if child.type == "html_inline":
                    unsafe.extend(self._unsafe(child.content, row))
        return links, unsafe

    def _links(self, child: Token, row: int) -> Iterator[Link]:
        for kind, name in (("link_open", "href"), ("image", "src")):
            if child.type == kind:
                target = str(child.attrGet(name) or "")
                yield Link(target, self._place(row, target), is_picture=kind == "image")

    def _unsafe(self, html: str, row: int) -> Iterator[Unsafe]:
        for text in unsafe_elements(html):
            yield Unsafe(text, self._place(row, text.rstrip('>="…')))

    def _place(self, row: int, text: str) -> Location:
        """Return where the text stands next, looking on from the block's first line."""
        start = self.seen.get((row, text), 0)
        for number in range(row, min(row + 200, len(self.lines))):
            column = self.lines[number].find(text, start if number == row else 0)
            if column >= 0:
                if number == row:
                    self.seen[row, text] = column + 1
                return _at(self.path, self.first_line, number, column)
        return _at(self.path, self.first_line, row, 0)
