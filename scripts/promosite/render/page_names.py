"""The names of a locale's pages: each tells all that a page depends on beside what it reads."""

from __future__ import annotations

from functools import cached_property

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from promosite.optimise.store import name_of
from promosite.render.conversion import converted_with
from promosite.render.lineage import Lineage
from promosite.render.markdown import template_of
from promosite.render.plugin import PromositePlugin
from promosite.render.shelf import Sources
from promosite.render.volumes import whole


class PageNames:
    """Names the pages of the locale that is being built."""

    def __init__(self, plugin: PromositePlugin, config: MkDocsConfig, files: Files, sources: Sources) -> None:
        """Look at what all pages depend on; `sources` are the digests of the site's files."""
        self._site, self._edition, self._files, self._sources = plugin.site, plugin.edition, files, sources
        self._lineage = Lineage(sources.templates, config.theme.dirs, plugin.site.settings.root)
        self._around = self._every_page()

    def page(self, file: File) -> str:
        """Return the name of a page: of its text, templates and cards, of what every page depends on, of its reader."""
        key, edition = self._key(file), self._edition
        locales = self._site.settings.locales
        cards = [card.name for locale in locales for card in edition.cards.get((locale.code, key), ())]
        templates = self._lineage.of(template_of(self._site.kind(key)))
        return name_of(self._text(key), templates, cards, self._around, edition.reader.code, key)

    def markdown(self, file: File) -> str:
        """Return the name of a page's Markdown: of its text, and of what all pages are converted with."""
        key = self._key(file)
        return name_of(self._text(key), self._converted_with, self._edition.reader.code, key)

    def _every_page(self) -> str:
        """Return the digest of what every page of the locale depends on."""
        site, context = self._site, self._edition.context
        registries = site.registries.province, site.registries.map
        keys = {code: [(key, page.is_draft) for key, page in own.items()] for code, own in site.pages.items()}
        return name_of(self._sources.frame, context["site"], context["discovery"], registries, keys)

    @cached_property
    def _converted_with(self) -> str:
        return converted_with(self._sources.beside, [*whole(self._site)], self._files)

    def _text(self, key: str) -> tuple[str, str]:
        """Return which file holds the text of a page, and the digest of that."""
        shown = self._site.shown(self._edition.reader, key)
        path = f"{shown.locale}/{key}.md" if shown else ""
        return path, self._sources.pages.get(path, "")

    def _key(self, file: File) -> str:
        return self._edition.key(file.page)  # type: ignore[arg-type]  # made with the navigation, before pages are read
