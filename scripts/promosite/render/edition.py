"""One locale's build: its library of views, its words, its place in the configuration."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from promosite.model.locale import Locale
from promosite.model.site import Site
from promosite.model.social import SocialCard
from promosite.model.urls import locale_prefix
from promosite.render.area_map import locator
from promosite.render.cards import CardsOfPages, by_page, sharing
from promosite.render.charts import charts
from promosite.render.gallery import gallery
from promosite.render.journey import journey
from promosite.render.library import Library
from promosite.render.nearby import nearby
from promosite.render.pictures import Demand
from promosite.render.registers import register

STYLESHEET = "assets/promosite.css"
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

    @classmethod
    def of(cls, site: Site, code: str, cards: Iterable[SocialCard] = (), demand: Demand | None = None) -> Edition:
        """Return the edition of a locale; `demand` notes which pictures it shows."""
        reader = site.settings.locale(code)
        library = Library(site, reader, demand or Demand())
        return cls(site, reader, library, {"reader": reader, "site": library.site_view(), "here": None}, by_page(cards))

    def configure(self, config: MkDocsConfig) -> None:
        """Set what differs between locales, and what MkDocs and the theme must leave to us."""
        config.theme["language"] = self.reader.code
        config.theme.static_templates = {NOT_FOUND}
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
        }

    def place_template(self, output: str, name: str, config: MkDocsConfig) -> str:
        """Return the output for the root of the site, or write it into the locale's folder and return nothing."""
        if name != NOT_FOUND or self.reader.is_source:
            return output
        write_file(output.encode(), str(Path(config.site_dir) / locale_prefix(self.reader) / name))
        return ""
