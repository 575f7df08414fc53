"""Names of files made of words: lower-case ASCII letters, digits and hyphens."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans({"đ": "d", "Đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o"})


def slug(text: str) -> str:
    """Return a text as the name of a file: Vietnamese and French letters without their marks, the rest hyphens.

    Empty where it holds no Latin letter or digit, as a Chinese name doesn't.
    """
    plain = unicodedata.normalize("NFD", text.translate(_LETTERS)).casefold()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"[\u0300-\u036f]", "", plain)).strip("-")
