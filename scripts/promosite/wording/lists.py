"""Enumerations in prose."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from babel.lists import format_list

from promosite.wording.locales import cldr

_HAN_BEFORE_LATIN: Final = re.compile(r"和(?=[^\W\d_⺀-\uffff])")
_BARE: Final = {"ko": ", "}


def listing(items: Iterable[str], locale: str) -> str:
    """List texts as prose does: a, b và c; a, b and c; a、b和c. No items print nothing.

    Forms are CLDR's (British English has no serial comma); Korean has commas only
    (house style: 및 before the last one smells of the office).
    """
    texts = list(items)
    listed = _BARE[locale].join(texts) if locale in _BARE else format_list(texts, locale=cldr(locale))
    return _HAN_BEFORE_LATIN.sub("和 ", listed) if locale == "zh" else listed
