"""Amounts of money, in đồng and US dollars."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from babel.numbers import format_currency

from promosite.wording.amounts import Amount, counted, said
from promosite.wording.locales import NO_BREAK, cldr
from promosite.wording.numbers import Number, ends, until
from promosite.wording.plurals import Forms, always, form, one_or_more
from promosite.wording.qualifiers import qualified


@dataclass(frozen=True, slots=True)
class _Currency:
    """A currency's name around digits, and around what ends in a word (milliards, 억)."""

    digits: Forms
    words: str


def _same(template: str) -> _Currency:
    return _Currency(always(template), template)


def _french(one: str, other: str) -> _Currency:
    forms = one_or_more(f"{{}}{NO_BREAK}{one}", f"{{}}{NO_BREAK}{other}")
    return _Currency(forms, f"{{}} de {other}")


def _korean(name: str) -> _Currency:
    return _Currency(always(f"{{}}{name}"), f"{{}} {name}")


CURRENCIES: Final = frozenset({"VND", "USD"})

_NAMES: Final = {
    "vi": {"VND": _same("{} đồng"), "USD": _same("{} USD")},
    "en": {"VND": _same("VND {}"), "USD": _same("US${}")},
    "fr": {"VND": _french("dong", "dongs"), "USD": _french("dollar US", "dollars US")},
    "zh": {"VND": _same("{}越南盾"), "USD": _same("{}美元")},
    "ja": {"VND": _same("{}ドン"), "USD": _same("{}米ドル")},
    "ko": {"VND": _korean("동"), "USD": _korean("달러")},
}


def money(
    amount: Number,
    currency: str,
    locale: str,
    *,
    upto: Number | None = None,
    qualifier: str | None = None,
) -> str:
    """Print an amount of money: 12.668 tỷ đồng, VND 12,668 billion, 12兆6,680億ドン.

    `amount` is in whole units of `currency`, VND or USD; no currency is ever turned
    into another, no digit is lost. Below a million amounts are plain digits (Chinese
    has 万 from ten thousand). Scales are house style; a language without one prints as
    CLDR says. Raises ValueError for another currency, an amount below nothing, an
    unknown qualifier or a range that doesn't rise.
    """
    if currency not in CURRENCIES:
        raise ValueError(f"unknown currency: {currency} (known: {', '.join(sorted(CURRENCIES))})")
    values = ends(amount, upto)
    if values[0] < 0:
        raise ValueError(f"an amount of money can't be below nothing: {amount}")
    text = _in_house_style(values, currency, locale) if locale in _NAMES else _as_cldr_says(values, currency, locale)
    return qualified(text, qualifier, locale)


def _in_house_style(values: tuple[Decimal, ...], currency: str, locale: str) -> str:
    amounts = [counted(value, locale) for value in values]
    return _template(amounts[-1], currency, locale).format(said(amounts, locale))


def _template(last: Amount, currency: str, locale: str) -> str:
    name = _NAMES[locale][currency]
    return name.words if last.ends_in_word else form(name.digits, last.value, locale)


def _as_cldr_says(values: tuple[Decimal, ...], currency: str, locale: str) -> str:
    pattern = cldr(locale).currency_formats["standard"].pattern
    pattern = pattern.replace("0.00", "0")  # cents only where there are any
    return until([_with_pattern(value, currency, pattern, locale) for value in values], locale)


def _with_pattern(value: Decimal, currency: str, pattern: str, locale: str) -> str:
    return format_currency(
        value,
        currency,
        pattern,
        locale=cldr(locale),
        currency_digits=False,
        decimal_quantization=False,
    )
