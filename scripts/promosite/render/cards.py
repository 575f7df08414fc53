"""What a page says of itself where its address is shared: Open Graph and X cards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from babel.core import get_global

from promosite.model.locale import Locale
from promosite.model.social import MIME, SocialCard
from promosite.model.urls import absolute_url
from promosite.render.library import Library
from promosite.render.views import PageView

_COUNTRY = 2
"""Letters of a country's code."""

CardsOfPages = Mapping[tuple[str, str], tuple[SocialCard, ...]]
"""The cards that were made, by locale code and key of their page."""


@dataclass(frozen=True, slots=True)
class SharedImage:
    """A picture that stands for a page: full address, size in pixels, type, and what it shows."""

    url: str
    width: int
    height: int
    type: str
    alt: str


@dataclass(frozen=True, slots=True)
class Sharing:
    """A page as others show it where its address is shared."""

    type: str
    title: str
    description: str
    url: str
    site_name: str
    locale: str
    """As Open Graph writes it: `zh_CN`."""
    other_locales: tuple[str, ...]
    images: tuple[SharedImage, ...]
    """The first one is wide, the second one square; none where no card was made."""


def by_page(cards: Iterable[SocialCard]) -> CardsOfPages:
    """Return the cards of each page."""
    found: dict[tuple[str, str], tuple[SocialCard, ...]] = {}
    for card in cards:
        place = (card.order.locale.code, card.order.key)
        found[place] = (*found.get(place, ()), card)
    return found


def sharing(library: Library, view: PageView, site_name: str, cards: CardsOfPages) -> Sharing:
    """Return what a page says of itself; a stand-in for a missing translation says what its original does."""
    locale, key = view.card.locale, view.card.key
    return Sharing(
        type="article" if view.card.kind == "article" else "website",
        title=view.card.title,
        description=view.card.description,
        url=view.canonical,
        site_name=site_name,
        locale=open_graph_locale(locale),
        other_locales=tuple(
            open_graph_locale(other.locale) for other in view.alternates if other.available and other.locale != locale
        ),
        images=tuple(_image(library, view, card) for card in cards.get((locale.code, key), ())),
    )


def _image(library: Library, view: PageView, card: SocialCard) -> SharedImage:
    width, height = card.size
    shown = view.card.picture.alt if view.card.picture else ""
    alt = f"{view.card.title} – {shown}" if shown else view.card.title
    return SharedImage(absolute_url(library.site.settings.site_url, card.path), width, height, MIME, alt)


def open_graph_locale(locale: Locale) -> str:
    """Return a locale as Open Graph writes it, with its likely country (Unicode CLDR, “likely subtags”): `vi_VN`."""
    language, *rest = locale.tag.split("-")
    country = next((part for part in rest if len(part) == _COUNTRY and part.isupper()), "")
    known = get_global("likely_subtags")
    likely = known.get("_".join((language, *rest))) or known.get(language) or ""
    return "_".join(filter(None, (language, country or likely.rpartition("_")[2])))
