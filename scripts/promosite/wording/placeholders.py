r"""Placeholders in prose: `{{ province.name }}`, `{{ fact.area }}`, `{{ date: 2025-07-01 }}`.

A placeholder names one thing or prints one value; there are no calls, no conditions, no attributes of objects, so
a page can do nothing but ask for words. A backslash before it (`\{{`) leaves the braces as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

_PLACEHOLDER = re.compile(r"\{\{(?<!\\\{\{)\s*(.*?)\s*\}\}")
_OPENED = re.compile(r"\{\{(?<!\\\{\{)(?:([^}\n]*)\}\}|\s*(.*?)\s*(?:\}\}|$))")
"""The same (first in its usual form, which is quickly found), or one that is never closed: it must be found where it
stands, not on the built page."""


class Occurrence(NamedTuple):
    """A placeholder in a text: what stands between the braces, with single spaces, and from which offset to which."""

    expression: str
    start: int
    end: int


def scan(text: str) -> Iterator[Occurrence]:
    """Yield the placeholders of a line in order; one that isn't closed reaches to the line's end."""
    for found in _OPENED.finditer(text):
        start, end = found.span()
        yield Occurrence(" ".join(found[found.lastindex or 0].split()), start, end)


def expand(text: str, print_out: Callable[[str], str]) -> str:
    r"""Return the text with every placeholder printed out, and `\{{` as `{{`."""
    if "{{" not in text:
        return text
    return _PLACEHOLDER.sub(lambda found: print_out(found.group(1)), text).replace("\\{{", "{{")
