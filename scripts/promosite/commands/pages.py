"""Finds the pages that people name on the command line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from promosite.errors import CannotGoOnError
from promosite.model.message import say
from promosite.model.page import Page
from promosite.model.site import Site
from promosite.wording.suggestions import nearest


def translations_named(names: Iterable[str], site: Site) -> Iterator[Page]:
    """Yield the translations that are named by path; a source page stands for all its translations."""
    for name in names:
        page = page_named(name, site)
        if page.locale != site.settings.source.code:
            yield page
            continue
        yield from (
            other for locale in site.translations if (other := site.pages[locale.code].get(page.key)) is not None
        )


def page_named(name: str, site: Site) -> Page:
    """Return the page of a path (`docs/ja/index.md`), from here or from the docs folder; a key names a source page."""
    pages = {Path(page.path).resolve(): page for own in site.pages.values() for page in own.values()}
    docs = site.settings.docs
    places = (Path(name), site.settings.root / name, docs / name, docs / site.settings.source.code / f"{name}.md")
    found = next((pages[place.resolve()] for place in places if place.resolve() in pages), None)
    if found:
        return found
    known = [page.location.path for page in pages.values()]
    raise CannotGoOnError(say("There is no page “{page}”.", page=name), nearest(name.replace(os.sep, "/"), known))
