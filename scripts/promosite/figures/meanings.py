"""What the match of a form means: the figures that it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from promosite.figures.amount import Amount, Doubt, Kind
from promosite.figures.calendar import centuries, dates, decades, quarters, times
from promosite.figures.grammar import Grammar
from promosite.figures.marks import amount, has_digit, whole
from promosite.figures.numerals import Reading, read_number
from promosite.figures.units import NO_UNIT, UNITS, Unit

_MONEY_M = {"m": 10**6}
"""In English, “$5m” is five million dollars, while “5 m” is five metres."""

_FIRST_YEAR, _LAST_YEAR = 1000, 2100

Match = re.Match[str]


def _none(_: Match, __: Grammar) -> Iterator[Amount]:
    return iter(())


def _fractions(found: Match, rules: Grammar) -> Iterator[Amount]:
    above, below = whole(found["a"], rules), _divisor(found.groupdict(), rules)
    if above < below:
        yield amount(Kind.FRACTION, f"{above}/{below}", found)


def _divisor(groups: Mapping[str, str | None], rules: Grammar) -> int:
    name = groups.get("below")
    return rules.language.fractions[name] if name else whole(groups["b"] or "", rules)


def _percentages(found: Match, rules: Grammar) -> Iterator[Amount]:
    for name in ("n", "n2"):
        part = found.groupdict().get(name)
        reading = _number(part, rules) if part else None
        if reading:
            value = reading.value + _decimals(found.groupdict().get("fraction"), rules)
            yield amount(Kind.PERCENT, value, found, number=value)


def _decimals(written: str | None, rules: Grammar) -> Decimal:
    digits = "".join(str(rules.language.numerals[letter]) for letter in written or "")
    return Decimal(f"0.{digits}") if digits else Decimal()


def _numbered(found: Match, rules: Grammar) -> Iterator[Amount]:
    """Read an ordinal: the 2nd, thứ hai, 第2."""
    groups = found.groupdict()
    word = groups.get("ordinal")
    reading = None if word else _number(groups["n"], rules)
    value = Decimal(rules.language.ordinals[word]) if word else reading.value if reading else None
    if value is not None:
        yield amount(Kind.NUMBER, value, found, number=value, is_weak=word is not None)


def _words(found: Match, rules: Grammar) -> Iterator[Amount]:
    number, unit = rules.language.words[found["word"]]
    yield _measured(Reading(Decimal(number), Decimal(number)), UNITS.get(unit, NO_UNIT), found, is_weak=True)


def _quantities(found: Match, rules: Grammar) -> Iterator[Amount]:
    """Read a number with its unit, or two: the first of a range has the unit and the magnitude of the second."""
    groups = found.groupdict()
    first = _number(groups["n"], rules)
    second = _number(groups["n2"], rules) if groups["n2"] else None
    if first is None:
        return
    unit, size = _unit(groups, rules)
    first_size = size
    if second is not None:
        first = _as_large(first, second)
        first_size = 1 if groups.get("before") else size
    if _is_year(found[0]):
        yield amount(Kind.DATE, found[0], found)
        return
    is_weak = _is_weak(groups["n"], rules)
    yield _measured(_times(first, first_size), unit, found, is_weak=is_weak, end=None if second else found.end())
    if second is not None:
        yield _measured(_times(second, size), unit, found, is_weak=_is_weak(groups["n2"], rules))


def _is_year(written: str) -> bool:
    """Whether it is four bare digits, which in prose are nearly always a year."""
    return len(written) == 4 and written.isdecimal() and _FIRST_YEAR <= int(written) <= _LAST_YEAR  # noqa: PLR2004


def _unit(groups: Mapping[str, str | None], rules: Grammar) -> tuple[Unit, int]:
    word, before = groups.get("unit"), groups.get("before")
    if before:
        return UNITS[rules.before[before]], _MONEY_M.get(word or "", 1)
    if word and word in rules.language.large_units:
        code, size = rules.language.large_units[word]
        return UNITS[code], size
    return (UNITS[rules.units[word]], 1) if word else (NO_UNIT, 1)


def _as_large(first: Reading, second: Reading) -> Reading:
    """Give the first of “5–7 million” the magnitude of the second, where it has none of its own."""
    if first.value != first.coefficient or first.value >= second.coefficient:
        return first
    return _times(first, second.value / second.coefficient)


def _times(reading: Reading, size: Decimal | int) -> Reading:
    return reading if size == 1 else Reading(reading.value * size, reading.coefficient, reading.doubts)


def _measured(reading: Reading, unit: Unit, found: Match, *, is_weak: bool, end: int | None = None) -> Amount:
    value = (reading.value * unit.size).normalize()
    doubts: tuple[Doubt, ...] = reading.doubts
    return amount(
        unit.kind, value, found, unit=unit.base, number=reading.value, doubts=doubts, is_weak=is_weak, end=end
    )


def _number(written: str, rules: Grammar) -> Reading | None:
    return read_number(rules.tokens.findall(written), rules.language)


def _is_weak(written: str, rules: Grammar) -> bool:
    return not has_digit(written) and written in rules.language.weak


MEANINGS: Mapping[str, Callable[[Match, Grammar], Iterator[Amount]]] = {
    "none": _none,
    "quantity": _quantities,
    "word": _words,
    Kind.DATE.value: dates,
    Kind.QUARTER.value: quarters,
    Kind.CENTURY.value: centuries,
    Kind.DECADE.value: decades,
    Kind.TIME.value: times,
    Kind.FRACTION.value: _fractions,
    Kind.PERCENT.value: _percentages,
    Kind.NUMBER.value: _numbered,
}
