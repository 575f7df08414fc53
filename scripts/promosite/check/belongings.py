"""What a block holds besides words, in a form that is the same in every locale: links, pictures, placeholders."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from urllib.parse import urlsplit

from promosite.model.page import Link, Page
from promosite.model.references import reference
from promosite.wording.placeholders import scan

Held = list[tuple[int, str]]
"""What a page holds, each with its line."""

_LOCALISED = re.compile(r"\.[a-z]{2}(?:-[A-Za-z]+)?(?=\.\w+$)")
_CITATION = "source."


def placeholders(page: Page) -> Held:
    """Return the placeholders of a page, citations apart."""
    return [(line, what) for line, what in _expressions(page) if not what.startswith(_CITATION)]


def citations(page: Page) -> Held:
    """Return the sources that a page cites."""
    return [(line, what) for line, what in _expressions(page) if what.startswith(_CITATION)]


def links(page: Page) -> Held:
    """Return where the links of a page lead: a page and an anchor, or the host of another site."""
    return [(link.location.line, _target(page, link)) for link in page.body.links if not link.is_picture]


def pictures(page: Page) -> Held:
    """Return the pictures of a page; a variant for one locale (`map.ja.svg`) counts as the picture itself."""
    shown = (link for link in page.body.links if link.is_picture)
    return [(link.location.line, _LOCALISED.sub("", _target(page, link))) for link in shown]


def by_block(page: Page, held: Held) -> dict[int, Counter[str]]:
    """Return what each block holds, by the line on which it begins."""
    starts = sorted({block.location.line for block in page.blocks}) or [0]
    found: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for line, thing in held:
        found[starts[max(bisect_right(starts, line) - 1, 0)]][thing] += 1
    return found


def _expressions(page: Page) -> Iterator[tuple[int, str]]:
    for block in page.front_blocks:
        if "{{" in block.text:
            yield from ((block.location.line, found.expression) for found in scan(block.text))
    yield from ((place.line, expression) for expression, place in page.body.placeholders)


def _target(page: Page, link: Link) -> str:
    named = reference(page, link.target)
    if named is None:
        parts = urlsplit(link.target)
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else link.target
    path = f"{page.key}.md" if named.path is None else named.path.removeprefix(f"{page.locale}/")
    return f"{path}#{named.anchor}" if named.anchor else path
