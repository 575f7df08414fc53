"""C4: markup that could run a script or break the page."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.check.registry import Problem, rule
from promosite.model.message import say
from promosite.model.page import Page
from promosite.model.site import Site
from promosite.read.markup import is_script

MAX_MARKS = 2_000
"""Emphasis marks in one block; Python-Markdown needs minutes for tens of thousands."""


@rule("C401", "unsafe-markup", "content")
def unsafe_markup(site: Site) -> Iterator[Problem]:
    """A page holds HTML or attributes that may run a script or break the page.

    `<script>`, `<iframe>`, `<style>`, `onclick=…`, `javascript:` links reach the reader as they are: nobody should be
    able to put a script on the province's site by editing a text. Use Markdown instead.
    """
    for page in _pages(site):
        for found in page.body.unsafe:
            message = say("“{text}” is not allowed in a page.", text=found.text)
            yield Problem(found.location, message, say("Use Markdown instead of HTML."), page.locale, page.key)
        for link in page.body.links:
            if is_script(link.target):
                message = say("This link would run a script.")
                yield Problem(
                    link.location,
                    message,
                    say("Link to a page or to an https: address."),
                    page.locale,
                    page.key,
                )


@rule("C402", "overlong-block", "content")
def overlong_block(site: Site) -> Iterator[Problem]:
    """A paragraph holds thousands of emphasis marks.

    No text needs them; tens of thousands of `*` or `_` can hold up the build for minutes. Look for a paste that went
    wrong.
    """
    for page in _pages(site):
        for block in page.body.blocks:
            if block.text.count("*") + block.text.count("_") + block.text.count("[") > MAX_MARKS:
                message = say("This paragraph holds more than {limit} emphasis marks.", limit=MAX_MARKS)
                yield Problem(
                    block.location,
                    message,
                    say("Look for a paste that went wrong."),
                    page.locale,
                    page.key,
                )


def _pages(site: Site) -> Iterator[Page]:
    for locale in site.settings.locales:
        yield from site.pages[locale.code].values()
