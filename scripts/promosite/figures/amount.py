"""A figure read from prose, in a form that is the same in every language."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a figure tells."""

    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    FRACTION = "fraction"
    DATE = "date"
    DECADE = "decade"
    QUARTER = "quarter"
    CENTURY = "century"
    TIME = "time"
    PHONE = "phone"
    DOCUMENT = "document"


class Doubt(StrEnum):
    """Why readers may take a figure for another one."""

    TRILLION = "trillion"
    """兆 is a million to some readers of Chinese, and a million millions to others."""
    DAY_OR_MONTH = "day or month"
    """04/05/2019 is in April to some readers of English, and in May to others."""
    SEPARATOR = "separator"
    """1.500 is one and a half in English; the point may have been copied from a language that groups by it."""


class Amount(NamedTuple):
    """A figure, as written and as meant.

    `value` is exact: a Decimal in the base unit (metres, not kilometres), an ISO 8601 date or a part of one
    (`2019-04-22`, `2019-04`, `--04-22`), `2025-Q2`, an E.164 phone number, a document number as written.
    """

    kind: Kind
    value: Decimal | str
    unit: str
    """Base unit or ISO 4217 currency; empty for none."""
    text: str
    start: int
    end: int
    is_spelled: bool = False
    """Written in words: “twenty”, 二十."""
    is_weak: bool = False
    """In a word that often isn't a figure at all (năm: five, or year)."""
    number: Decimal | None = None
    """The number before its unit was converted: 5 of “5 km”."""
    doubts: tuple[Doubt, ...] = ()
