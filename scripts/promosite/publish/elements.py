"""The elements of a page, in their order: one walk over the parsed page, from which every reading chooses."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode


class Element(NamedTuple):
    """An element as the parser understood it; `node` leads to its text and to what it lies in."""

    tag: str
    attributes: Mapping[str, str | None]
    node: LexborNode

    def value(self, name: str) -> str:
        """Return the value of an attribute; empty where it has none."""
        return self.attributes.get(name) or ""


_element = partial(tuple.__new__, Element)
"""Makes an element of its parts, as the class does, without a call of ours for each of the hundreds on a page."""


def elements_of(html: str) -> list[Element]:
    """Return the elements of a page; <html> is the first, whether it is written or not."""
    return [_element((node.tag or "", node.attributes, node)) for node in LexborHTMLParser(html).css("*")]
