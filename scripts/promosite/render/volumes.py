"""Locales of which nothing has changed: they stay as they were published, whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mkdocs.utils import get_build_datetime

from promosite.model.locale import Locale
from promosite.model.site import Site
from promosite.optimise.store import name_of
from promosite.render.commission import Commission
from promosite.render.pictures import Demand
from promosite.render.reads import NAVIGATION, REGISTRIES, States
from promosite.render.shelf import Shelf, label
from promosite.wording.vietnamese import VietnameseWords


def volume_names(commission: Commission) -> dict[str, str]:
    """Return the name of each locale: of its pages' texts and cards, and of what counts as a whole for every page.

    None has one where nothing is kept.
    """
    site, shelf = commission.site, commission.shelf
    if shelf is None:
        return {}
    around = name_of(shelf.sources.around, list(whole(site)))
    return {
        locale.code: label(locale.code)
        + name_of(around, list(_texts(site, shelf, locale)), list(_cards(commission, locale)))
        for locale in site.settings.locales
    }


def whole(site: Site) -> Iterator[object]:
    """Yield what isn't noted entry by entry: registers, names known to be Vietnamese, which pages there are."""
    registers = site.registries
    yield from (getattr(registers, name) for name in sorted(type(registers).model_fields) if name not in REGISTRIES)
    yield sorted(VietnameseWords.of(registers).pairs)
    yield [(code, key, page.is_draft) for code, own in site.pages.items() for key, page in own.items()]


def _texts(site: Site, shelf: Shelf, locale: Locale) -> Iterator[tuple[str, str]]:
    """Yield, for each page that a locale shows, its path and the digest of its text."""
    for key in site.source_pages:
        shown = site.shown(locale, key)
        if shown:
            path = f"{shown.locale}/{key}.md"
            yield path, shelf.sources.pages.get(path, "")


def _cards(commission: Commission, locale: Locale) -> Iterator[tuple[str, str]]:
    """Yield the social cards that pages of a locale can name: its own, and those of its fallbacks."""
    codes = {locale.code, *locale.fallback, commission.site.settings.source.code}
    yield from ((card.path, card.name) for card in commission.cards if card.order.locale.code in codes)


def standing(commission: Commission, names: Mapping[str, str]) -> dict[str, tuple[str, Demand]]:
    """Return which locales are published as they would be built: by code, the name there and what they ask for."""
    shelf, site = commission.shelf, commission.site
    if shelf is None or shelf.published is None:
        return {}
    found = {code: shelf.standing(name) for code, name in names.items()}
    words, today = VietnameseWords.of(site.registries), get_build_datetime().date()
    states = States(site, words, today, commission.states, shelf.sources.pages)
    return {
        code: (held[0], held[1].demand)
        for code, held in found.items()
        if held and NAVIGATION not in held[1].states and not any(states.changed(held[1].states))
    }
