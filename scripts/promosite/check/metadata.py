"""T7: what search engines and lists show of a page, and the stamp of its translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from promosite.check.registry import Problem, page_rule, pair_rule, rule
from promosite.model.document import Status
from promosite.model.finding import Severity, Texts
from promosite.model.message import Message, say
from promosite.model.page import Page
from promosite.model.pair import Pair
from promosite.model.pin import Pin
from promosite.model.site import PageInSite, Site
from promosite.wording.fingerprint import prose
from promosite.wording.foreign import is_same_untranslated

WIDEST = 160
"""Columns that result lists show of a description: a Latin letter takes one, a Chinese character two."""
_TOLERANCE = 1.1
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}")
_TYPICAL = "12 March 2026"
"""About as long as what a placeholder prints."""
_WIDE = frozenset({"W", "F"})
"""Widths of two columns (UAX #11)."""


@pair_rule("T701", "missing-metadata", "metadata")
def missing_metadata(pair: Pair) -> Iterator[Problem]:
    """A translation lacks the title or the description that its source page has.

    They are what readers see of the page in menus, in search engines and when somebody shares it; without them another
    text is shown, often in another language. Translate them into the front matter, between the two lines “---”.
    """
    if pair.settings.options:
        return  # the schema asks for both (C012)
    for key in ("title", "description"):
        words = getattr(pair.source.words, key)
        if (
            words
            and (key,) in pair.source.where
            and not (getattr(pair.target.words, key) and (key,) in pair.target.where)
        ):
            message = say("“{key}” is missing in the front matter.", key=key)
            hint = say("Add “{key}: …”; the source says “{text}”.", key=key, text=words)
            yield Problem(pair.target.where_is(key), message, hint, source=pair.source.where_is(key))


@page_rule("T703", "description-repeats-title", "metadata", Severity.WARNING)
def description_repeats_title(subject: PageInSite) -> Iterator[Problem]:
    """A page's description says only what its title says.

    Lists and search engines show the two together, so the reader reads the same words twice. Write one sentence that
    tells what the page offers.
    """
    page = subject.page
    if _is_written(page, "description") and prose(page.words.description).rstrip(".。") == prose(page.words.title):
        hint = say("Write one sentence that tells what the page offers.")
        yield Problem(page.where_is("description"), say("The description repeats the title."), hint)


@page_rule("T704", "long-description", "metadata", Severity.INFO)
def long_description(subject: PageInSite) -> Iterator[Problem]:
    """A page's description is longer than search engines show.

    They cut it after about 160 letters (80 Chinese or Japanese characters, which are twice as wide), often within a
    word. Say what matters most first, or make two sentences and keep the first.
    """
    columns = _columns(subject.page.words.description)
    if columns > WIDEST * _TOLERANCE:
        message = say(
            "The description takes {columns} columns; search engines show about {limit}.", columns=columns, limit=WIDEST
        )
        yield Problem(subject.page.where_is("description"), message, say("Shorten it; say what matters most first."))


def _columns(text: str) -> int:
    printed = _PLACEHOLDER.sub(_TYPICAL, text)
    return len(printed) + sum(map(_WIDE.__contains__, map(east_asian_width, printed)))


@pair_rule("T705", "untranslated-metadata", "metadata")
def untranslated_metadata(pair: Pair) -> Iterator[Problem]:
    """The title or the description of a translation is the source's own.

    It is the first thing that readers see of the page, in menus and in search engines, and they can't read it.
    Translate it; names stay as they are.
    """
    for key in ("title", "short_title", "description"):
        ours, theirs = getattr(pair.source.words, key), getattr(pair.target.words, key)
        if ours and theirs and _is_copied(pair, key, ours, theirs):
            message = say("“{key}” is the source's own: “{text}”.", key=key, text=theirs)
            yield Problem(
                pair.target.where_is(key), message, say("Translate it; names stay as they are."),
                source=pair.source.where_is(key), texts=Texts(ours, theirs),
            )  # fmt: skip


def _is_copied(pair: Pair, key: str, ours: str, theirs: str) -> bool:
    written = _is_written(pair.source, key) and _is_written(pair.target, key)
    return (
        written
        and prose(ours) == prose(theirs)
        and is_same_untranslated(theirs, pair.target.locale, pair.source.locale)
    )


def _is_written(page: Page, key: str) -> bool:
    return (key,) in page.where


@rule("T706", "impossible-pivot", "metadata")
def impossible_pivot(site: Site) -> Iterator[Problem]:
    """A translation names a locale that it can't have been translated from.

    `from:` in the stamp names the locale whose text the translator had before them, if it wasn't the source: then the
    translation is as old as that page. The locale must exist, have the page, and not be translated from this one
    itself. Name the right locale, or remove the line if the source was translated.
    """
    for locale in site.translations:
        for page in site.pages[locale.code].values():
            message = _why_impossible(site, page)
            if message:
                hint = say("Name the locale that was translated from, or remove the line if it was the source.")
                yield Problem(page.where_is("translation", "from"), message, hint, page.locale, page.key)


def _why_impossible(site: Site, page: Page) -> Message | None:
    pivot = _pivot(page)
    if pivot is None:
        return None
    if pivot == site.settings.source.code:
        return say("“{locale}” is the source; “from” names another locale that was translated from.", locale=pivot)
    if pivot not in site.pages:
        return say("The site has no locale “{locale}”.", locale=pivot)
    if page.key not in site.pages[pivot]:
        return say("There is no “{locale}” page that this could be translated from.", locale=pivot)
    chain = _chain(site, page)
    if chain[-1] == page.locale:
        return say("These were translated from each other in a circle: {locales}.", locales=" ← ".join(chain))
    return None


def _chain(site: Site, page: Page) -> Sequence[str]:
    """Return the locales that a page was translated from, step by step, until one comes twice or none is named."""
    chain = [page.locale]
    above: Page | None = page
    while above and (pivot := _pivot(above)):
        chain.append(pivot)
        if pivot in chain[:-1]:
            break
        above = site.pages.get(pivot, {}).get(page.key)
    return chain


def _pivot(page: Page) -> str | None:
    return page.stamp.pivot if page.stamp else None


@page_rule("T707", "review-without-reviewer", "metadata")
def review_without_reviewer(subject: PageInSite) -> Iterator[Problem]:
    """A translation calls itself reviewed but doesn't say by whom or when.

    A review is a person's word: `by:` names who read the translation against its source, `on:` the day. Add both, or
    set the status back to `translated`.
    """
    stamp = subject.page.stamp
    if stamp and stamp.status is Status.REVIEWED and not (stamp.by and stamp.on):
        message = say("This translation is marked as reviewed, but not by whom and when.")
        hint = say("Add “by: …” and “on: …”, or set the status to “translated”.")
        yield Problem(subject.page.where_is("translation", "status"), message, hint)


@page_rule("T708", "unreadable-pin", "metadata")
def unreadable_pin(subject: PageInSite) -> Iterator[Problem]:
    """The pin of a translation isn't one that promosite wrote.

    `pin:` holds two fingerprints and a seal (`v1:` and 16, 16 and 8 digits from 0 to f); from anything else nobody can
    tell which text was translated, so a change of the source would go unnoticed. Never type it: remove the line, and
    run `promosite stamp PAGE` when the translation is up to date.
    """
    stamp = subject.page.stamp
    if stamp and stamp.pin and Pin.parse(stamp.pin) is None:
        hint = say("Remove the line, and run when the translation is up to date: promosite stamp PAGE.")
        yield Problem(subject.page.where_is("translation", "pin"), say("This stamp was typed by hand."), hint)
