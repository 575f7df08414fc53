"""The way of a site: read → check → render → verify → one rename into place."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from promosite.commands.judging import Judge
from promosite.commands.verdict import NOTHING_WRONG, RefusedError, Verdict
from promosite.disk import number_of, state_of
from promosite.model.finding import Report
from promosite.model.lean import lean
from promosite.model.picture import Variant
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.model.social import SocialCard
from promosite.optimise.cards.making import Studio
from promosite.optimise.cards.publishing import publish
from promosite.optimise.delivery import make_and_deliver
from promosite.optimise.icons import icons
from promosite.optimise.queue import Queue
from promosite.optimise.store import Store
from promosite.processes import end_others
from promosite.publish.built import BuiltSite
from promosite.publish.cards import incomplete_cards
from promosite.publish.headers.files import with_server_files
from promosite.publish.lock import under_way
from promosite.publish.looking import look_at_all
from promosite.publish.rules.registry import site_rules
from promosite.publish.seen import Seen
from promosite.publish.staging import staging
from promosite.publish.survey import survey
from promosite.publish.swap import put_in_place
from promosite.publish.target import check_target, mark
from promosite.publish.twin import Twin, lay_by, move_into
from promosite.publish.verify import judge
from promosite.read.pictures.around import with_pictures
from promosite.render.commission import Commission
from promosite.render.saving import SavedPages
from promosite.render.shelf import Shelf
from promosite.report.progress import Progress


def build(  # noqa: PLR0913  each is a choice of whoever builds
    settings: Settings,
    target: Path,
    progress: Progress,
    judge: Judge | None,
    *,
    jobs: int | None = None,
    anew: bool = False,
    shelf: Shelf | None = None,
) -> Outcome:
    """Build the site into the target and return what was found; errors mean that nothing was published.

    `judge` reads and checks it (None: it isn't checked); `jobs` is the number of processes that build locales and make
    pictures (default: one a core); `anew`: what was seen of built files before doesn't count; `shelf`: the pages that
    were built before.
    """
    check_target(target, settings)
    with _alone(target) as room:
        twin = _twin(settings, target, shelf)
        seen = Seen(settings, keeps_nothing=anew)
        site, verdict = _begun(settings, progress, judge, seen, twin)
        commission = Commission(site, Studio.of(settings).cards(site), shelf=shelf)
        try:
            warnings = _render(commission, verdict, seen, room / "parts", progress, jobs or os.cpu_count() or 1)
        except RefusedError:
            end_others()
            return Outcome(verdict.report, verdict.number)
        folder = room / "site"
        saved = _join(commission, twin, room / "parts", folder)
        complete(commission, folder, progress, jobs, saved)
        if judge:
            judge.look_again()
        built = surveyed(commission, folder, progress, jobs, seen)
        outcome = _outcome(built, commission, folder, warnings, judge, verdict)
        if outcome.report.errors:
            return outcome
        put_in_place(folder, target)
        if shelf:
            lay_by(folder, target, settings.root, whole=not commission.demand.in_place)
    return outcome


def _twin(settings: Settings, target: Path, shelf: Shelf | None) -> Twin:
    """Return the twin of the published site; raise CannotGoOnError where that isn't the one that we looked at."""
    published = shelf.published if shelf else None
    if published and number_of(target) != published.number:
        raise under_way(target)  # another build ended between our look and our turn
    return Twin(settings.root, published.folder if published else None)


def _begun(settings: Settings, progress: Progress, judge: Judge | None, seen: Seen, twin: Twin) -> tuple[Site, Verdict]:
    """Read the site, and have whoever judges it see to the twin as well."""
    if judge is None:
        return lean(read(settings, progress)), Verdict(lambda: NOTHING_WRONG)
    site, verdict = read_to_check(judge, progress, seen.look_back)
    twin.clear(judge.besides)
    if not twin.is_of_use:
        judge.dismiss()  # little is left for it to do, and of what is built anew, much has to be held
    return site, verdict


class Outcome(NamedTuple):
    """What was found by a build: with errors everything, else what was found on the built site."""

    report: Report
    number: int
    """Of all findings."""
    state: str = ""
    """Of what was published (disk.py)."""


def _outcome(  # noqa: PLR0913, PLR0917  # what was built, of what, and who judges it
    built: BuiltSite,
    commission: Commission,
    folder: Path,
    warnings: Sequence[str],
    judge: Judge | None,
    verdict: Verdict,
) -> Outcome:
    """Return what comes of a build; whoever judges it looks meanwhile at the state of its files."""
    state = judge.besides(partial(state_of, folder)) if judge else partial(state_of, folder)
    found = verified(built, commission, folder, warnings)
    number = verdict.number + len(found.findings)
    if found.errors:
        return Outcome(verdict.report.joined(found), number)
    return Outcome(found, number, state())


@contextmanager
def _alone(target: Path) -> Iterator[Path]:
    """Yield a room beside a target that one build at a time may have: whoever works for it ends before it is let go."""
    with staging(target) as room:
        try:
            yield room
        except BaseException:
            end_others()
            raise


def _join(commission: Commission, twin: Twin, parts: Path, folder: Path) -> SavedPages:
    """Bring together what was built of the locales, what of the published site stays as it is, and the social cards.

    Return the pages to save, of which some stay as well.
    """
    demand, saved = commission.demand, SavedPages(commission)
    twin.settle()
    saved.leave_in_place()
    if demand.in_place:
        shared = {*(variant.path for variant in demand.variants), *(card.path for card in commission.cards)}
        twin.become(folder, demand.in_place | shared)
    for part in sorted(parts.iterdir()) if parts.exists() else ():
        move_into(part, folder)
    publish(commission.cards, commission.site.settings.root, folder)
    return saved


def read_to_check(
    judge: Judge, progress: Progress, meanwhile: Callable[[], object] = lambda: None
) -> tuple[Site, Verdict]:
    """Return the site that a judge reads, without its texts, and the verdict on it, given when asked for.

    `meanwhile` is what can be done before the site is known, if another process reads it.
    """
    progress.begin("read")
    if judge.is_apart:
        import_module("promosite.render.workers")  # MkDocs is slow to import
        meanwhile()
    site = _with_pictures(judge.site(), progress)
    return site, judge.verdict(site)


def read(settings: Settings, progress: Progress) -> Site:
    """Read the site, and look at its pictures."""
    from promosite.read.site import read_site  # noqa: PLC0415  # most builds leave reading to another process

    progress.begin("read")
    return _with_pictures(read_site(settings), progress)


def _with_pictures(site: Site, progress: Progress) -> Site:
    return with_pictures(site, datetime.now(UTC).date(), partial(progress.started, "look"))


def drawn(
    site: Site, cards: Sequence[SocialCard], progress: Progress, first: Callable[[], object] = lambda: None
) -> tuple[SocialCard, ...]:
    """Draw the social cards that the store lacks, and return all of them; where it lacks some, `first` comes first."""
    studio = Studio.of(site.settings)
    lacking = studio.pages(cards)
    if lacking:
        first()
    progress.begin("cards", total=len(lacking))
    studio.make(cards, progress.step)
    return tuple(cards)


def _render(  # noqa: PLR0913, PLR0917  # what to render, whether it is good, where to, and how
    commission: Commission, verdict: Verdict, seen: Seen, folder: Path, progress: Progress, jobs: int
) -> tuple[str, ...]:
    """Render the locales that have to be, and check the site beside; first, where social cards are to be drawn yet."""
    progress.begin("check")
    if jobs == 1:
        verdict.see_that_it_is_good()
    from promosite.render.workers import Rendering  # noqa: PLC0415  # MkDocs is slow to import; other commands need none

    rendering = Rendering(commission)
    drawn(commission.site, commission.cards, progress, verdict.see_that_it_is_good)
    icons(commission.site.settings)  # drawn once, and found by each process then
    progress.begin("render", total=len(commission.site.settings.locales))
    look = partial(look_at_all, seen.reader)
    outcome = rendering.into(folder, progress.step, jobs, verdict.see_that_it_is_good, look)
    for looks in outcome.looks:
        seen.take(looks)
    return outcome.warnings


def complete(
    commission: Commission, folder: Path, progress: Progress, jobs: int | None = None, saved: SavedPages | None = None
) -> None:
    """Add to a folder of rendered pages what all locales share; nothing of the project's files is read after that."""
    site, variants = commission.site, commission.demand.variants
    _make_pictures(variants, Queue(site.settings.docs, site.pictures, _store(site), jobs), folder, progress)
    _join_styles(commission, folder)
    (saved or SavedPages(commission)).write(folder)


def surveyed(
    commission: Commission, folder: Path, progress: Progress, jobs: int | None = None, seen: Seen | None = None
) -> BuiltSite:
    """Return what a folder holds that was completed, with the files for its servers; it isn't changed any more."""
    site = commission.site
    progress.begin("verify")
    known = commission.demand.digests
    built = with_server_files(survey(folder, site.settings, lambda: site, jobs, seen=seen, known=known), folder)
    mark(folder)
    return built


def verified(built: BuiltSite, commission: Commission, folder: Path, warnings: Sequence[str]) -> Report:
    """Return what is wrong with a built site.

    What the stores hold and nothing shows any more is forgotten where nothing is wrong.
    """
    site, cards = commission.site, commission.cards
    report = judge(built, folder, site_rules(), warnings).joined(incomplete_cards(site, cards))
    if not report.errors:
        _store(site).prune({variant.name for variant in commission.demand.variants})
        Studio.of(site.settings).store.prune({card.name for card in cards})
    return report


def _store(site: Site) -> Store:
    return Store(site.settings.root)


def _join_styles(commission: Commission, folder: Path) -> None:
    from promosite.render.stylesheet import STYLESHEET, add_theme_styles  # noqa: PLC0415  # as above

    add_theme_styles(commission.site.settings, folder, commission.demand.names)
    commission.demand.digests.pop(STYLESHEET, None)  # the source locale made another


def _make_pictures(variants: Sequence[Variant], queue: Queue, folder: Path, progress: Progress) -> None:
    """Make the variants that the pages show, and put them into the folder."""
    step = progress.started("pictures", len(queue.lacking(variants)))
    summary = make_and_deliver(queue, variants, folder, step)
    progress.end(summary.message)
