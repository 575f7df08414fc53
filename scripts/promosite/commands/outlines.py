"""Pages without their texts, each packed in all its locales: all that a build asks of most of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from promosite.model.fault import Fault
from promosite.model.page import Page
from promosite.model.site import Site
from promosite.optimise.kept import unpacked

Pages = Mapping[str, Mapping[str, Page]]
"""By locale and key."""


class Outline(NamedTuple):
    """A page in all its locales without its text, and what couldn't be read of it."""

    pages: Pages
    faults: tuple[Fault, ...]


def with_outlines(frame: Site, packed: Iterable[bytes]) -> Site:
    """Return a site that lacks its pages with those of which these are the outlines."""
    outlines: list[Outline] = [unpacked(one) for one in packed]
    faults = chain(frame.faults, *(outline.faults for outline in outlines))
    return replace(frame, pages=in_order(frame, [outline.pages for outline in outlines]), faults=tuple(faults))


def in_order(site: Site, pages: Sequence[Pages]) -> dict[str, dict[str, Page]]:
    """Return the pages of all locales in the order in which one process reads them."""
    return {code: dict(sorted((item for own in pages for item in own[code].items()), key=_file)) for code in site.pages}


def _file(item: tuple[str, Page]) -> str:
    """Return the path of a page within its locale: `a-b.md` stands before `a.md`."""
    return f"{item[0]}.md"
