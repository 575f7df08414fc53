"""Locale codes of the site, as CLDR knows them."""

from __future__ import annotations

from functools import cache
from typing import Final

from babel import Locale, UnknownLocaleError

NO_BREAK: Final = "\N{NO-BREAK SPACE}"

_CLDR: Final = {"en": "en_GB", "zh": "zh_Hans"}
_LAST_RESORT: Final = "en_GB"


@cache
def cldr(locale: str) -> Locale:
    """Give the CLDR locale of a code: British English for `en`, simplified Chinese for `zh`.

    A code that CLDR doesn't know reads as British English: a page in a new language
    must print, whatever comes.
    """
    try:
        return Locale.parse(_CLDR.get(locale, locale.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_LAST_RESORT)
