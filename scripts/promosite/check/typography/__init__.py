"""T9: marks, spaces and letters, by the habits of each language; most rules bring a safe mend for `check --fix`."""

from __future__ import annotations

from promosite.check.typography import (
    apostrophes,
    characters,
    east_asian,
    encodings,
    french,
    korean,
    pairs,
    quotes,
    spacing,
    tone_marks,
)

__all__ = [
    "apostrophes",
    "characters",
    "east_asian",
    "encodings",
    "french",
    "korean",
    "pairs",
    "quotes",
    "spacing",
    "tone_marks",
]
