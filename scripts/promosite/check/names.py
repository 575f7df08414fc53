"""C1: two pages for one address, folders and names that belong to no locale."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from promosite.check.registry import Problem, rule
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.page import Page
from promosite.model.site import Site
from promosite.model.urls import page_url


@rule("C101", "duplicate-url", "content")
def duplicate_url(site: Site) -> Iterator[Problem]:
    """Two files would be published at the same address.

    `x.md` beside `x/index.md`, `README.md` beside `index.md`, or a folder of the source locale named like another
    locale: MkDocs lets one overwrite the other without a word. Rename or merge one of the two files.
    """
    at: dict[str, list[Page]] = defaultdict(list)
    for locale in site.settings.locales:
        for page in site.pages[locale.code].values():
            at[page_url(locale, page.key).casefold()].append(page)
    for url, (first, *others) in at.items():
        for other in others:
            message = say(
                "This page has the same address as {other}: /{url}",
                other=first.location.path,
                url=url,
            )
            hint = say("Rename or merge one of the two.")
            yield Problem(other.location, message, hint, other.locale, other.key, source=first.location)


@rule("C102", "unknown-folder", "content")
def unknown_folder(site: Site) -> Iterator[Problem]:
    """Pages lie in a folder that is no locale of the site.

    Every page belongs to a locale: docs/vi, docs/en … A page elsewhere would be published in all locales at once, or
    in none. Move the folder, or declare the locale in mkdocs.yml (plugins: i18n: languages).
    """
    known = {locale.code for locale in site.settings.locales}
    for folder, location in site.folders:
        if folder not in known:
            yield _unknown(folder, location, sorted(known))


def _unknown(folder: str, location: Location, known: list[str]) -> Problem:
    if not folder:
        message = say("This page lies outside the locale folders.")
    else:
        message = say(
            "The folder “{folder}” holds pages, but no locale of the site has this name.",
            folder=folder,
        )
    hint = say(
        "Locales: {known}. Move the pages, or declare the locale in mkdocs.yml.",
        known=", ".join(known),
    )
    return Problem(location, message, hint)
