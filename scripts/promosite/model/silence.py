"""A silence: `<!-- allow T302: the French edition rounds on purpose -->` above the block that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from promosite.model.location import Location

_COMMENT: Final = re.compile(
    r"^[ \t>]*<!--\s*(?P<words>allow\b(?:(?!-->).)*?)\s*-->[ \t]*$\n?", re.MULTILINE | re.DOTALL
)
_FENCED: Final = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}|~{3,}).*?(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL
)
_NAME: Final = r"[A-Za-z][\w-]*"
_ORDER: Final = re.compile(rf"allow:?\s+(?P<names>{_NAME}(?:\s*,\s*{_NAME})*)\s*(?::(?P<reason>.*))?", re.DOTALL)
_CODE_FIRST: Final = re.compile(rf"allow:?\s+(?P<names>[A-Za-z]\d{{3}}(?:\s*,\s*{_NAME})*)\b(?P<reason>)", re.DOTALL)
"""A code with words after it that no colon parts from it: an order whose reason can't be told from its names."""


@dataclass(frozen=True, slots=True)
class Order:
    """What an `allow` says: the codes or names of rules, and why they are to be silent."""

    names: tuple[str, ...]
    reason: str

    @classmethod
    def parse(cls, words: str) -> Order | None:
        """Return the order that the words of a comment give (`allow T302: why`), or None for any other remark."""
        found = _ORDER.fullmatch(words)
        if found is None or (found["reason"] is None and not re.search(r"\d{3}|-", found["names"])):
            found = _CODE_FIRST.match(words)
        if found is None:
            return None
        names = tuple(name.strip() for name in found["names"].split(","))
        return cls(names, " ".join((found["reason"] or "").split()))


@dataclass(frozen=True, slots=True)
class Silence:
    """An order where it stands, and the lines of its file (both included) on which it holds."""

    order: Order
    location: Location
    first: int
    last: int

    def covers(self, place: Location) -> bool:
        """Whether the place lies on lines that this silence speaks of."""
        return place.path == self.location.path and self.first <= place.line <= self.last


@dataclass(frozen=True, slots=True)
class Comment:
    """An order in Markdown, and the offsets between which its lines stand."""

    order: Order
    start: int
    end: int


def comments(markdown: str) -> Iterator[Comment]:
    """Yield the orders that stand in comments on lines of their own, outside fenced code."""
    if "<!--" not in markdown or "allow" not in markdown:
        return
    fences = [found.span() for found in _FENCED.finditer(markdown)]
    for found in _COMMENT.finditer(markdown):
        order = Order.parse(found["words"])
        if order and not any(start <= found.start() < end for start, end in fences):
            yield Comment(order, found.start(), found.end())


def without_orders(markdown: str) -> str:
    """Return the Markdown as it is published: without the comments that speak to the checks."""
    for comment in reversed(tuple(comments(markdown))):
        markdown = markdown[: comment.start] + markdown[comment.end :]
    return markdown
