"""C4: markup that could run a script or break the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from pydantic import BaseModel

from promosite.check.registry import Problem, page_rule, rule
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.page import Page, Unsafe
from promosite.model.site import PageInSite, Site
from promosite.read.unsafe import tags

Keys = tuple[str | int, ...]

MAX_MARKS = 2_000
"""Emphasis marks in one block; Python-Markdown needs minutes for tens of thousands."""


@rule("C401", "unsafe-markup", "content")
def unsafe_markup(site: Site) -> Iterator[Problem]:
    """A page holds HTML or attributes that may run a script or break the page.

    `<script>`, `<iframe>`, `<style>`, `onclick=…`, `javascript:` links reach the reader as they are: nobody should be
    able to put a script on the province's site by editing a text. Use Markdown instead. A few elements without effect
    (`<sub>`, `<sup>`, `<span lang=…>`, `<abbr title=…>` …) may stand in a text, closed in the paragraph where they
    begin; titles, captions and the registries hold plain words only.
    """
    for page in _pages(site):
        for found in page.body.unsafe:
            message, hint = _told(found)
            yield Problem(found.location, message, hint, page.locale, page.key)
        for place, text in _marked_words(page):
            yield Problem(place, *_in_words(text), page.locale, page.key)
    for keys, text in _marked_values(site.registries, ()):
        yield Problem(_where(site, keys), *_in_words(text))


def _told(found: Unsafe) -> tuple[Message, Message]:
    """Return what is said of unsafe markup, and what to do."""
    if found.fault == "script-link":
        return say("This link would run a script."), say("Link to a page or to an https: address.")
    if found.fault == "unclosed":
        return say("“{text}” is not closed in its paragraph.", text=found.text), say("Add the end tag.")
    if found.fault == "unopened":
        return say("“{text}” closes nothing.", text=found.text), say("Remove the end tag, or add the start tag before.")
    return say("“{text}” is not allowed in a page.", text=found.text), say("Use Markdown instead of HTML.")


def _in_words(text: str) -> tuple[Message, Message]:
    message = say("“{text}” is HTML, which has no place in a title, a caption or a name.", text=text)
    return message, say("Write plain words; if the sign “<” is meant, put a space after it.")


def _marked_words(page: Page) -> Iterator[tuple[Location, str]]:
    """Yield HTML in the front matter: in its words, and among the facts of a source page."""
    for block in page.front_blocks:
        yield from ((block.location, tag) for tag in _first_tag(block.text))
    if page.front:
        told = set(type(page.words).model_fields)
        yield from (
            (page.where_is(*keys), text) for keys, text in _marked_values(page.front, ()) if keys[0] not in told
        )


def _marked_values(record: BaseModel, keys: Keys) -> Iterator[tuple[Keys, str]]:
    """Yield HTML in the values of a record, each with the keys that lead to it."""
    if "<" in record.model_dump_json():
        yield from _marked(record.model_dump(mode="json", by_alias=True), keys)


def _marked(value: object, keys: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(value, str):
        yield from ((keys, tag) for tag in _first_tag(value))
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from _marked(below, (*keys, key))
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from _marked(below, (*keys, index))


def _first_tag(text: str) -> Iterator[str]:
    """Yield the first tag of a text that should have none."""
    yield from (tag[:_SHOWN] for _, tag in islice(tags(text), 1))


_SHOWN = 60


def _where(site: Site, keys: Keys) -> Location:
    """Return the place of a key of the registries, or of the nearest key above it."""
    known = (site.where[keys[:end]] for end in range(len(keys), 0, -1) if keys[:end] in site.where)
    return next(known, Location(f"{site.settings.docs.name}/registry"))


@page_rule("C402", "overlong-block", "content")
def overlong_block(subject: PageInSite) -> Iterator[Problem]:
    """A paragraph holds thousands of emphasis marks.

    No text needs them; tens of thousands of `*` or `_` can hold up the build for minutes. Look for a paste that went
    wrong.
    """
    page = subject.page
    for block in page.body.blocks:
        if block.text.count("*") + block.text.count("_") + block.text.count("[") > MAX_MARKS:
            message = say("This paragraph holds more than {limit} emphasis marks.", limit=MAX_MARKS)
            yield Problem(block.location, message, say("Look for a paste that went wrong."), page.locale, page.key)


def _pages(site: Site) -> Iterator[Page]:
    for locale in site.settings.locales:
        yield from site.pages[locale.code].values()
