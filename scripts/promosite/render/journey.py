"""An itinerary's stops as cards, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from promosite.model.kinds import ItineraryFacts, Stop
from promosite.render.library import Library
from promosite.render.views import Card


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a journey and the places it leads to, in order."""

    number: int
    stops: tuple[Card, ...]


def journey(library: Library, key: str) -> tuple[Day, ...]:
    """Return the days of an itinerary; nothing for any other page."""
    facts = library.site.facts(key)
    if not isinstance(facts, ItineraryFacts):
        return ()
    by_day = groupby(sorted(facts.stops, key=_day), key=_day)
    return tuple(Day(day, library.existing(tuple(stop.page for stop in stops))) for day, stops in by_day)


def _day(stop: Stop) -> int:
    return stop.day
