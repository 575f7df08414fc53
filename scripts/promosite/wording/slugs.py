"""Names of files made of words: lower-case ASCII letters, digits and hyphens."""

from __future__ import annotations

import re

from promosite.wording.letters import fold


def slug(text: str) -> str:
    """Return a text as the name of a file: Vietnamese and French letters without their marks, the rest hyphens.

    Empty where it holds no Latin letter or digit, as a Chinese name doesn't.
    """
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
