"""Charts: figures of one unit as bars beside each other; drawn by the template, measured here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from promosite.model.kinds import Facts
from promosite.render.library import Library
from promosite.render.views import Card, FigureView

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure and its length in percent of the longest one."""

    figure: FigureView
    length: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of a page; `slot` is the place in the page's HTML where the template puts it."""

    title: str
    slot: str
    bars: tuple[Bar, ...]


def chart_slot(name: str) -> str:
    """Return the HTML that holds a chart's place in the text."""
    return f'<div data-chart="{name}"></div>'


def charts(library: Library, key: str) -> tuple[Chart, ...]:
    """Return the charts of a page in the reader's language."""
    page, card, facts = library.shown(key), library.card(key), library.site.facts(key)
    if not page or not card:
        return ()
    book = library.phrasebook(key, page.locale)
    return tuple(
        Chart(book.expanded(page.words.labels.get(name, "")), chart_slot(name), bars(card, facts, keys))
        for name, keys in facts.charts.items()
    )


def bars(card: Card, facts: Facts, keys: Sequence[str]) -> tuple[Bar, ...]:
    """Return the figures as bars; lengths begin at nought, so that they may be compared."""
    longest = max(facts.figures[key].value for key in keys)
    views = ((card.figure(key), facts.figures[key].value) for key in keys)
    return tuple(Bar(view, f"{_WHOLE * value / longest:.2f}") for view, value in views if view)
