"""What a block holds besides words, in a form that is the same in every locale: links, pictures, placeholders."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import urlsplit

from promosite.model.page import Link, Page
from promosite.model.references import reference
from promosite.wording.placeholders import scan

Holdings = Mapping[int, "Counter[str]"]
"""What the blocks of a page hold, by the line on which a block begins."""

_LOCALISED = re.compile(r"\.[a-z]{2}(?:-[A-Za-z]+)?(?=\.\w+$)")
_CITATION = "source."


def placeholders(page: Page) -> Holdings:
    """Return the placeholders of each block, citations apart."""
    return _counted((line, what) for line, what in _expressions(page) if not what.startswith(_CITATION))


def citations(page: Page) -> Holdings:
    """Return the sources that each block cites, each once."""
    return _counted({(line, what) for line, what in _expressions(page) if what.startswith(_CITATION)})


def links(page: Page) -> Holdings:
    """Return where the links of each block lead: a page and an anchor, or the host of another site."""
    return _counted((line, _target(page, link)) for line, link in _links(page) if not link.is_picture)


def pictures(page: Page) -> Holdings:
    """Return the pictures of each block; a variant for one locale (`map.ja.svg`) counts as the picture itself."""
    shown = ((line, _target(page, link)) for line, link in _links(page) if link.is_picture)
    return _counted((line, _LOCALISED.sub("", picture)) for line, picture in shown)


def _expressions(page: Page) -> Iterator[tuple[int, str]]:
    for block in page.front_blocks:
        for found in scan(block.text):
            yield block.location.line, " ".join(found.expression.split())
    home = _homes(page)
    for placeholder in page.body.placeholders:
        yield home(placeholder.location.line), " ".join(placeholder.expression.split())


def _links(page: Page) -> Iterator[tuple[int, Link]]:
    """Yield each link with the first line of the block that holds it."""
    home = _homes(page)
    for link in page.body.links:
        yield home(link.location.line), link


def _homes(page: Page) -> Callable[[int], int]:
    """Return what names, for a line of the body, the first line of the block that it belongs to."""
    starts = sorted({block.location.line for block in page.body.blocks}) or [0]
    return lambda line: starts[max(bisect_right(starts, line) - 1, 0)]


def _target(page: Page, link: Link) -> str:
    named = reference(page, link.target)
    if named is None:
        parts = urlsplit(link.target)
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else link.target
    path = f"{page.key}.md" if named.path is None else named.path.removeprefix(f"{page.locale}/")
    return f"{path}#{named.anchor}" if named.anchor else path


def _counted(things: Iterator[tuple[int, str]] | set[tuple[int, str]]) -> Holdings:
    held: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for line, thing in things:
        held[line][thing] += 1
    return held
