"""Places near a place, as the crow flies."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from promosite.model.kinds import PlaceFacts
from promosite.model.places import Coordinates
from promosite.render.library import Library
from promosite.render.views import Card

EARTH = 6371.0
"""Mean radius, in kilometres (IUGG)."""
SHOWN = 3


def nearby(library: Library, key: str) -> tuple[Card, ...]:
    """Return the nearest places to a place whose position is known; nothing for any other page."""
    here = _position(library, key)
    if here is None:
        return ()
    others = ((other, _position(library, other)) for other in library.site.source_pages if other != key)
    distances = sorted((kilometres(here, at), other) for other, at in others if at)
    return library.existing(tuple(other for _, other in distances[:SHOWN]))


def _position(library: Library, key: str) -> Coordinates | None:
    facts = library.site.facts(key)
    return facts.coordinates if isinstance(facts, PlaceFacts) else None


def kilometres(one: Coordinates, other: Coordinates) -> float:
    """Return the distance of two points on the sphere (haversine formula)."""
    north, east = radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)
    across = cos(radians(one.latitude)) * cos(radians(other.latitude)) * sin(east / 2) ** 2
    return 2 * EARTH * asin(sqrt(sin(north / 2) ** 2 + across))
