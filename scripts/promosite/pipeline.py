"""The way of a site: read → check → render → verify → one rename into place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from promosite.check.run import check
from promosite.model.finding import Report
from promosite.model.picture import Variant
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.model.social import SocialCard
from promosite.optimise.cards.making import Studio
from promosite.optimise.delivery import make_and_deliver
from promosite.optimise.queue import Queue
from promosite.optimise.saved.writing import write_saved_pages
from promosite.optimise.store import Store
from promosite.publish.cards import incomplete_cards
from promosite.publish.headers.files import with_server_files
from promosite.publish.rules.registry import site_rules
from promosite.publish.staging import staging
from promosite.publish.survey import survey
from promosite.publish.swap import put_in_place
from promosite.publish.target import check_target, mark
from promosite.publish.verify import judge
from promosite.read.pictures.around import with_pictures
from promosite.read.site import read_site
from promosite.render.pictures import Demand
from promosite.report.progress import Progress


def build(
    settings: Settings, target: Path, progress: Progress, *, checked: bool = True, jobs: int | None = None
) -> Report:
    """Build the site into the target and return what was found; a report with errors means nothing was published.

    `jobs` is the number of processes that make pictures (default: one a core).
    """
    check_target(target, settings)
    progress.begin("read")
    site = read_site(settings)
    site = with_pictures(site, datetime.now(UTC).date(), partial(progress.started, "look"))
    progress.begin("check")
    report = check(site) if checked else Report(())
    if report.errors:
        return report
    with staging(target) as folder:
        queue, demand = Queue(settings.docs, site.pictures, Store(settings.root), jobs), Demand()
        report = report.joined(_render(site, folder, progress, queue, demand))
        if not report.errors:
            mark(folder)
            put_in_place(folder, target)
            queue.store.prune({variant.name for variant in demand.variants})
    return report


def _render(site: Site, folder: Path, progress: Progress, queue: Queue, demand: Demand) -> Report:
    """Render the site into a folder and return what is wrong with the result."""
    from promosite.render.engine import Pictures, render  # noqa: PLC0415  # MkDocs is slow to import; a stopped build needs none

    cards = _drawn(site, progress)
    progress.begin("render", total=len(site.settings.locales))
    warnings = render(site, folder, progress.step, pictures=Pictures(cards, demand))
    _make_pictures(demand.variants, queue, folder, progress)
    write_saved_pages(site.settings, folder)
    progress.begin("verify")
    built = with_server_files(survey(folder, site.settings, lambda: site), folder)
    return judge(built, folder, site_rules(), warnings).joined(incomplete_cards(site, cards))


def _drawn(site: Site, progress: Progress) -> tuple[SocialCard, ...]:
    """Draw the social cards that the store lacks, forget those that nothing shows, and return all that are there."""
    studio = Studio.of(site.settings)
    cards = studio.cards(site)
    progress.begin("cards", total=len(studio.pages(cards)))
    studio.make(cards, progress.step)
    studio.store.prune({card.name for card in cards})
    return cards


def _make_pictures(variants: Sequence[Variant], queue: Queue, folder: Path, progress: Progress) -> None:
    """Make the variants that the pages show, and put them into the folder."""
    step = progress.started("pictures", len(queue.lacking(variants)))
    summary = make_and_deliver(queue, variants, folder, step)
    progress.end(summary.message)
