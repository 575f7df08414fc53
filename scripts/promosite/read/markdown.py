"""Markdown → blocks, links, anchors and placeholders, each with its line.

markdown-it-py is used because its tokens carry lines, which Python-Markdown's tree does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown.extensions.toc import slugify
from markdown_it.token import Token

from promosite.model.location import Location
from promosite.model.page import Block, Body, Placeholder
from promosite.read.dialect import parse
from promosite.read.inlines import read_inlines
from promosite.read.markup import visible_text
from promosite.wording.placeholders import scan

_ATTRIBUTES = re.compile(r"\s*\{:?\s*([^{}]*)\}\s*$")
_ANCHOR = re.compile(r"#([\w.-]+)")
_CODE = {"fence", "code_block"}
TODO = "todo"
_TODO = re.compile(rf"\s*<!--\s*{TODO}\b.*-->\s*$")
"""Marks a part of a page that is still to be written or translated."""


def read_body(text: str, path: str, first_line: int) -> Body:
    """Return what a page's Markdown holds; `first_line` is the line of the file where it begins."""
    lines = text.split("\n")
    tokens = parse(text)
    blocks = tuple(_blocks(tokens, path, first_line))
    anchors = frozenset(block.anchor for block in blocks if block.anchor)
    links, unsafe = read_inlines(tokens, lines, path, first_line)
    marks = tuple(Placeholder(what, _at(path, first_line, *spot)) for what, *spot in _placeholders(lines))
    todo = [_at(path, first_line, row, 0) for row, line in enumerate(lines) if _TODO.match(line)]
    return Body(text, blocks, tuple(links), anchors, marks, tuple(unsafe), tuple(todo), first_line)


def _at(path: str, first_line: int, row: int, column: int) -> Location:
    return Location(path, first_line + row, column + 1)


def _placeholders(lines: list[str]) -> Iterator[tuple[str, int, int]]:
    for row, line in enumerate(lines):
        if "{{" in line:
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
            yield _block(token, parents, _at(path, first_line, (token.map or [0])[0], 0))
        elif token.type == "html_block" and (words := visible_text(token.content)):
            yield Block("html", words, _at(path, first_line, (token.map or [0])[0], 0))
        elif token.nesting == -1:
            opened = parents.pop()
            if token.type == "tr_close":
                yield Block("table-row", " | ".join(cells), _at(path, first_line, (opened.map or [0])[0], 0))
                cells = []


def _is_cell(parents: list[Token]) -> bool:
    return bool(parents) and parents[-1].type in {"td_open", "th_open"}


def _block(token: Token, parents: list[Token], place: Location) -> Block:
    parent = parents[-1].type if parents else ""
    if token.type in _CODE:
        return Block("code", token.content, place, name=token.info.strip())
    if parent == "heading_open":
        text, anchor, is_given = heading(token.content)
        return Block("heading", text, place, level=int(parents[-1].tag[1:]), anchor=anchor, is_anchored=is_given)
    if parent == "admonition_title_open":
        return _titled(token, parents[-2], place)
    in_list = any(above.type in {"list_item_open", "dd_open", "dt_open"} for above in parents)
    return Block("list-item" if in_list else "paragraph", token.content, place)


def _titled(token: Token, opened: Token, place: Location) -> Block:
    """Return the title of an admonition or a tab; the one that MkDocs makes of the type isn't anybody's words."""
    kind = opened.info.strip().split(" ", 1)[0].lower()
    words = token.content if '"' in opened.info else ""
    return Block("tab-title" if kind == "tab" else "admonition-title", words, place, name=kind)


def heading(content: str) -> tuple[str, str, bool]:
    """Return a heading's text, its anchor, and whether it is given (`{ #id }`) or made of the text as MkDocs does."""
    attributes = _ATTRIBUTES.search(content)
    text = content[: attributes.start()] if attributes else content
    given = _ANCHOR.search(attributes.group(1)) if attributes else None
    return (text, given.group(1), True) if given else (text, slugify(text, "-"), False)
