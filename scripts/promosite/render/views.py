"""What templates see: plain values in the reader's language, addresses relative to the site's root."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from promosite.model.kinds import Facts
from promosite.model.locale import Locale
from promosite.render.pictures import ShownPicture


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as it is cited: its key, its addresses with their dates, and its entry on the sources page."""

    key: str
    address: str
    url: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure printed for the reader."""

    key: str
    label: str
    text: str
    as_of: str
    territory: str | None
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture with what the reader is told of it; `in_slot` takes a slot's name and returns how it is shown there."""

    alt: str
    caption: str
    credit: str
    licence: str
    in_slot: Callable[[str], ShownPicture] = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class UnitView:
    """A ward or a commune: its printed name and the old units that became it."""

    key: str
    name: str
    kind: str
    formerly: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another locale; `available`: it exists there in that locale's own language."""

    locale: Locale
    url: str
    available: bool
    current: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A page as other pages show it."""

    key: str
    kind: str
    title: str
    short_title: str
    description: str
    url: str
    locale: Locale
    picture: PictureView | None
    facts: Facts
    figures: tuple[FigureView, ...]
    every_figure: tuple[FigureView, ...]
    units: tuple[UnitView, ...]

    def figure(self, key: str | None) -> FigureView | None:
        """Return a figure of the page by its key, shown in the panel or not."""
        return next((figure for figure in self.every_figure if figure.key == key), None)


@dataclass(frozen=True, slots=True)
class PageView:
    """A page as its own template shows it: the card's values and all that surrounds them."""

    card: Card
    fallback: bool
    noindex: bool
    canonical: str
    hreflangs: tuple[tuple[str, str], ...]
    alternates: tuple[Alternate, ...]
    crumbs: tuple[Card, ...]
    children: tuple[Card, ...]
    next: Card | None
    sources: tuple[SourceView, ...]
    featured: tuple[Card, ...]
    key_figures: tuple[FigureView, ...]
    articles: tuple[Card, ...]
    issue: Card | None
    updated: date | None

    def __getattr__(self, name: str) -> object:
        """Look on the card for what the page shares with it (title, url, facts …)."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.card, name)


@dataclass(frozen=True, slots=True)
class SearchView:
    """Where readers search: the address of the page of results, and that of the folder of the index."""

    page: str
    index: str


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page shows of the site."""

    name: str
    area: str
    province: str
    home: str
    search: SearchView
    has_saved_pages: bool
    sections: tuple[Card, ...]
    service: tuple[Card, ...]
    """The pages of the last section: about the site itself."""
    locales: tuple[Locale, ...]
    homes: tuple[Alternate, ...]
