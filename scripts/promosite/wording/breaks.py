"""Where a line may not end: between a number and what it counts, and inside a range."""

from __future__ import annotations

import re

from promosite.wording.locales import NO_BREAK

WORD_JOINER = "\u2060"
"""Forbids a line break where it stands, and takes no room (Unicode Standard Annex 14)."""

_AFTER_A_NUMBER = re.compile(r"(?<=\d) (?=\S)|(?<=\b1er) (?=\S)|(?<=\bVND) (?=\d)")
_AFTER_A_MYRIAD = re.compile(r"(?<=[兆億亿万])(?=\d)")
_IN_A_RANGE = re.compile(r"(?<=\d)([–~～])(?=\d)")


def unbroken(text: str) -> str:
    """Return a printed value so that it keeps together at the end of a line: 120 km, 27–27,9 °C, 9 septembre 2022."""
    joined = _AFTER_A_MYRIAD.sub(WORD_JOINER, _AFTER_A_NUMBER.sub(NO_BREAK, text))
    return _IN_A_RANGE.sub(rf"{WORD_JOINER}\1{WORD_JOINER}", joined)
