"""T0: pages, words and labels that a locale lacks."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from promosite.check.registry import Problem, page_rule, pair_rule, rule
from promosite.model.finding import Severity
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.pair import Pair
from promosite.model.site import PageInSite, Site
from promosite.wording.suggestions import nearest


@rule("T001", "missing-page", "presence", Severity.WARNING)
def missing_page(site: Site) -> Iterator[Problem]:
    """A page of the source has no translation in a locale.

    Readers of that locale get the page in another language with a notice, or don't get it at all (`untranslated` in
    mkdocs.yml). Translate the page into the file that is named.
    """
    unreadable = {fault.location.path for fault in site.faults}
    for locale in site.translations:
        for key, source in site.source_pages.items():
            path = _path_in(source.location.path, source.locale, locale.code)
            if key not in site.pages[locale.code] and path not in unreadable:
                message = say(
                    "{page} isn't translated into “{locale}”.",
                    page=source.location.path,
                    locale=locale.code,
                )
                hint = say("Translate it into {path}.", path=path)
                yield Problem(Location(path), message, hint, locale.code, key, source.location)


@rule("T002", "orphan-translation", "presence")
def orphan_translation(site: Site) -> Iterator[Problem]:
    """A translation has no source page.

    Its source was deleted, renamed or never written, so nobody will notice when it goes out of date. A page has the
    same path in every locale: rename the translation like its source, or delete it.
    """
    unreadable = {fault.location.path for fault in site.faults}
    for locale in site.translations:
        for key, page in site.pages[locale.code].items():
            path = _path_in(page.location.path, locale.code, site.settings.source.code)
            if key not in site.source_pages and path not in unreadable:
                message = say("There is no source page “{key}”.", key=key)
                yield Problem(page.location, message, _renamed(site, locale.code, key), locale.code, key)


@pair_rule("T003", "missing-label", "presence")
def missing_label(pair: Pair) -> Iterator[Problem]:
    """A translation lacks the label of a figure that its source page shows.

    The figure itself is inherited, but readers need words beside it. Add the label below `labels:`.
    """
    source, page = pair.source, pair.target
    for key, text in source.words.labels.items():
        if not page.has_broken_head and key not in page.words.labels:
            message = say("The label of “{key}” is missing.", key=key)
            hint = say("Add “{key}: …” below “labels:”; the source says “{text}”.", key=key, text=text)
            yield Problem(page.where_is("labels"), message, hint, source=source.where_is("labels", key))


@rule("T004", "unknown-label", "presence")
def unknown_label(site: Site) -> Iterator[Problem]:
    """A label has no figure.

    The figure was renamed or removed in the source page's `facts.figures`. Rename or remove the label.
    """
    for locale in site.settings.locales:
        for page in site.pages[locale.code].values():
            source = site.source_pages.get(page.key)
            if source and source.front:
                known = source.front.facts.figures.keys() | source.front.facts.charts.keys()
                for key in (key for key in page.words.labels if key not in known):
                    message = say("The source page has no figure “{key}”.", key=key)
                    hint = nearest(key, sorted(known))
                    yield Problem(page.where_is("labels", key), message, hint, page.locale, page.key)


@page_rule("T005", "empty-page", "presence")
def empty_page(subject: PageInSite) -> Iterator[Problem]:
    """A page has no text.

    An empty page under its title disappoints the reader and counts as translated. Write it, or delete the file.
    """
    if not subject.page.body.blocks:
        yield Problem(subject.page.location, say("This page is empty."), say("Write it, or delete the file."))


@page_rule("T006", "unfinished-part", "presence")
def unfinished_part(subject: PageInSite) -> Iterator[Problem]:
    """A part of a page is marked as still to be written or translated.

    `<!-- todo: … -->` marks what is unfinished; published, a reader would get an empty sentence or another language.
    Write the part and remove the mark. A translation whose status is `draft` may keep such marks: it isn't published.
    """
    if not subject.page.is_draft:
        for place in subject.page.body.todo:
            message = say("What follows is marked as unfinished.")
            yield Problem(place, message, say("Finish it and remove the mark, or set the status to “draft”."))


@page_rule("T007", "draft-translation", "presence", Severity.INFO)
def draft_translation(subject: PageInSite) -> Iterator[Problem]:
    """A translation is a draft.

    Readers of that locale see the page as if it weren't translated. When it is ready:
    `promosite stamp PAGE --status translated`.
    """
    if subject.page.is_draft:
        place = subject.page.where_is("translation", "status")
        message = say("This translation is a draft and isn't published.")
        yield Problem(place, message, say("When it is ready: promosite stamp PAGE --status translated."))


def _path_in(path: str, source: str, locale: str) -> str:
    return path.replace(f"/{source}/", f"/{locale}/", 1)


def _renamed(site: Site, locale: str, key: str) -> Message:
    untranslated = [name for name in site.source_pages if site.page(locale, name) is None]
    close = get_close_matches(key, untranslated, n=1)
    if close:
        return say("Was the source renamed to “{key}”? Then rename this file too.", key=close[0])
    return say("Rename it like its source, or delete it.")
