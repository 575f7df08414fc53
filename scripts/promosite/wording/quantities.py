"""Numbers with their units: areas, distances, weights, people, time."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from babel.numbers import format_decimal
from babel.units import format_unit

from promosite.wording.locales import cldr
from promosite.wording.money import CURRENCIES, money
from promosite.wording.numbers import Number, ends, number, percent, until
from promosite.wording.plurals import form
from promosite.wording.qualifiers import qualified
from promosite.wording.units import CLDR_NAMES, CLOSE, GAPS, RUNNING, SYMBOLS, WORDS

_UNITS: Final = frozenset({*SYMBOLS, *CLDR_NAMES, *CURRENCIES, "people", "percent"})


def quantity(  # noqa: PLR0913 - a figure has this many sides
    value: Number,
    unit: str | None,
    locale: str,
    *,
    upto: Number | None = None,
    qualifier: str | None = None,
    running: bool = True,
) -> str:
    """Print a number, or a range, with its unit and how exact it is: khoảng 70 km, about 90–100 km.

    Units: m km cm m2 ha km2 t kg g MW GWh mm degC percent VND USD people hours minutes
    days years; None counts plain things. Money is in whole units. Chinese and Japanese
    write units out in prose (平方公里) and use symbols where `running` is false (km²):
    house style; elsewhere the forms are CLDR's, with its plurals. Raises ValueError for
    an unknown unit or qualifier, a range that doesn't rise, or what isn't a finite
    number.
    """
    if unit is not None and unit not in _UNITS:
        raise ValueError(f"unknown unit: {unit} (known: {', '.join(sorted(_UNITS))})")
    return qualified(_unqualified(value, unit, locale, upto, running=running), qualifier, locale)


def _unqualified(value: Number, unit: str | None, locale: str, upto: Number | None, *, running: bool) -> str:
    if unit == "percent":
        return percent(value, locale, upto=upto)
    if unit in CURRENCIES:
        return money(value, unit, locale, upto=upto)
    values = ends(value, upto)
    text = until([number(one, locale) for one in values], locale)
    if unit is None:
        return text
    last = values[-1]  # the number next to the unit decides its plural
    if locale not in WORDS:
        return _as_cldr_says(text, last, unit, locale)
    return text + _gap(unit, locale) + _name(last, unit, locale, running=running)


def _name(value: Decimal, unit: str, locale: str, *, running: bool) -> str:
    if unit in WORDS[locale]:
        return form(WORDS[locale][unit], value, locale)
    written_out = RUNNING.get(locale, SYMBOLS) if running else SYMBOLS
    return written_out[unit]


def _gap(unit: str, locale: str) -> str:
    return "" if (locale, unit) in CLOSE else GAPS[locale]


def _as_cldr_says(text: str, value: Decimal, unit: str, locale: str) -> str:
    """Let CLDR print the unit of a language without a house style.

    Babel would round the number to three decimals, so its number gives way to ours.
    """
    if unit not in CLDR_NAMES:
        return f"{text} {SYMBOLS[unit]}" if unit in SYMBOLS else text
    printed = format_unit(value, CLDR_NAMES[unit], "short", locale=cldr(locale))
    return printed.replace(format_decimal(value, locale=cldr(locale)), text, 1)
