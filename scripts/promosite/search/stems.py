"""Word forms: endings that are taken off, so that “mangoes” finds “mango” and « visitées » finds « visiter ».

The rules are a table that goes into the index as well: the reader's browser applies the same one to what is typed.
They only have to treat all forms of a word alike; a stem needn't be a word. After the S-stemmer (D. Harman, “How
effective is suffixing?”, 1991) and the light stemmer for French (J. Savoy, “A stemming procedure and stopword list for
general French corpora”, 1999), cut down to inflection; marks are folded before.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Ending(NamedTuple):
    """An ending, what takes its place, and how many letters must stand before it."""

    suffix: str
    instead: str
    before: int


Stage = tuple[Ending, ...]
"""Of a stage the first ending that fits is replaced; then comes the next stage."""


def _stage(*endings: str, before: int = 3) -> Stage:
    parted = (ending.partition(">") for ending in endings)
    return tuple(Ending(suffix, instead, before) for suffix, _, instead in parted)


_DOUBLES = tuple(f"{letter * 2}>{letter}" for letter in "bdgklmnprt")

STEMS: Mapping[str, tuple[Stage, ...]] = {
    "en": (
        _stage("’s", "'s", before=1),
        (
            *_stage("sses>ss", "ss>ss", "us>us", "is>is", before=0),
            *_stage("ies>y", "xes>x", "ches>ch", "shes>sh", "oes>o", "s", before=2),
        ),
        _stage("ied>y", "ing", "ed"),
        _stage(*_DOUBLES, before=2),
        _stage("e", "y>i", before=2),
    ),
    "fr": (
        _stage("eaux>eau", "aux>al", "s", "x", before=2),
        _stage("ant", "ent", "ons", before=5),
        _stage("ees", "ee", "er", "ez", "es", "e"),
        _stage(*_DOUBLES, before=2),
        _stage("ier>i", "i", before=4),
    ),
}
"""By language; words of the others have no endings, or aren't cut into words."""


def stem(word: str, language: str) -> str:
    """Return what the forms of a word share; the word itself in a language without rules."""
    for stage in STEMS.get(language, ()):
        for suffix, instead, before in stage:
            if word.endswith(suffix) and len(word) - len(suffix) >= before:
                word = word[: len(word) - len(suffix)] + instead
                break
    return word
