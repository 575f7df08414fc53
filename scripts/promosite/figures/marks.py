"""Pieces of a match, read: small whole numbers in any of their forms, and the figure that they make."""

from __future__ import annotations

import re
from decimal import Decimal

from promosite.figures.amount import Amount, Doubt, Kind
from promosite.figures.grammar import Grammar
from promosite.figures.numerals import read_positions, read_roman

_DIGIT = re.compile(r"[0-9]")


def whole(written: str, rules: Grammar) -> int:
    """Read a day, month, year, quarter or century: in digits, Roman, as a name or as a numeral; 0 for none of them."""
    if written.isdecimal():
        return int(written)
    language = rules.language
    for names in (language.months, language.days, language.ordinals, language.numerals):
        if written in names:
            return names[written]
    return read_roman(written) or read_positions(written, language) or 0


def has_digit(written: str) -> bool:
    """Whether any of it is written in digits."""
    return _DIGIT.search(written) is not None


def amount(  # noqa: PLR0913  a figure has so many sides
    kind: Kind,
    value: Decimal | str,
    found: re.Match[str],
    *,
    unit: str = "",
    number: Decimal | None = None,
    doubts: tuple[Doubt, ...] = (),
    is_weak: bool = False,
    end: int | None = None,
) -> Amount:
    """Make the figure of a match; its text is cut out of the original by whoever has that."""
    stop = found.end() if end is None else end
    is_spelled = not has_digit(found[0])
    return Amount(kind, value, unit, "", found.start(), stop, is_spelled, is_weak, number, doubts)
