"""Numbers, ranges and percentages."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from babel.numbers import NumberPattern, format_decimal

from promosite.wording.locales import cldr
from promosite.wording.scales import LADDERS, scaled

Number = int | Decimal | float

_MOST_DIGITS: Final = 28  # what the decimal module counts with unless told otherwise: more would be rounded silently

_UNTIL: Final = {"zh": "至", "ja": "～", "ko": "~"}
_PERCENT_SIGNS: Final = {"ja": "％"}


def number(value: Number, locale: str) -> str:
    """Print a number with all its digits.

    Separators are CLDR's (2.556,36 · 2,556.36 · 2 556,36 with U+202F). House style for
    Chinese: no separators (2556.36), and from ten thousand what four decimals can carry
    is counted in 万, 亿 or 万亿 (437.0046万). Raises ValueError for what isn't a finite
    number of at most 28 digits.
    """
    return _in_chinese(exact(value)) if locale == "zh" else digits(exact(value), locale)


def number_range(low: Number, high: Number, locale: str) -> str:
    """Print a range: 90–100, Chinese 90至100, Japanese 90～100, Korean 90~100 (house style).

    Raises ValueError where `high` isn't above `low`.
    """
    return until([number(end, locale) for end in ends(low, high)], locale)


def percent(value: Number, locale: str, *, upto: Number | None = None) -> str:
    """Print per cent, or a range of them, with the locale's sign and space: 8,5%, 8,5 %, 8.5％.

    `value` is in per cent: 8.5, not 0.085. Signs and spaces are CLDR's. House style
    gives Japanese the wide ％ and repeats the Chinese sign in a range: 80%至85%. Raises
    ValueError as `number` and `number_range` do.
    """
    texts = [number(end, locale) for end in ends(value, upto)]
    if locale == "zh":
        return until([_with_sign(text, locale) for text in texts], locale)
    return _with_sign(until(texts, locale), locale)


def digits(value: Decimal, locale: str) -> str:
    """Print a number in digits only, never rounded (CLDR)."""
    printed: str = format_decimal(
        value, locale=cldr(locale), decimal_quantization=False, group_separator=locale != "zh"
    )
    return printed


def until(texts: Sequence[str], locale: str) -> str:
    """Put the locale's range mark between two printed ends; a single text stays as it is."""
    return _UNTIL.get(locale, "–").join(texts)


def ends(value: Number, upto: Number | None) -> tuple[Decimal, ...]:
    """Take a value, or both ends of a range; raises ValueError where it doesn't rise."""
    if upto is None:
        return (exact(value),)
    low, high = exact(value), exact(upto)
    if high <= low:
        raise ValueError(f"a range must rise: {value} to {upto}")
    return low, high


def exact(value: Number) -> Decimal:
    """Take a number as written (0.1 is a tenth); raises ValueError where none can be printed."""
    taken = Decimal(str(value)) if isinstance(value, float) else Decimal(value)
    if isinstance(value, bool) or not taken.is_finite():
        raise ValueError(f"not a number: {value}")
    if len(f"{taken:f}".strip("-").replace(".", "")) > _MOST_DIGITS:
        raise ValueError(f"too long to be printed exactly: {value}")
    return taken.normalize() + 0  # 2.50 is 2.5, -0 is 0


def _in_chinese(value: Decimal) -> str:
    said = scaled(value, LADDERS["zh"])
    return digits(said.count, "zh") + (said.scale.word["other"] if said.scale else "")


def _with_sign(text: str, locale: str) -> str:
    pattern: NumberPattern = cldr(locale).percent_formats[None]
    around: str = f"{pattern.prefix[0]}{text}{pattern.suffix[0]}"
    return around.replace("%", _PERCENT_SIGNS.get(locale, "%"))
