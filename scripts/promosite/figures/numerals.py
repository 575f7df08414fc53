"""What a number is worth, whether in digits, in words or in both."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from promosite.figures.amount import Doubt
from promosite.figures.language import Language

_NO_DOUBT: tuple[Doubt, ...] = ()
_SEPARATOR = (Doubt.SEPARATOR,)
_MOST_DIGITS = 30
"""A longer run of digits is no figure of prose, and arithmetic with it costs more than it tells."""
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Reading(NamedTuple):
    """A number, the digits it was built on, and what is doubtful about it."""

    value: Decimal
    coefficient: Decimal
    """1.2 of “1.2 million”."""
    doubts: tuple[Doubt, ...] = _NO_DOUBT


def read_digits(run: str, language: Language) -> Reading | None:
    """Read digits with separators as the language writes them; None for what isn't one number, as 1.2.3."""
    plain = run.replace(" ", "")
    if len(plain) > _MOST_DIGITS:
        return None
    whole, mark, rest = plain.rpartition("," if plain.rfind(",") > plain.rfind(".") else ".")
    if not mark:
        return _exact(plain, _NO_DOUBT)
    if "." in whole or "," in whole:
        return _of_many_parts(whole, mark, rest, language)
    return _of_two_parts(whole, mark, rest, language)


def _exact(digits: str, doubts: tuple[Doubt, ...]) -> Reading:
    value = Decimal(digits)
    return Reading(value, value, doubts)


def _of_many_parts(whole: str, mark: str, rest: str, language: Language) -> Reading | None:
    parts = re.split("[.,]", whole)
    if any(len(part) != 3 for part in parts[1:]):  # noqa: PLR2004  a group is three digits in all six languages
        return None
    if mark not in whole:
        doubts = _SEPARATOR if mark == language.group else _NO_DOUBT
        return _exact(f"{''.join(parts)}.{rest}", doubts)
    if len(rest) != 3:  # noqa: PLR2004
        return None
    return _exact("".join(parts) + rest, _SEPARATOR if mark == language.decimal else _NO_DOUBT)


def _of_two_parts(whole: str, mark: str, rest: str, language: Language) -> Reading:
    is_group = len(rest) == 3 and len(whole) <= 3 and not whole.startswith("0")  # noqa: PLR2004
    if mark == language.decimal:
        is_suspicious = is_group and rest.endswith("0")
        return _exact(f"{whole}.{rest}", _SEPARATOR if is_suspicious else _NO_DOUBT)
    if is_group and (mark == language.group or not language.decimal):
        return _exact(whole + rest, _NO_DOUBT if language.decimal else _SEPARATOR)
    return _exact(f"{whole}.{rest}", _SEPARATOR if is_group or mark == language.group else _NO_DOUBT)


def read_number(tokens: Iterable[str], language: Language) -> Reading | None:
    """Read a number from its tokens: digits, numerals and magnitudes, in any mixture that the language allows.

    A magnitude multiplies all that stands before it and is smaller than itself, so that 1兆5000億 is 1.5 · 10¹² and
    1.2万亿 too. None where the words make no number, as “two three”.
    """
    parts: list[Decimal] = []
    coefficient: Decimal | None = None
    doubts: tuple[Doubt, ...] = ()
    was_numeral = False
    for token in tokens:
        if token in language.magnitudes:
            _multiply(parts, language.magnitudes[token], has_own=was_numeral)
            was_numeral = False
            doubts += (Doubt.TRILLION,) if token in language.doubtful_magnitudes else ()
            continue
        part = _part(token, language)
        if part is None or (was_numeral and not _follows(parts, part.value)):
            return None
        parts.append(part.value)
        coefficient = part.value if coefficient is None else coefficient
        doubts += part.doubts
        was_numeral = True
    if not parts:
        return None
    return Reading(sum(parts, Decimal()), coefficient or Decimal(1), doubts)


def _part(token: str, language: Language) -> Reading | None:
    numeral = language.numerals.get(token)
    return read_digits(token, language) if numeral is None else _exact(str(numeral), _NO_DOUBT)


def _follows(parts: list[Decimal], value: Decimal) -> bool:
    """Whether a numeral may stand right after another: twenty-one, but not two-three."""
    return parts[-1] >= 10 and parts[-1] % 10 == 0 and value < parts[-1] and value < 20  # noqa: PLR2004


def _multiply(parts: list[Decimal], magnitude: int, *, has_own: bool) -> None:
    """Multiply the numeral right before a magnitude, and what is smaller than the magnitude before that."""
    factor = parts.pop() if has_own else Decimal()
    while parts and parts[-1] < magnitude:
        factor += parts.pop()
    parts.append((factor or Decimal(1)) * magnitude)


def read_positions(text: str, language: Language) -> int | None:
    """Read a year written digit by digit, as 二〇二三."""
    digits = [language.numerals.get(letter, -1) for letter in text]
    if not digits or not all(0 <= digit <= 9 for digit in digits):  # noqa: PLR2004
        return None
    return int("".join(map(str, digits)))


def read_roman(text: str) -> int | None:
    """Read a Roman numeral in small letters; None for other words."""
    values = [_ROMAN.get(letter, 0) for letter in text]
    if not values or not all(values):
        return None
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
