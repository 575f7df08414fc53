"""Locales of which nothing has changed: they stay as they were published, whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from promosite.model.locale import Locale
from promosite.optimise.store import name_of
from promosite.render.commission import Commission
from promosite.render.pictures import Demand
from promosite.render.shelf import Shelf, label


def volume_names(commission: Commission) -> dict[str, str]:
    """Return the name of each locale: of its pages' texts, and of all that any page can show beside them.

    None has one where nothing is kept.
    """
    shelf = commission.shelf
    if shelf is None:
        return {}
    sources, cards = shelf.sources, [(card.path, card.name) for card in commission.cards]
    around = name_of(sources.around, sources.registers, sources.heads, cards)
    return {
        locale.code: label(locale.code) + name_of(around, list(_texts(commission, shelf, locale)))
        for locale in commission.site.settings.locales
    }


def _texts(commission: Commission, shelf: Shelf, locale: Locale) -> Iterable[tuple[str, str]]:
    """Yield, for each page that a locale shows, its path and the digest of its text."""
    for key in commission.site.source_pages:
        shown = commission.site.shown(locale, key)
        if shown:
            path = f"{shown.locale}/{key}.md"
            yield path, shelf.sources.pages.get(path, "")


def standing(commission: Commission, names: Mapping[str, str]) -> dict[str, Demand]:
    """Return what those locales ask for that are published as they would be built, by their codes."""
    shelf = commission.shelf
    if shelf is None or shelf.published is None:
        return {}
    published = shelf.published.volumes
    found = {code: shelf.demand(name) for code, name in names.items() if name in published}
    return {code: demand for code, demand in found.items() if demand}
