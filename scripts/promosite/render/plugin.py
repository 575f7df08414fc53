"""The MkDocs plugin: a thin adapter; each event hands on to the part of `render` that does the work."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from promosite.model.site import Site
from promosite.model.social import SocialCard
from promosite.optimise.kept import Kept
from promosite.render.alignment import aligned
from promosite.render.commission import Commission
from promosite.render.config import PluginConfig
from promosite.render.edition import Edition
from promosite.render.environment import prepare
from promosite.render.files import complete, is_published
from promosite.render.finding import KEPT, Findings, is_searchable
from promosite.render.inline import illustrated
from promosite.render.markdown import written_for
from promosite.render.navigation import navigation
from promosite.render.pictures import Demand
from promosite.render.placing import Placing
from promosite.render.provenance import disarmed
from promosite.render.reads import NotedNavigation
from promosite.render.relative import RelativeUrls
from promosite.render.voices import voiced
from promosite.wording.vietnamese import VietnameseWords

BEFORE_I18N, AFTER_I18N = 100, -200
"""Sooner and later than mkdocs-static-i18n (-100), which sets the current locale and its files."""


class PromositePlugin(BasePlugin[PluginConfig]):  # type: ignore[valid-type,no-untyped-call,unused-ignore]
    """Brings the site that promosite read into MkDocs' build of each locale."""

    given: Commission | None = None
    """What promosite's own pipeline hands over; `mkdocs build` and `mkdocs serve` leave reading to us."""

    site: Site
    edition: Edition
    cards: tuple[SocialCard, ...]
    demand: Demand
    found: Findings
    words: VietnameseWords
    placing: Placing
    environment: Environment
    urls = RelativeUrls()
    """Of the page that is being built, whatever its locale: MkDocs builds one at a time."""
    is_preview = False
    """Whether MkDocs builds for one person at this machine, who shares no page."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep in mind what is built for; MkDocs calls it once, and keeps the plugin between two builds."""
        self.is_preview = command == "serve"

    @event_priority(AFTER_I18N)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the site if nobody did, and set the build up for the current locale."""
        i18n: Any = config.plugins["i18n"]
        if self.given or not i18n.building:
            self._begin(self.given or self._commissioned(config))
        is_noted = bool(self.given and self.given.is_noted)
        self.edition = Edition.of(self.site, i18n.current_language, self.cards, self.demand, is_noted=is_noted)
        published = self.given.published if self.given else None
        self.placing = Placing(Path(config.site_dir), published, self.demand.in_place)
        config.nav = navigation(self.edition.library)
        self.edition.configure(config)
        return config

    def _commissioned(self, config: MkDocsConfig) -> Commission:
        from promosite.render.guest import cards_for_mkdocs, read_for_mkdocs  # noqa: PLC0415  # our own builds need none

        site = read_for_mkdocs(config)
        return Commission(site, () if self.is_preview else cards_for_mkdocs(site))

    def _begin(self, commission: Commission) -> None:
        self.demand = commission.demand
        if not hasattr(self, "site") or commission.site is not self.site:
            self.site, self.cards = commission.site, commission.cards
            self.found = Findings()
            self.words = VietnameseWords.of(self.site.registries)

    @event_priority(BEFORE_I18N)
    def leave_other_locales(self, files: Files, config: MkDocsConfig) -> Files:
        """Drop what mkdocs-static-i18n would look at and leave out: pages of others, what lies once for all locales."""
        i18n: Any = config.plugins["i18n"]
        own, codes = i18n.current_language, {locale.code for locale in self.site.settings.locales}
        others = tuple(f"{code}/" for code in codes - {own})
        has_shared = own == i18n.default_language or i18n.config.fallback_to_default
        for file in list(files):
            is_shared = file.src_dir == config.docs_dir and not file.src_uri.startswith(f"{own}/")
            if file.src_uri.startswith(others) or (is_shared and not has_shared):
                files.remove(file)
        return files

    @event_priority(AFTER_I18N)
    def complete_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Drop what isn't published; add stand-ins for missing pages, shared assets, stylesheet and sitemap."""
        for file in [file for file in files if not is_published(file, config, self.site.settings)]:
            files.remove(file)
        complete(files, config, self.edition)
        return files

    on_files = CombinedEvent(leave_other_locales, complete_files)

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Give the templates the locale's words and ways of printing."""
        self.environment = prepare(env, self.edition, self.urls)
        return self.environment

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Print the placeholders, and set the page's words and its template."""
        return written_for(page, markdown, self.edition)

    def on_page_context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the page's template its view, and show the pictures of its text as variants."""
        self.urls.page, self.urls.base = page, context["base_url"]
        page.content = aligned(illustrated(page, self.edition, self.environment))
        return context | self._noted(context) | self.edition.page_context(page)  # type: ignore[return-value]

    def _noted(self, context: TemplateContext) -> dict[str, Any]:
        """Return what MkDocs tells of other pages, noting who asks for it, where somebody asks later."""
        if not (self.given and self.given.is_noted):
            return {}
        reads = self.edition.library.reads
        return {"nav": NotedNavigation(context["nav"], reads), "pages": NotedNavigation(context["pages"], reads)}

    def on_template_context(
        self, context: TemplateContext, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give templates without a page (404, the page of results) the view of the site."""
        shown: Any = context | self.edition.template_context(template_name)
        self.urls.page, self.urls.base = None, shown["base_url"]
        return shown  # type: ignore[no-any-return]

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Disarm scripts that no template wrote, and note what readers and stylesheets can find on the page."""
        output = disarmed(output)
        self.demand.names.note(output)
        if is_searchable(self.site.settings):
            self.found.note(self.edition.key(page), output, self.edition.library)
        return voiced(output, self.words, self.edition, self.edition.key(page))

    @event_priority(AFTER_I18N)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write the locale's search index; for people who run MkDocs, finish the site once all locales are built."""
        i18n: Any = config.plugins["i18n"]
        if is_searchable(self.site.settings):
            counts = self.given and self.given.shelf
            kept = Kept(self.site.settings.root, KEPT, is_urgent=True) if counts else None
            self.found.write(self.edition.reader, self.placing, kept)
        self.urls.page = None
        if not i18n.building and not self.given:
            from promosite.render.guest import finish  # noqa: PLC0415  # as above

            finish(self.site, self.cards, self.demand, Path(config.site_dir))

    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> str:
        """Keep the 404 page of the source locale at the root, the others in their locale's folder."""
        output = voiced(disarmed(output_content), self.words, self.edition)
        self.demand.names.note(output)
        return self.edition.place_template(output, template_name, config)
