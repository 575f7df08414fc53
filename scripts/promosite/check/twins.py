"""T7: pages that search engines and readers can't tell apart, by their titles or by their descriptions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

from promosite.check.registry import Problem, rule
from promosite.model.finding import Severity
from promosite.model.message import say
from promosite.model.page import Page
from promosite.model.site import Site
from promosite.model.tree import folder_of
from promosite.wording.fingerprint import prose

Key = Literal["title", "description"]


@rule("T702", "same-title-twice", "metadata", Severity.WARNING)
def same_title_twice(site: Site) -> Iterator[Problem]:
    """Two pages of a locale have the same title.

    In menus, in search results and among browser tabs nobody can tell them apart. Two source titles that were given
    one translation are told here too. Say in the title what sets each page apart.
    """
    for page, twin in _twins(site, "title"):
        message = say("{page} has the same title, “{title}”.", page=twin.location.path, title=page.words.title)
        hint = say("Say in the title what sets this page apart.")
        yield Problem(page.where_is("title"), message, hint, page.locale, page.key, twin.where_is("title"))


@rule("T709", "same-description-twice", "metadata", Severity.WARNING)
def same_description_twice(site: Site) -> Iterator[Problem]:
    """Two pages of a locale have the same description.

    Search engines take such pages for copies and show one of them, or a passage that they choose themselves; in lists
    the reader reads the same sentence twice. Say in each description what this page alone offers.
    """
    for page, twin in _twins(site, "description"):
        message = say("{page} has the same description.", page=twin.location.path)
        hint = say("Say in the description what this page alone offers.")
        yield Problem(page.where_is("description"), message, hint, page.locale, page.key, twin.where_is("description"))


def _twins(site: Site, key: Key) -> Iterator[tuple[Page, Page]]:
    """Yield each page whose words are those of another one that comes before it, and that other one."""
    for own in site.pages.values():
        bearers: dict[str, list[Page]] = defaultdict(list)
        for page in own.values():
            if (key,) in page.where and not page.is_draft:
                bearers[_words(page, key)].append(page)
        for pages in bearers.values():
            for page in pages[1:]:
                twin = next((each for each in pages if each is not page and _are_confused(site, page, each, key)), None)
                if twin:
                    yield page, twin


def _words(page: Page, key: Key) -> str:
    return prose(getattr(page.words, key)).casefold()


def _are_confused(site: Site, one: Page, other: Page, key: Key) -> bool:
    """Whether the same words on both pages are a fault of this locale.

    A translation that follows its source is right; on a site without our front matter, where every section may have
    its “Overview”, only pages of one folder are confused.
    """
    sources = [site.source_pages.get(page.key) for page in (one, other)]
    words = {_words(source, key) for source in sources if source}
    if one.locale != site.settings.source.code:
        return len(words) > 1
    return site.settings.options is not None or folder_of(one.key) == folder_of(other.key)
