"""T1: translations that no longer render what their source says. No clock is read and no git is asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from promosite.check.comparing import pin_of
from promosite.check.registry import Problem, pair_rule, rule
from promosite.model.comparison import Change, Row, State
from promosite.model.document import Status
from promosite.model.finding import Severity, Texts
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.page import Page
from promosite.model.pair import Pair
from promosite.model.pin import Pin
from promosite.model.site import Site
from promosite.wording.fingerprint import VERSION

_STAMP = say("Bring the translation up to date, then: promosite stamp PAGE. If nothing need change: promosite accept.")


@rule("T108", "unstamped-translations", "freshness", Severity.INFO)
def unstamped_translations(site: Site) -> Iterator[Problem]:
    """Translations of a locale bear no stamp.

    A stamp pins the text that a translation was made from; without it nobody can tell when the source moves on. Until
    then such pages are compared by structure and by figures only. When a translation is up to date, stamp it:
    `promosite stamp docs/ja/tourism/index.md`, or all that pass: `promosite stamp --all`.
    """
    for locale in site.translations:
        unstamped = [page for page in site.pages[locale.code].values() if _is_to_be_stamped(page)]
        if unstamped:
            message = say(
                "{count} translations into “{locale}” bear no stamp.", count=len(unstamped), locale=locale.code
            )
            yield Problem(
                unstamped[0].location, message, say("When they are up to date: promosite stamp --all."), locale.code
            )


def _is_to_be_stamped(page: Page) -> bool:
    return not (page.has_broken_head or page.is_draft or (page.stamp and page.stamp.pin))


@pair_rule("T101", "stale-block", "freshness", Severity.WARNING)
def stale_block(pair: Pair) -> Iterator[Problem]:
    """A paragraph of the source was rewritten, added or removed after the page was translated.

    The finding shows the old text, the new text and the translation as it stands. Cosmetic changes (spaces, quotation
    marks, emphasis, link targets, the order of sections) don't count. Translate what changed, then
    `promosite stamp PAGE`; where the translation needs no change, `promosite accept PAGE --minor --because …`.
    """
    for row in pair.comparison.changed:
        if row.change is not Change.FIGURE:
            yield _stale(pair, row, _WORDS[row.change])


@pair_rule("T102", "stale-figure", "freshness")
def stale_figure(pair: Pair) -> Iterator[Problem]:
    """A figure in the source was changed after the page was translated.

    Readers of the translation decide by a number that no longer holds. Write the new figure into the translation, then
    `promosite stamp PAGE`.
    """
    for row in pair.comparison.changed:
        if row.change is Change.FIGURE:
            yield _stale(pair, row, say("A figure changed in the source after this was translated."))


_WORDS = {
    Change.MEANING: say("The source of this was rewritten after it was translated."),
    Change.ADDED: say("This was added to the source after the page was translated."),
    Change.REMOVED: say("This was removed from the source after the page was translated."),
}


def _stale(pair: Pair, row: Row, message: Message) -> Problem:
    target = row.target.location if row.target else pair.target.where_is("translation", "pin")
    place = row.source.location if row.source else None
    before, now, translation = (block.text if block else None for block in (row.before, row.source, row.target))
    if place and pair.comparison.source and place.path != pair.comparison.source.location.path:
        message = say("The included file {path} changed after this was translated.", path=place.path)
    return Problem(target, message, _STAMP, source=place, texts=Texts(now, translation, before))


@pair_rule("T103", "unknown-past", "freshness", Severity.WARNING)
def unknown_past(pair: Pair) -> Iterator[Problem]:
    """The source changed after it was translated, but its earlier text isn't kept.

    The base store (docs/.base) holds each page as it was when it was translated; the file that this stamp names is
    missing or damaged, so the changed paragraphs can't be named. Bring the file back from a backup, or read the whole
    page against its source and stamp it.
    """
    if pair.comparison.state is State.STALE and not pair.comparison.is_past_known:
        message = say("The source changed after this was translated; what it said before isn't kept.")
        yield Problem(
            _place(pair.target), message, say("Read the page against its source, then: promosite stamp PAGE.")
        )


@pair_rule("T104", "stale-pivot", "freshness", Severity.WARNING)
def stale_pivot(pair: Pair) -> Iterator[Problem]:
    """The page that this one was translated from is itself out of date.

    A page translated from English is as old as the English page. Bring that one up to date first, then this one.
    """
    if pair.pivot and pair.pivot.state is State.STALE:
        message = say("The “{locale}” page it was translated from is out of date.", locale=pair.pivot.locale)
        place = pair.pivot.target.location if pair.pivot.target else None
        yield Problem(
            pair.target.where_is("translation", "from"), message, say("Bring that page up to date first."), source=place
        )


@pair_rule("T105", "lapsed-review", "freshness", Severity.WARNING)
def lapsed_review(pair: Pair) -> Iterator[Problem]:
    """A reviewed translation was changed after the review, or its source was.

    A review speaks for the two texts that the reviewer saw. Have the page reviewed again and stamp it with
    `promosite stamp PAGE --status reviewed --by NAME`, or set its status back to `translated`.
    """
    stamp, pin = pair.target.stamp, pin_of(pair.target)
    if not stamp or stamp.status is not Status.REVIEWED:
        return
    hint = say("Have it reviewed again, or set the status to “translated”.")
    if pin is None:
        yield Problem(_place(pair.target), say("This page calls itself reviewed but bears no stamp."), hint)
    elif pair.comparison.state is State.STALE or pin.target_fingerprint != pair.target.fingerprint:
        yield Problem(_place(pair.target), say("The page was changed after it was reviewed."), hint)


@pair_rule("T106", "moved-pin", "freshness")
def moved_pin(pair: Pair) -> Iterator[Problem]:
    """A stamp was edited by hand.

    A pin says that somebody held this translation against that text of the source. Moved by hand while the translation
    stayed as it was, it says so of a page that nobody has read. Undo the edit, or translate and run
    `promosite stamp PAGE`.
    """
    pin = pin_of(pair.target)
    if pin is None or (pin.version == VERSION and pin.is_sealed):
        return
    if pin.version != VERSION:
        message = say("This stamp is of version “{version}”, which this promosite can't read.", version=pin.version)
        yield Problem(_place(pair.target), message, say("Update promosite, or stamp the page again."))
        return
    yield Problem(
        _place(pair.target), _moved(pair, pin), say("Undo the edit, or translate and run: promosite stamp PAGE.")
    )


def _moved(pair: Pair, pin: Pin) -> Message:
    stayed = pin.target_fingerprint == pair.target.fingerprint
    if pair.comparison.state is State.CURRENT and stayed:
        return say("The stamp was moved to the new source by hand, while the translation stayed as it was.")
    return say("The stamp was typed by hand.")


@rule("T107", "copied-pin", "freshness")
def copied_pin(site: Site) -> Iterator[Problem]:
    """Two pages of a locale bear the same stamp.

    A page was made as a copy of another, stamp and all; the stamp speaks of the other page. Stamp this one when it is
    translated: `promosite stamp PAGE`.
    """
    for locale in site.translations:
        bearers: dict[str, list[Page]] = defaultdict(list)
        for page in site.pages[locale.code].values():
            if page.stamp and page.stamp.pin:
                bearers[page.stamp.pin].append(page)
        for pages in bearers.values():
            yield from _copies(site, pages)


def _copies(site: Site, pages: list[Page]) -> Iterator[Problem]:
    if len({_origin(site, page) for page in pages}) < 2:  # noqa: PLR2004  # pages whose sources say the same may share a pin
        return
    rightful = next((page for page in pages if _is_rightful(site, page)), pages[0])
    for page in pages:
        if page is not rightful:
            message = say("This stamp was copied from {page}.", page=rightful.location.path)
            yield Problem(
                _place(page), message, say("Stamp this page when it is translated: promosite stamp PAGE."),
                page.locale, page.key, rightful.location,
            )  # fmt: skip


def _origin(site: Site, page: Page) -> str:
    source = site.source_pages.get(page.key)
    return source.fingerprint if source else page.key


def _is_rightful(site: Site, page: Page) -> bool:
    """Whether a page is the one that a pin was stamped for: its own text, or its source, is what the pin names."""
    pin = pin_of(page)
    return pin is not None and (
        pin.source_fingerprint == _origin(site, page) or pin.target_fingerprint == page.fingerprint
    )


def _place(page: Page) -> Location:
    return page.where_is("translation", "pin")
