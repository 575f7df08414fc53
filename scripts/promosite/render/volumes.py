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
    whole = name_of(shelf.sources.around, list(_whole(site)))
    return {
        locale.code: label(locale.code)
        + name_of(whole, list(_texts(site, shelf, locale)), list(_cards(commission, locale)))
        for locale in site.settings.locales
    }


def _whole(site: Site) -> Iterator[object]:
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


def standing(commission: Commission, names: Mapping[str, str]) -> dict[str, Demand]:
    """Return what those locales ask for that are published as they would be built, by their codes."""
    shelf, site = commission.shelf, commission.site
    if shelf is None or shelf.published is None:
        return {}
    published = shelf.published.volumes
    found = {code: shelf.volume(name) for code, name in names.items() if name in published}
    words, today = VietnameseWords.of(site.registries), get_build_datetime().date()
    states = States(site, words, today, commission.states)
    return {
        code: volume.demand
        for code, volume in found.items()
        if volume and NAVIGATION not in volume.reads and states.of(volume.reads) == volume.state
    }
