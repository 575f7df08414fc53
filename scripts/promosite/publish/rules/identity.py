"""Search engines learn of each page once, under its own address and with its other languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from promosite.model.message import Message, say
from promosite.publish.built import BuiltPage, BuiltSite, Expected
from promosite.publish.rules.registry import Trouble, site_rule
from promosite.publish.sitemaps import NAME as SITEMAP

X_DEFAULT = "x-default"


@site_rule("S008", "wrong-alternates")
def wrong_alternates(built: BuiltSite) -> Iterator[Trouble]:
    """A page doesn't say rightly in which other languages it can be had.

    Search engines show readers the page in their own language only if every one of its languages names every other,
    by full address, and one as the default (x-default): where one side is silent, the whole set is ignored
    (https://developers.google.com/search/docs/specialty/international/localized-versions). Mend the template.
    """
    own, right = _own_pages(built), set[tuple[str, tuple[tuple[str, str], ...]]]()
    for path, expected in _addressed(built):
        stated = expected.key, built.pages[path].identity.alternates
        if stated in right:
            continue  # what one language of a page states rightly, another one states rightly too
        messages = list(_faults_of_alternates(built, built.pages[path], own[expected.key]))
        yield from (Trouble(path, message, "hreflang") for message in messages)
        if not messages:
            right.add(stated)


def _addressed(built: BuiltSite) -> Iterator[tuple[str, Expected]]:
    """Yield the pages that are there, of a site that knows its own address."""
    if built.site.settings.site_url:
        yield from ((path, expected) for path, expected in built.expected.items() if path in built.pages)


class _Own(NamedTuple):
    """A page in its readers' own language: its full address, and its file."""

    address: str
    path: str


def _own_pages(built: BuiltSite) -> Mapping[str, Mapping[str, _Own]]:
    """Return the pages that are had in their own language, by key and by the tag of their locale."""
    found: dict[str, dict[str, _Own]] = defaultdict(dict)
    for path, expected in built.expected.items():
        if expected.shown == expected.locale:
            found[expected.key][expected.locale.tag] = _Own(expected.canonical, path)
    return found


def _faults_of_alternates(built: BuiltSite, page: BuiltPage, due: Mapping[str, _Own]) -> Iterator[Message]:
    stated = dict(page.identity.alternates)
    if len(due) == 1 and not stated:
        return  # a page in one language has no other to name
    for tag in (tag for tag in due if tag not in stated):
        yield say("This page doesn't name its translation “{tag}” (hreflang).", tag=tag)
    if X_DEFAULT not in stated:
        yield say("This page names no default among its languages (x-default).")
    elif stated[X_DEFAULT] not in {own.address for own in due.values()}:
        yield say("The default among this page's languages is none of them: {address}", address=stated[X_DEFAULT])
    for tag, address in stated.items():
        own = due.get(tag)
        if tag != X_DEFAULT and (own is None or own.address != address):
            yield _wrong(tag, address)
        elif own and not _names_the_same(built.pages.get(own.path), page):
            yield say("The translation “{tag}” of this page doesn't name the same languages.", tag=tag)


def _wrong(tag: str, address: str) -> Message:
    if not urlsplit(address).netloc:
        return say("The address of the translation “{tag}” isn't a full one: {address}", tag=tag, address=address)
    return say("The address of the translation “{tag}” is another page's: {address}", tag=tag, address=address)


def _names_the_same(other: BuiltPage | None, page: BuiltPage) -> bool:
    """Whether a page, where it is there, names the same alternates as another, in whichever order."""
    if other is None or other.identity.alternates == page.identity.alternates:
        return True
    return set(other.identity.alternates) == set(page.identity.alternates)


@site_rule("S009", "wrong-canonical")
def wrong_canonical(built: BuiltSite) -> Iterator[Trouble]:
    """A page doesn't say under which address it wants to be known.

    Each page names one full address (rel=canonical): its own; a page that stands in for a missing translation names the
    page whose text it shows. Else search engines choose by themselves which copy they show. Mend the template.
    """
    for path, expected in _addressed(built):
        stated, due = built.pages[path].identity.canonical, expected.canonical
        if stated != (due,):
            told = ", ".join(stated) or "–"
            yield Trouble(
                path, say("This page should be known as {due}, and says: {told}", due=due, told=told), "canonical"
            )


@site_rule("S010", "wrong-sitemap")
def wrong_sitemap(built: BuiltSite) -> Iterator[Trouble]:
    """The sitemap and the pages don't agree.

    It lists every page that search engines may show, by its canonical address and with the same alternates as the page
    names, and nothing else. What is listed wrongly is looked for in vain; what is missing is found late. This is a
    fault of the build.
    """
    if not built.site.settings.site_url:
        return
    if built.sitemap is None:
        yield Trouble(SITEMAP, say("The site has no sitemap that can be read."))
        return
    pages = {expected.canonical: built.pages[path] for path, expected in _addressed(built) if _is_own(built, path)}
    for address in sorted(pages.keys() - built.sitemap.keys()):
        yield Trouble(SITEMAP, say("A page is missing in the sitemap: {address}", address=address))
    for address in sorted(built.sitemap.keys() - pages.keys()):
        yield Trouble(SITEMAP, say("The sitemap lists what isn't a page to be found: {address}", address=address))
    for address in sorted(pages.keys() & built.sitemap.keys()):
        listed, stated = built.sitemap[address], dict(pages[address].identity.alternates)
        if listed != stated and _without_default(listed) != _without_default(stated):
            message = say("The sitemap and the page name different translations: {address}", address=address)
            yield Trouble(SITEMAP, message, address)


def _without_default(alternates: Mapping[str, str]) -> dict[str, str]:
    return {tag: address for tag, address in alternates.items() if tag != X_DEFAULT}


def _is_own(built: BuiltSite, path: str) -> bool:
    expected = built.expected[path]
    return expected.shown == expected.locale and built.pages[path].identity.is_indexed
