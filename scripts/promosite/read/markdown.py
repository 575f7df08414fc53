"""Markdown → blocks, links, anchors and placeholders, each with its line.

markdown-it-py is used because its tokens carry lines, which Python-Markdown's tree does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown.extensions.toc import slugify
from markdown_it.token import Token

from promosite.model.location import Location
from promosite.model.page import Block, Body, Placeholder
from promosite.read.dialect import References, may_hold_inlines, parse
from promosite.read.inlines import Span, read_inlines
from promosite.read.markup import visible_text
from promosite.read.plain import Plain, plain_blocks
from promosite.read.unsafe import unsafe_markup
from promosite.wording.placeholders import scan

_ATTRIBUTES = re.compile(r"\{:?\s*([^{}]*)\}\s*$")
_ANCHOR = re.compile(r"#([\w.-]+)")
_CODE = {"fence", "code_block"}
TODO = "todo"
_TODO = re.compile(rf"\s*<!--\s*{TODO}\b.*-->\s*$")
"""Marks a part of a page that is still to be written or translated."""


def read_body(text: str, path: str, first_line: int) -> Body:
    """Return what a page's Markdown holds; `first_line` is the line of the file where it begins."""
    lines = text.split("\n")
    blocks, spans, references = _cut(text, path, first_line)
    anchors = frozenset(block.anchor for block in blocks if block.anchor)
    links = read_inlines(spans, references, lines, path, first_line)
    unsafe = unsafe_markup(text, path, first_line)
    marks = tuple(_placeholders(lines, path, first_line)) if "{{" in text else ()
    todo = (
        [Location(path, first_line + row) for row, line in enumerate(lines) if _TODO.match(line)]
        if TODO in text
        else ()
    )
    return Body(text, blocks, links, anchors, marks, unsafe, tuple(todo), first_line)


def _placeholders(lines: Sequence[str], path: str, first_line: int) -> Iterator[Placeholder]:
    return (
        Placeholder(expression, Location(path, number, start + 1))
        for number, line in enumerate(lines, first_line)
        if "{{" in line
        for expression, start, _ in scan(line)
    )


def _cut(text: str, path: str, first_line: int) -> tuple[tuple[Block, ...], list[Span], References]:
    """Cut a text into blocks; return with them the texts that may hold links, and what those may refer to."""
    plain = plain_blocks(text)
    if plain is not None:
        blocks = tuple(_plain_block(one, Location(path, first_line + one.row)) for one in plain)
        return blocks, [Span(one.row, one.text) for one in plain if may_hold_inlines(one.text)], {}
    tokens, references = parse(text)
    return tuple(_blocks(tokens, path, first_line)), [Span(*span) for span in _spans(tokens)], references


def _plain_block(plain: Plain, place: Location) -> Block:
    if plain.kind != "heading":
        return Block(plain.kind, plain.text, place, name=plain.name)
    text, anchor, is_given = heading(plain.text)
    return Block("heading", text, place, plain.level, anchor, is_anchored=is_given)


def _spans(tokens: Iterable[Token]) -> Iterator[tuple[int, str]]:
    return ((_row(one), one.content) for one in tokens if one.type == "inline")


def _row(token: Token) -> int:
    return (token.map or [0])[0]


def _blocks(tokens: Iterable[Token], path: str, first_line: int) -> Iterator[Block]:
    """Yield the blocks in order; a table row is one block, its cells joined by `|`."""
    parents: list[Token] = []
    cells: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            parents.append(token)
        elif token.type == "inline" and _is_cell(parents):
            cells.append(token.content)
        elif token.type == "inline" or token.type in _CODE:
            yield _block(token, parents, Location(path, first_line + _row(token)))
        elif token.type == "html_block" and (words := visible_text(token.content)):
            yield Block("html", words, Location(path, first_line + _row(token)))
        elif token.nesting == -1:
            opened = parents.pop()
            if token.type == "tr_close":
                yield Block("table-row", " | ".join(cells), Location(path, first_line + _row(opened)))
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
    text = content[: attributes.start()].rstrip() if attributes else content
    given = _ANCHOR.search(attributes.group(1)) if attributes else None
    return (text, given.group(1), True) if given else (text, slugify(text, "-"), False)
