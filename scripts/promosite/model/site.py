"""A whole site in memory: every page of every locale, the registries, the assets and what couldn't be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from promosite.model.catalogue import Catalogue
from promosite.model.fault import Fault
from promosite.model.kinds import Facts
from promosite.model.locale import Locale
from promosite.model.location import Location
from promosite.model.page import Block, Page
from promosite.model.picture import PictureFile
from promosite.model.registry import Registries
from promosite.model.settings import Settings
from promosite.model.silence import Silence
from promosite.model.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Site:
    """What was read from disk, once; everything after it is pure."""

    settings: Settings
    pages: Mapping[str, Mapping[str, Page]]
    """Pages by locale code, then by key."""
    registries: Registries
    assets: frozenset[str]
    """Files that aren't pages, as paths below the docs folder (POSIX form)."""
    faults: tuple[Fault, ...] = ()
    bases: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    """Earlier texts of pages, which translations were made from, by fingerprint."""
    folders: tuple[tuple[str, Location], ...] = ()
    """Top folders of the docs folder that hold pages."""
    catalogues: Mapping[str, Catalogue] = field(default_factory=dict)
    """The interface's words by locale code, where the site keeps them."""
    where: Mapping[tuple[str | int, ...], Location] = field(default_factory=dict)
    """Place of every key of the registries: `("pictures", "images/river.webp", "alt", "fr")`."""
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    """What the pictures among the assets hold, by path below the docs folder; empty until somebody looks at them."""
    around: Surroundings = field(default_factory=Surroundings)
    """What else was looked at for the sake of pictures."""
    today: date | None = None
    """The day on which licences are judged; None: not at all."""
    silences: tuple[Silence, ...] = ()
    """Comments in the registries that keep a rule quiet on some of their lines."""

    @property
    def source_pages(self) -> Mapping[str, Page]:
        """The pages of the source locale, by key."""
        return self.pages[self.settings.source.code]

    @property
    def translations(self) -> tuple[Locale, ...]:
        """The locales that are translated into."""
        return tuple(locale for locale in self.settings.locales if not locale.is_source)

    def locale_of_origin(self, page: Page) -> str:
        """Return the locale that a page was translated from: its pivot's, or the source's."""
        return (page.stamp and page.stamp.pivot) or self.settings.source.code

    def origin(self, page: Page) -> Page | None:
        """Return the page that a page was translated from, as it is today; None where there is none."""
        return self.pages.get(self.locale_of_origin(page), {}).get(page.key)

    def facts(self, key: str) -> Facts:
        """Return the facts of a page, from its source; none where there is no valid source page."""
        source = self.source_pages.get(key)
        return source.front.facts if source and source.front else Facts()

    def kind(self, key: str) -> str:
        """Return the kind of a page, from its source; an article where there is no valid source page."""
        source = self.source_pages.get(key)
        return source.front.kind if source and source.front else "article"

    def page(self, locale: str, key: str) -> Page | None:
        """Return the page in that very locale, if it exists and is more than a draft."""
        found = self.pages.get(locale, {}).get(key)
        return None if found and found.is_draft else found

    def shown(self, locale: Locale, key: str) -> Page | None:
        """Return the page a reader of the locale sees: its own, or the first fallback that exists, or none."""
        own = self.page(locale.code, key)
        if own or (self.settings.options and self.settings.options.untranslated == "withhold"):
            return own
        found = (self.page(code, key) for code in (*locale.fallback, self.settings.source.code))
        return next((page for page in found if page), None)


@dataclass(frozen=True, slots=True)
class PageInSite:
    """One page, with what a rule may ask of the site around it."""

    page: Page
    registries: Registries
    settings: Settings
    source: Page | None = None
    """The page of the source locale; the page itself where it is one."""
    faults: tuple[Fault, ...] = ()
    """What couldn't be read of the site."""

    @property
    def facts(self) -> Facts:
        """The facts of the page, from its source; none where there is no valid source page."""
        return self.source.front.facts if self.source and self.source.front else Facts()

    @property
    def locale(self) -> Locale:
        """The locale of the page."""
        return self.settings.locale(self.page.locale)
