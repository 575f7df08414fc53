"""Letters without their marks, for whatever is compared, sorted or named in plain Latin letters."""

from __future__ import annotations

import unicodedata

_WITHOUT_DECOMPOSITION = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "œ": "oe", "æ": "ae", "ß": "ss"})
"""Letters whose marks Unicode doesn't take off."""


def fold(text: str) -> str:
    """Return a text in small letters without marks: Đường → duong."""
    apart = unicodedata.normalize("NFD", text.lower().translate(_WITHOUT_DECOMPOSITION))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
