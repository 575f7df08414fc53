"""Links, pictures and unsafe markup inside the blocks of a page, and the place of each in the file."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it.token import Token

from promosite.model.location import Location
from promosite.model.page import Link, Unsafe
from promosite.read.markup import has_handler, unsafe_elements

_REACH = 200
"""Lines below its beginning in which a block's text is looked for."""


def read_inlines(tokens: list[Token], lines: list[str], path: str, first_line: int) -> tuple[list[Link], list[Unsafe]]:
    """Return the links and the unsafe markup of a page, in order."""
    return _Inlines(lines, path, first_line).read(tokens)


class _Inlines:
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
        for number in range(row, min(row + _REACH, len(self.lines))):
            column = self.lines[number].find(text, start if number == row else 0)
            if column >= 0:
                if number == row:
                    self.seen[row, text] = column + 1
                return Location(self.path, self.first_line + number, column + 1)
        return Location(self.path, self.first_line + row, 1)
