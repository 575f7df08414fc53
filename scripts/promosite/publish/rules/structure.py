"""Markup that browsers, keyboards and screen readers take as it was meant."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from promosite.model.message import Message, say
from promosite.publish.built import BuiltSite
from promosite.publish.rules.registry import Trouble, site_rule

_SHOWN = 80
"""Letters of a tag that a message shows."""


@site_rule("S011", "repeated-id")
def repeated_id(built: BuiltSite) -> Iterator[Trouble]:
    """Two parts of a page have the same id.

    A link to it, a label or a script finds only the first one. Give each its own: a heading gets another anchor
    (`{ #name }`), a template another id.
    """
    for page in built.pages.values():
        for name in page.structure.repeated_ids:
            yield Trouble(page.path, say("Two parts of this page have the id “{id}”.", id=name), f'id="{name}"')


@site_rule("S012", "broken-markup")
def broken_markup(built: BuiltSite) -> Iterator[Trouble]:
    """A tag isn't closed, closes nothing, or stands where it can't.

    Browsers repair it in silence, each page from there on: a list swallows the text below it, a link goes on and on.
    HTML in a page is the usual cause, a template the other one. Close the tag, or take it out.
    """
    for page in built.pages.values():
        if page.structure.misnested:
            tag = page.structure.misnested
            yield Trouble(page.path, say("This tag can't stand here, or isn't closed: {tag}", tag=tag[:_SHOWN]), tag)


@site_rule("S016", "part-without-name")
def part_without_name(built: BuiltSite) -> Iterator[Trouble]:
    """A picture has no alt, or a link, a button or a field has no name.

    Screen readers read the file's name, or nothing (WCAG 2.2, 1.1.1 and 4.1.2). A picture gets alt (empty where it is
    only decoration), a field a label, a link words.
    """
    for page in built.pages.values():
        for tag in page.structure.unnamed:
            yield Trouble(page.path, say("This has no name for screen readers: {tag}", tag=tag[:_SHOWN]), tag)


@site_rule("S017", "broken-outline")
def broken_outline(built: BuiltSite) -> Iterator[Trouble]:
    """The headings of a page skip a level, or it hasn't one title.

    Screen reader users go through a page by its headings (WCAG 2.2, 1.3.1). A page has one heading of level 1, and each
    heading is at most one level below the one before. Mend the template, or the heading's level in the page.
    """
    for path in built.expected:
        page = built.pages.get(path)
        message = _fault_of_outline(page.structure.headings) if page else None
        if message:
            yield Trouble(path, message)


def _fault_of_outline(levels: tuple[int, ...]) -> Message | None:
    if levels.count(1) != 1:
        return say("This page has {count} headings of level 1 instead of one.", count=levels.count(1))
    for above, below in pairwise(levels):
        if below > above + 1:
            return say("A heading of level {below} follows one of level {above}.", below=below, above=above)
    return None


@site_rule("S019", "dangling-id")
def dangling_id(built: BuiltSite) -> Iterator[Trouble]:
    """A label or an aria attribute names an id that nothing on the page has.

    What it should name or describe stays nameless. Mend the template.
    """
    for page in built.pages.values():
        for name in page.structure.dangling_ids:
            yield Trouble(
                page.path, say("Nothing on this page has the id “{id}” that is named here.", id=name), f'"{name}"'
            )
