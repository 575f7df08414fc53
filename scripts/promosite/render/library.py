"""Site and locale → views: everything a template of that locale may show."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from promosite.model.figures import Figure
from promosite.model.kinds import Facts, HomeFacts, IssueFacts
from promosite.model.locale import Locale
from promosite.model.page import Page
from promosite.model.site import Site
from promosite.model.tree import HOME, Tree
from promosite.model.urls import absolute_url, locale_prefix, page_url
from promosite.read.pictures import picture_size
from promosite.render.alternates import hreflangs
from promosite.render.pictures import SHARED, Demand, ShownPicture, in_slot
from promosite.render.reads import Read, Reads
from promosite.render.views import (
    Alternate,
    Card,
    FigureView,
    PageView,
    PictureView,
    SearchView,
    SiteView,
    SourceView,
    UnitView,
)  # fmt: skip
from promosite.wording.dates import as_of
from promosite.wording.names import area_text, former_units, locale_text, source_text, unit_name
from promosite.wording.phrasebook import Phrasebook

SOURCES_PAGE = "about/sources"
SEARCH_PAGE = "search.html"
SEARCH_INDEX = "assets/search/"


@dataclass(slots=True, weakref_slot=True)
class Library:
    """The views of a site for the readers of one locale."""

    site: Site
    reader: Locale
    demand: Demand = field(default_factory=Demand)
    reads: Reads = field(default_factory=Reads, repr=False)
    tree: Tree = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Find out how the pages lie in each other."""
        self.tree = Tree.of(self.site.source_pages)

    def url(self, key: str, locale: Locale | None = None) -> str:
        """Return the address of a page in the reader's locale, or in another one."""
        return page_url(locale or self.reader, key, directory_urls=self.site.settings.directory_urls)

    def phrasebook(self, key: str, locale: str) -> Phrasebook:
        """Return the phrasebook for the words of a page in a locale, sources cited by their key."""
        return Phrasebook(locale, self.site.registries, self.site.facts(key))

    def shown(self, key: str) -> Page | None:
        """Return the page that the reader sees at this key."""
        return self.site.shown(self.reader, key)

    def card(self, key: str) -> Card | None:
        """Return the page as other pages show it; None where the reader's locale doesn't have it."""
        return self.reads.once("card", key, partial(self._card, key))

    def _card(self, key: str) -> Card | None:
        page = self.shown(key)
        return self._card_of(page) if page else None

    def _card_of(self, page: Page) -> Card:
        source = self.site.source_pages.get(page.key)
        front = source.front if source else None
        book = self.phrasebook(page.key, page.locale)
        title = book.expanded(page.words.title)
        facts = self.site.facts(page.key)
        figures = tuple(self._figure(page, key, figure, book) for key, figure in facts.figures.items())
        charted = {key for keys in facts.charts.values() for key in keys}
        return Card(
            key=page.key,
            kind=self.site.kind(page.key),
            title=title,
            short_title=book.expanded(page.words.short_title or "") or title,
            description=book.expanded(page.words.description),
            url=self.url(page.key),
            locale=self.site.settings.locale(page.locale),
            picture=self.picture(front.image) if front and front.image else None,
            facts=facts,
            figures=tuple(figure for figure in figures if figure.label and figure.key not in charted),
            every_figure=figures,
            units=tuple(self.unit(key) for key in getattr(facts, "units", ()) if key in self.site.registries.units),
        )

    def _figure(self, page: Page, key: str, figure: Figure, book: Phrasebook) -> FigureView:
        return FigureView(
            key=key,
            label=book.expanded(page.words.labels.get(key, "")),
            text=book.figure(figure, running=False),
            as_of=as_of(figure.as_of, page.locale) if figure.as_of else "",
            territory=figure.territory.value if figure.territory else None,
            sources=tuple(self.sources((figure.source,))),
        )

    def picture(self, image: str) -> PictureView | None:
        """Return a registered picture by its path below docs/assets."""
        return self.picture_at(f"{SHARED}{image}") if image in self.site.registries.pictures else None

    def picture_at(self, path: str, locale: str | None = None) -> PictureView:
        """Return any picture by its path below the docs folder, told of in the reader's or in another locale."""
        record = self.site.registries.pictures.get(path.removeprefix(SHARED))
        show, code = partial(self._shown, path), locale or self.reader.code
        if record is None:
            return PictureView("", "", "", "", show)
        alt = "" if record.decorative else locale_text(record.alt, code)
        caption = locale_text(record.caption, code) if record.caption else ""
        return PictureView(alt, caption, record.credit or "", record.licence or "", show)

    def _shown(self, path: str, slot: str) -> ShownPicture:
        """Return a picture as a slot shows it; what has no variants is published as it is."""
        shown = in_slot(self.site, path, slot, self.demand)
        return shown or ShownPicture(path, *picture_size(self.site.settings.docs / path))

    def unit(self, key: str) -> UnitView:
        """Return a unit of today as the reader knows it."""
        unit, places = self.site.registries.units[key], self.site.registries.places
        return UnitView(key, unit_name(unit, self.reader.code), unit.kind, former_units(unit, self.reader.code, places))

    def face(self, key: str) -> str:
        """Return what other pages may show of a page, and nothing more: where it is the same, they needn't be built."""
        there = tuple(self.site.page(locale.code, key) is not None for locale in self.site.settings.locales)
        return repr((self.card(key), self.site.facts(key), self.cited(key), there))

    def renew(self, site: Site, changed: AbstractSet[Read]) -> None:
        """Take a site in which only this has changed."""
        self.site = self.reads.watched(site)
        self.reads.forget(changed)
        self.tree = Tree.of(self.site.source_pages)

    def sources(self, keys: tuple[str, ...]) -> list[SourceView]:
        """Return the sources of these keys, with their entries on the sources page."""
        return [self.source(key) for key in keys if key in self.site.registries.sources]

    def source(self, key: str) -> SourceView:
        """Return a source with its entry on the sources page; KeyError where the register hasn't got it."""
        return self.reads.once("source", key, partial(self._source, key))

    def _source(self, key: str) -> SourceView:
        text = source_text(self.site.registries.sources[key], self.reader.code)
        return SourceView(key, text, f"{self.url(SOURCES_PAGE)}#{key.lower()}")

    def existing(self, keys: tuple[str, ...]) -> tuple[Card, ...]:
        """Return the cards of those pages that the reader's locale has."""
        found = (self.card(key) for key in keys)
        return tuple(card for card in found if card)

    def view(self, key: str) -> PageView:
        """Return the page as its own template shows it."""
        card = self.card(key)
        if card is None:
            raise KeyError(key)
        tree, facts = self.tree, card.facts
        is_fallback = card.locale != self.reader
        following = tree.successor(key)
        return PageView(
            card=card,
            fallback=is_fallback,
            noindex=is_fallback,
            canonical=absolute_url(self.site.settings.site_url, self.url(key, card.locale)),
            hreflangs=hreflangs(self.site, key),
            alternates=tuple(self._alternate(key, locale) for locale in self.site.settings.locales),
            crumbs=self.crumbs(key),
            children=self.existing(tree.children(key)),
            next=self.card(following) if following else None,
            sources=tuple(self.sources(self.cited(key))),
            featured=self.existing(facts.featured) if isinstance(facts, HomeFacts) else (),
            key_figures=tuple(self._key_figures(facts)) if isinstance(facts, HomeFacts) else (),
            articles=self.existing(facts.articles) if isinstance(facts, IssueFacts) else (),
            issue=self._issue(key, facts),
            updated=self._updated(key),
        )

    def crumbs(self, key: str) -> tuple[Card, ...]:
        """Return the pages that a page lies in, the outermost first."""
        return self.existing(self.tree.ancestors(key))

    def _updated(self, key: str) -> date | None:
        page = self.site.source_pages.get(key)
        return page.front.updated if page and page.front else None

    def cited(self, key: str) -> tuple[str, ...]:
        """Return the keys of a page's sources: those it lists, then those of its figures."""
        page = self.site.source_pages.get(key)
        listed = page.front.sources if page and page.front else ()
        return tuple(dict.fromkeys((*listed, *(figure.source for figure in self.site.facts(key).figures.values()))))

    def _alternate(self, key: str, locale: Locale) -> Alternate:
        return Alternate(
            locale=locale,
            url=self.url(key if self.site.shown(locale, key) else HOME, locale),
            available=self.site.page(locale.code, key) is not None,
            current=locale == self.reader,
        )

    def search_pages(self) -> tuple[Alternate, ...]:
        """Return the page of results of each locale."""
        return tuple(
            Alternate(locale, f"{locale_prefix(locale)}{SEARCH_PAGE}", available=True, current=locale == self.reader)
            for locale in self.site.settings.locales
        )

    def _key_figures(self, facts: HomeFacts) -> list[FigureView]:
        named = [reference.partition("#") for reference in facts.key_figures]
        found = [(self.card(key), figure) for key, _, figure in named]
        figures = [card.figure(figure) for card, figure in found if card]
        return [figure for figure in figures if figure]

    def _issue(self, key: str, facts: Facts) -> Card | None:
        if isinstance(facts, HomeFacts):
            return self.card(facts.issue) if facts.issue else None
        above = self.tree.ancestors(key)
        card = self.card(above[-1]) if above else None
        return card if card and card.kind == "issue" else None

    @property
    def name(self) -> str:
        """The name of the site for the reader: its brand, else the title of its home page."""
        province, home = self.site.registries.province, self.card(HOME)
        brand = locale_text(province.brand, self.reader.code) if province else ""
        return brand or (home.title if home else "")

    def _pages_of(self, section: str) -> tuple[Card, ...]:
        """Return the page that opens a section, and those right below it that open none."""
        below = (key for key in self.tree.children(section) if not key.endswith("/index"))
        return self.existing((section, *below))

    def site_view(self) -> SiteView:
        """Return what every page of the reader's locale shows of the site."""
        province, code = self.site.registries.province, self.reader.code
        options = self.site.settings.options
        sections = tuple(f"{name}/index" for name in (options.sections if options else ()))
        return SiteView(
            name=locale_text(province.brand, code) if province else "",
            area=area_text(province, code) if province else "",
            province=province.names[code].name if province and code in province.names else "",
            home=self.url(HOME),
            search=SearchView(f"{locale_prefix(self.reader)}{SEARCH_PAGE}", f"{SEARCH_INDEX}{code}/"),
            has_saved_pages=self.site.settings.has_saved_pages,
            sections=self.existing(sections),
            service=self._pages_of(sections[-1]) if sections else (),
            locales=self.site.settings.locales,
            homes=tuple(self._alternate(HOME, locale) for locale in self.site.settings.locales),
        )
