"""One locale's build: its library of views, its words, its place in the configuration."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from babel.support import NullTranslations
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime, write_file

from promosite.model.locale import Locale
from promosite.model.site import Site
from promosite.model.social import SocialCard
from promosite.model.urls import locale_prefix
from promosite.render.area_map import locator
from promosite.render.cards import CardsOfPages, by_page, sharing
from promosite.render.charts import charts
from promosite.render.discovery import Discovery
from promosite.render.finding import all_pages, is_searchable
from promosite.render.gallery import gallery
from promosite.render.journey import journey
from promosite.render.library import SEARCH_PAGE, Library
from promosite.render.nearby import nearby
from promosite.render.pictures import Demand
from promosite.render.reads import DAY, Reads
from promosite.render.registers import register
from promosite.render.structured.graph import structured_data
from promosite.render.stylesheet import STYLESHEET
from promosite.render.views import PageView
from promosite.wording.catalogues import catalogue_path, read_translations

NOT_FOUND = "404.html"


@dataclass(frozen=True, slots=True)
class Edition:
    """The site for the readers of one locale."""

    site: Site
    reader: Locale
    library: Library
    context: dict[str, Any]
    """What every template sees."""
    cards: CardsOfPages
    translations: NullTranslations
    """The words of the interface."""
    discovery: Discovery

    @classmethod
    def of(
        cls,
        site: Site,
        code: str,
        cards: Iterable[SocialCard] = (),
        demand: Demand | None = None,
        *,
        is_noted: bool = False,
    ) -> Edition:
        """Return the edition of a locale; `demand` notes which pictures it shows, the library what its pages read."""
        reader, reads = site.settings.locale(code), Reads()
        site = reads.watched(site) if is_noted else site
        library = Library(site, reader, demand or Demand(), reads)
        translations = _translations(site.settings.overrides, code)
        found = Discovery.of(library, translations.gettext)
        context = {"reader": reader, "site": library.site_view(), "here": None, "discovery": found.announced}
        return cls(site, reader, library, context, by_page(cards), translations, found)

    def renewed(self) -> Edition:
        """Return the edition of the site that the library holds now."""
        found = Discovery.of(self.library, self.translations.gettext)
        context = {**self.context, "site": self.library.site_view(), "discovery": found.announced}
        return replace(self, site=self.library.site, context=context, discovery=found)

    def configure(self, config: MkDocsConfig) -> None:
        """Set what differs between locales, and what MkDocs and the theme must leave to us."""
        config.theme["language"] = self.reader.code
        config.theme.static_templates = {NOT_FOUND, *([SEARCH_PAGE] if is_searchable(self.site.settings) else ())}
        config.extra_css = [STYLESHEET]
        config.site_name = self.context["site"].name or config.site_name

    def key(self, page: Page) -> str:
        """Return our key of a MkDocs page."""
        return page.file.src_uri.partition("/")[2].removesuffix(".md")

    def page_context(self, page: Page) -> dict[str, Any]:
        """Return what the template of this page sees."""
        key, library = self.key(page), self.library
        here = library.view(key)
        return {
            **self.context,
            "here": here,
            "sharing": sharing(library, here, self.context["site"].name, self.cards),
            "gallery": gallery(library, key),
            "charts": charts(library, key),
            "register": register(library, key),
            "journey": journey(library, key),
            "nearby": nearby(library, key),
            "locator": locator(library, key),
            "structured": self._structured(here),
        }

    def day(self) -> date:
        """Return the day of the build, or that of SOURCE_DATE_EPOCH, noting that it was asked for."""
        self.library.reads.noted.add(DAY)
        return get_build_datetime().date()

    def _structured(self, here: PageView) -> str:
        searchable = is_searchable(self.site.settings)
        return structured_data(self.library, here, self.context["site"], self.day, searchable=searchable)

    def template_context(self, name: str) -> dict[str, Any]:
        """Return what a template without a page sees: of 404, or of the page of results."""
        if name != SEARCH_PAGE:
            return {**self.context, "elsewhere": self.context["site"].homes}
        root = "." if self.reader.is_source else ".."
        pages = self.library.search_pages()
        return {**self.context, "elsewhere": pages, "sections": all_pages(self.library), "base_url": root}

    def place_template(self, output: str, name: str, config: MkDocsConfig) -> str:
        """Return the output for the root of the site, or write it into the locale's folder and return nothing."""
        if name not in {NOT_FOUND, SEARCH_PAGE} or self.reader.is_source:
            return output
        write_file(output.encode(), str(Path(config.site_dir) / locale_prefix(self.reader) / name))
        return ""


def _translations(folder: Path | None, code: str) -> NullTranslations:
    return read_translations(catalogue_path(folder, code), code) if folder else NullTranslations()
