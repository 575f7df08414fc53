"""A site without what only checks ask for, as a build holds it in memory."""

from __future__ import annotations

from dataclasses import replace

from promosite.model.location import Location
from promosite.model.page import NO_BODY, Body, Page
from promosite.model.site import Site

_TITLE = ("title",)


def lean(site: Site) -> Site:
    """Return a site without what only checks ask for: the bodies of its pages, the places of all but their titles.

    A text stays where readers of another locale are shown it in place of their own.
    """
    everywhere = keys_everywhere(site)
    pages = {
        code: {key: _lean(page, is_shown=key not in everywhere) for key, page in own.items()}
        for code, own in site.pages.items()
    }
    return replace(site, pages=pages)


def keys_everywhere(site: Site) -> set[str]:
    """Return the keys of the pages that readers of every locale are shown in their own language."""
    return set.intersection(*({key for key, page in own.items() if not page.is_draft} for own in site.pages.values()))


def _lean(page: Page, *, is_shown: bool) -> Page:
    body = Body(page.body.text) if is_shown else NO_BODY
    where: dict[tuple[str | int, ...], Location] = {
        place: location for place, location in page.where.items() if place == _TITLE
    }
    return replace(page, body=body, front_blocks=(), where=where, silences=())
