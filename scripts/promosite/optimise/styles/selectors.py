"""Which names a selector needs to find anything at all.

What stands in `:is(…)`, `:not(…)` and the like is never needed, nor are ids and most attributes: better a rule too
many than one too few.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tinycss2.ast import Node

_NOTED = re.compile(r"dir|data-md-[\w-]+")
"""Attributes whose values are noted on the pages."""


def split(nodes: Sequence[Node], sign: str) -> Iterator[list[Node]]:
    """Yield the parts between the signs: selectors between commas, declarations between semicolons."""
    part: list[Node] = []
    for node in nodes:
        if node == sign:
            yield part
            part = []
        else:
            part.append(node)
    yield part


def needed(selector: Sequence[Node]) -> frozenset[str]:
    """Return the elements, classes and values of attributes without which a selector finds nothing."""
    names = set[str]()
    for before, node in zip([None, *selector], selector, strict=False):
        if node.type == "ident" and before != ":":
            names.add(node.value)
        elif node.type == "[] block":
            names |= _value(node.content)
    return frozenset(names)


def _value(attribute: Sequence[Node]) -> set[str]:
    """Return the value that an attribute must have, where such values are noted: `[dir=rtl]`."""
    match [node for node in attribute if node.type != "whitespace"]:
        case [name, equals, value] if equals == "=" and _NOTED.fullmatch(name.value):
            return {value.value}
    return set()
