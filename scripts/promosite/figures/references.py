"""Phone and document numbers: figures that name something instead of counting it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promosite.figures.amount import Amount, Kind

_COUNTRY = "84"
"""The country calling code of a number that gives none: Viet Nam (ITU-T E.164)."""

_DOCUMENT = re.compile(r"[0-9]+(?:-[A-ZĐ]{1,4})?(?:/[0-9]{4})?/[A-ZĐ][A-ZĐÂƯ0-9]*[a-z]?(?:-[A-ZĐÂƯ][A-Za-zĐđÂâƯưÔô]*)*")
_PHONE = re.compile(
    r"(?:\(\+[0-9]{1,3}\)|\+[0-9]{1,3}|\(0[0-9]{1,3}\)|0[0-9]{1,3})(?:[ .\-\u00a0]?\(?[0-9]{2,4}\)?){2,4}(?![0-9])"
    r"|1[89]00[ .]?[0-9]{4}(?![0-9])"
)
_MIGHT_BE_PHONE = re.compile(r"[+(]|0[0-9]|00")
_SHORTEST, _LONGEST = 8, 13
_NAME_END = re.compile(r"[\w/.,]\Z")


def references(text: str) -> Iterator[Amount]:
    """Yield the document numbers (1759/KH-UBND, as written) and the phone numbers (E.164) of a text."""
    if "/" in text:
        for found in _DOCUMENT.finditer(text):
            if not _continues(text, found):
                yield _amount(Kind.DOCUMENT, found[0], found)
    if _MIGHT_BE_PHONE.search(text):
        for found in _PHONE.finditer(text):
            number = _international(found[0])
            if number and not _continues(text, found):
                yield _amount(Kind.PHONE, number, found)


def _continues(text: str, found: re.Match[str]) -> bool:
    """Whether the match is the end of something longer, as the 015 of 2,015."""
    before = text[max(found.start() - 1, 0) : found.start()]
    return before.isascii() and _NAME_END.match(before) is not None


def _amount(kind: Kind, value: str, found: re.Match[str]) -> Amount:
    return Amount(kind, value, "", found[0], found.start(), found.end())


def _international(written: str) -> str | None:
    digits = re.sub(r"[^0-9]", "", written)
    if not _SHORTEST <= len(digits) <= _LONGEST:
        return None
    if "+" in written:
        return f"+{digits.replace('840', '84', 1) if digits.startswith('840') else digits}"
    return f"+{_COUNTRY}{digits.removeprefix('0')}"
