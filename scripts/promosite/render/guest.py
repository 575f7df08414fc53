"""For people who run MkDocs themselves: read and check the site, and show the findings as warnings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

from promosite.check.run import check
from promosite.errors import CannotGoOnError
from promosite.model.finding import Severity
from promosite.model.site import Site
from promosite.model.social import SocialCard
from promosite.optimise.cards.making import Studio
from promosite.optimise.cards.publishing import publish
from promosite.optimise.delivery import make_and_deliver
from promosite.optimise.queue import Queue
from promosite.optimise.saved.writing import write_saved_pages
from promosite.optimise.store import Store
from promosite.read.pictures.around import with_pictures
from promosite.read.site import read_site
from promosite.render.pictures import Demand
from promosite.render.stylesheet import add_theme_styles
from promosite.settings import read_settings
from promosite.wording.messages import system_language, translator

log = get_plugin_logger("promosite")


def read_for_mkdocs(config: MkDocsConfig) -> Site:
    """Return the site of a configuration; what is wrong in its content is logged, and MkDocs goes on."""
    translate = translator(system_language())
    try:
        site = read_site(read_settings(Path(config.config_file_path)))
        site = with_pictures(site, datetime.now(UTC).date())
    except CannotGoOnError as error:
        raise Abort(f"{error.message.text(translate)} {error.hint.text(translate)}") from error
    for found in check(site).findings:
        tell = log.info if found.severity is Severity.INFO else log.warning
        tell(f"{found.location}: {found.code} {found.message.text(translate)}")
    return site


def cards_for_mkdocs(site: Site) -> tuple[SocialCard, ...]:
    """Draw the social cards of a site, and return them."""
    studio = Studio.of(site.settings)
    cards = studio.cards(site)
    studio.make(cards)
    return cards


def finish(site: Site, cards: Iterable[SocialCard], demand: Demand, folder: Path) -> None:
    """Put what all locales share below the site's folder: social cards, styles, variants, saved pages."""
    publish(cards, site.settings.root, folder)
    add_theme_styles(site.settings, folder, demand.names)
    _make_pictures(site, demand, folder)
    write_saved_pages(site.settings, folder)


def _make_pictures(site: Site, demand: Demand, folder: Path) -> None:
    translate = translator(system_language())
    queue = Queue(site.settings.docs, site.pictures, Store(site.settings.root))
    try:
        summary = make_and_deliver(queue, demand.variants, folder)
    except CannotGoOnError as error:
        raise Abort(error.line(translate)) from error
    if summary.message:
        log.info(summary.message.text(translate))
