"""C2: links inside the site that lead nowhere, found in all locales before anything stops."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.check.once import once_a_site
from promosite.check.registry import Problem, rule
from promosite.model.locale import Locale
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.page import Link, Page
from promosite.model.references import Reference, reference
from promosite.model.site import Site
from promosite.model.tree import folder_of


@rule("C201", "broken-link", "links")
def broken_link(site: Site) -> Iterator[Problem]:
    """A link leads to a page or a file that does not exist.

    Links are written as paths from the page that holds them: `../tourism/index.md`. The reader stays in the same
    locale, so a link never names another locale's folder. Mend the path.
    """
    for locale, page, link, target in _links(site):
        if target.path is None or link.is_picture:
            continue
        key = _page_key(target.path, locale)
        if key is None and target.path not in site.assets:
            message = say("“{target}” leads to nothing.", target=link.target)
            yield _problem(page, link.location, message, _hint(target.path, locale))
        elif key is not None and not site.shown(locale, key):
            message = say(
                "“{target}” leads to a page that doesn't exist in “{locale}”.", target=link.target, locale=locale.code
            )
            yield _problem(page, link.location, message, say("Mend the path, or write that page first."))


@rule("C202", "broken-anchor", "links")
def broken_anchor(site: Site) -> Iterator[Problem]:
    """A link leads to a part of a page that the page doesn't have.

    `page.md#season` needs a heading with `{ #season }` on that page. Anchors are English words, the same in every
    locale. Mend the link, or give the heading its anchor.
    """
    for locale, page, link, target in _links(site):
        if not target.anchor:
            continue
        key = page.key if target.path is None else _page_key(target.path, locale)
        found = site.shown(locale, key) if key else None
        if found and target.anchor not in found.body.anchors:
            message = say(
                "“{page}” has no part named “{anchor}”.",
                page=found.location.path,
                anchor=target.anchor,
            )
            names = ", ".join(sorted(found.body.anchors)) or "–"
            yield _problem(page, link.location, message, say("Anchors of that page: {names}.", names=names))


@rule("C203", "unknown-page", "links")
def unknown_page(site: Site) -> Iterator[Problem]:
    """The front matter names a page, or a figure of a page, that does not exist.

    `order`, `featured`, `articles`, `stops`, `issue` and `key_figures` name pages by their path without locale and
    ending: `tourism/places/vinh-trang-pagoda`; names in `order` begin at the section's own folder. Mend the name, or
    write that page first.
    """
    for page in site.source_pages.values():
        for location, name in _named_pages(page, site):
            key, _, figure = name.partition("#")
            named = site.source_pages.get(key)
            if not named or (figure and (not named.front or figure not in named.front.facts.figures)):
                yield _problem(
                    page,
                    location,
                    say("“{name}” doesn't exist.", name=name),
                    say("Mend the name, or write that page first."),
                )


def _named_pages(page: Page, site: Site) -> Iterator[tuple[Location, str]]:
    facts = page.front.facts if page.front else None
    for field in ("key_figures", "featured", "articles"):
        for number, name in enumerate(getattr(facts, field, ())):
            yield page.where_is("facts", field, number), name
    for number, stop in enumerate(getattr(facts, "stops", ())):
        yield page.where_is("facts", "stops", number, "page"), stop.page
    issue = getattr(facts, "issue", None)
    if issue:
        yield page.where_is("facts", "issue"), issue
    for number, name in enumerate(getattr(facts, "order", ())):
        key = folder_of(page.key) + name
        yield page.where_is("facts", "order", number), key if key in site.source_pages else f"{key}/index"


@once_a_site
def _links(site: Site) -> tuple[tuple[Locale, Page, Link, Reference], ...]:
    return tuple(
        (locale, page, link, target)
        for locale in site.settings.locales
        for page in site.pages[locale.code].values()
        for link in page.body.links
        if (target := reference(page, link.target))
    )


def _page_key(path: str, locale: Locale) -> str | None:
    """Return the key of the page that a path below docs names, if it is one of this locale."""
    inside = path.startswith(f"{locale.code}/") and path.endswith(".md")
    return path.removeprefix(f"{locale.code}/").removesuffix(".md") if inside else None


def _hint(path: str, locale: Locale) -> Message:
    if path.startswith("/"):
        return say("Write the path from this page on, not from the site's root.")
    if path.endswith(".md") and not path.startswith(f"{locale.code}/"):
        return say("A link stays in its own locale: write the path of the page in this locale.")
    return say("Look for the file below docs, and mind small and capital letters.")


def _problem(page: Page, location: Location, message: Message, hint: Message) -> Problem:
    return Problem(location, message, hint, page.locale, page.key)
