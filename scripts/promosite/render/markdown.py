"""A page's Markdown on its way to MkDocs: placeholders printed, sources cited, words and template set."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache, partial
from html import escape

from mkdocs.structure.pages import Page

from promosite.model.silence import without_orders
from promosite.render.charts import chart_slot
from promosite.render.edition import Edition
from promosite.render.library import SOURCES_PAGE
from promosite.render.views import Card
from promosite.wording.breaks import WORD_JOINER
from promosite.wording.phrasebook import Phrasebook

_BEFORE_A_CITATION = re.compile(r"(?<=\S)[ \t]+(?=\{\{\s*source\.)")
"""The space that editors write before a citation; the mark hangs on its sentence instead."""

_ADDRESSES = 100
"""Addresses that are worked out once: every citation of a page leads to the sources page."""


def written_for(page: Page, markdown: str, edition: Edition) -> str:
    """Return the Markdown with its placeholders printed in the language of the text."""
    markdown = without_orders(markdown)
    key = edition.key(page)
    card = edition.library.card(key)
    if card is None:
        return markdown
    page.meta = meta(card)
    facts, cite = edition.site.facts(key), partial(_citation, edition, key)
    book = Phrasebook(card.locale.code, edition.site.registries, facts, cite, chart_slot)
    return book.expanded(_BEFORE_A_CITATION.sub("", markdown))


def template_of(kind: str) -> str:
    """Return the name of the template that pages of a kind are shown with."""
    return f"{kind}.html"


def meta(card: Card) -> dict[str, str]:
    """Return what MkDocs and its navigation know of a page before its Markdown is converted."""
    return {"title": card.title, "description": card.description, "template": template_of(card.kind)}


def _citation(edition: Edition, key: str, source: str) -> str:
    """Return the small link to a source's entry on the sources page."""
    library = edition.library
    title = escape(library.source(source).address)
    mark = f'<span title="{title}">{source}</span>'
    if library.shown(SOURCES_PAGE):
        url = relative_url(library.url(key), library.url(SOURCES_PAGE))
        mark = f'<a href="{url}#{source.lower()}" title="{title}">{source}</a>'
    return f'{WORD_JOINER}<sup class="citation">{mark}</sup>'


@lru_cache(_ADDRESSES)
def relative_url(base: str, target: str) -> str:
    """Return the address of `target` as a link on the page at `base`; both lie below the site's root."""
    path = posixpath.relpath(f"/{target}", f"/{posixpath.dirname(base)}")
    return f"{path}/" if target.endswith("/") or not target else path
