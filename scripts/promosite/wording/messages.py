"""The language we speak to the person at the terminal: Vietnamese or English."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from locale import getlocale
from pathlib import Path

from promosite.wording.catalogues import catalogue_path, read_translations

LANGUAGES = ("vi", "en")
_PACKAGE = Path(__file__).resolve().parent.parent


def system_language() -> str:
    """Return the language of the system's locale if we speak it, else English."""
    named = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    first = next((value for value in named if value), "") or getlocale()[0] or ""  # Windows sets none of the three
    return first[:2].lower() if first[:2].lower() in LANGUAGES else "en"


@cache
def translator(language: str) -> Callable[[str], str]:
    """Return the function that translates a msgid into the language."""
    translations = read_translations(catalogue_path(_PACKAGE, language), language)
    return translations.gettext
