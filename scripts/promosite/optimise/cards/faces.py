"""How wide a text of a card is in our fonts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import groupby

from PIL import ImageFont

from promosite.optimise.cards.fonts import FILES, FOLDER, face_of, visible


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that one font has all characters of."""

    face: str
    text: str


@cache
def font(face: str, size: int) -> ImageFont.FreeTypeFont:
    """Return a font at a size in pixels, set by Pillow's own layout: it needs no library that a machine may lack."""
    return ImageFont.truetype(FOLDER / FILES[face], size, layout_engine=ImageFont.Layout.BASIC)


@cache
def runs(text: str, locale: str) -> tuple[Run, ...]:
    """Return the runs of a text for the readers of a locale; what no font has is left out."""
    faced = ((face_of(each, locale), each) for each in visible(text))
    grouped = groupby((pair for pair in faced if pair[0]), key=lambda pair: pair[0])
    return tuple(Run(str(face), "".join(each for _, each in group)) for face, group in grouped)


def width(text: str, locale: str, size: int) -> float:
    """Return how wide a text is at a size, in pixels; our fonts have no kerning, so it is the sum of its letters."""
    return sum(_advance(each, locale, size) for each in visible(text))


@cache
def _advance(character: str, locale: str, size: int) -> float:
    face = face_of(character, locale)
    return font(face, size).getlength(character) if face else 0.0
