"""I: pictures: there, valid, fit for their places, credited, private, reviewed, described and well named."""

from __future__ import annotations

from promosite.check.pictures import (
    descriptions,
    fitness,
    likeness,
    names,
    places,
    privacy,
    published,
    references,
    review,
    rights,
    validity,
)

__all__ = [
    "descriptions",
    "fitness",
    "likeness",
    "names",
    "places",
    "privacy",
    "published",
    "references",
    "review",
    "rights",
    "validity",
]
