"""The MkDocs plugin: a thin adapter; each event hands on to the part of `render` that does the work."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from promosite.model.site import Site
from promosite.model.social import SocialCard
from promosite.optimise.cards.publishing import publish
from promosite.optimise.saved.writing import write_saved_pages
from promosite.optimise.styles.names import Names
from promosite.render.alignment import aligned
from promosite.render.config import PluginConfig
from promosite.render.edition import Edition
from promosite.render.environment import prepare
from promosite.render.files import complete, is_published
from promosite.render.finding import Findings, is_searchable
from promosite.render.guest import cards_for_mkdocs, pictures_for_mkdocs, read_for_mkdocs
from promosite.render.inline import illustrated
from promosite.render.markdown import written_for
from promosite.render.navigation import navigation
from promosite.render.pictures import Demand
from promosite.render.provenance import disarmed
from promosite.render.stylesheet import add_theme_styles, has_theme_styles
from promosite.render.voices import voiced
from promosite.wording.vietnamese import VietnameseWords

AFTER_I18N = -200
"""Later than mkdocs-static-i18n (-100), which sets the current locale and its files."""


class PromositePlugin(BasePlugin[PluginConfig]):  # type: ignore[valid-type,no-untyped-call,unused-ignore]
    """Brings the site that promosite read into MkDocs' build of each locale."""

    given: Site | None = None
    """The site that promosite's own pipeline has read; `mkdocs build` and `mkdocs serve` leave reading to us."""

    cards: tuple[SocialCard, ...] = ()
    """The social cards that were drawn for it."""

    asked: Demand | None = None
    """Where promosite's own pipeline wants to read which pictures are shown, as it makes them itself."""

    site: Site
    edition: Edition
    demand: Demand
    found: Findings
    names: Names
    words: VietnameseWords
    environment: Environment
    is_preview = False
    """Whether MkDocs builds for one person at this machine, who shares no page."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep in mind what is built for; MkDocs calls it once, and keeps the plugin between two builds."""
        self.is_preview = command == "serve"

    @event_priority(AFTER_I18N)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the site if nobody did, and set the build up for the current locale."""
        i18n: Any = config.plugins["i18n"]
        if not i18n.building:
            self.site = self.given or read_for_mkdocs(config)
            self.demand = self.asked or Demand()
            self.found = Findings()
            self.names = Names()
            self.words = VietnameseWords.of(self.site.registries)
            if not self.given and not self.is_preview:
                self.cards = cards_for_mkdocs(self.site)
        self.edition = Edition.of(self.site, i18n.current_language, self.cards, self.demand)
        config.nav = navigation(self.edition.library)
        self.edition.configure(config)
        return config

    @event_priority(AFTER_I18N)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Drop what isn't published; add stand-ins for missing pages, shared assets, stylesheet and sitemap."""
        for file in [file for file in files if not is_published(file, config)]:
            files.remove(file)
        complete(files, config, self.edition)
        return files

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Give the templates the locale's words and ways of printing."""
        self.environment = prepare(env, self.edition)
        return self.environment

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Print the placeholders, and set the page's words and its template."""
        return written_for(page, markdown, self.edition)

    def on_page_context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the page's template its view, and show the pictures of its text as variants."""
        page.content = aligned(illustrated(page, self.edition, self.environment))
        return context | self.edition.page_context(page)  # type: ignore[return-value]

    def on_template_context(
        self, context: TemplateContext, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give templates without a page (404, the page of results) the view of the site."""
        return context | self.edition.template_context(template_name)  # type: ignore[return-value]

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Disarm scripts that no template wrote, and note what readers and stylesheets can find on the page."""
        output = disarmed(output)
        self.names.note(output)
        if is_searchable(self.site.settings):
            self.found.note(self.edition.key(page), output, self.edition.library)
        return voiced(output, self.words, self.edition, self.edition.key(page))

    @event_priority(AFTER_I18N)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Put social cards, variants of pictures and search indexes where pages look for them, once all are built."""
        i18n: Any = config.plugins["i18n"]
        if i18n.building:
            return
        if not has_theme_styles(config):
            add_theme_styles(config, self.names)
        if is_searchable(self.site.settings):
            self.found.write(self.site, Path(config.site_dir))
        publish(self.cards, self.site.settings.root, Path(config.site_dir))
        if self.asked is None:
            pictures_for_mkdocs(self.site, self.demand, Path(config.site_dir))
            write_saved_pages(self.site.settings, Path(config.site_dir))

    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> str:
        """Keep the 404 page of the source locale at the root, the others in their locale's folder."""
        output = voiced(disarmed(output_content), self.words, self.edition)
        self.names.note(output)
        return self.edition.place_template(output, template_name, config)
