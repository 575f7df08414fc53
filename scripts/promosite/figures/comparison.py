"""Holds the figures of a translation against those of its source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from promosite.figures.amount import Amount, Doubt, Kind
from promosite.figures.grammar import is_known
from promosite.figures.reading import amounts, may_tell
from promosite.figures.units import LOOSE_BASES


class DifferenceKind(StrEnum):
    """What is wrong with a figure of a translation."""

    MISSING = "missing"
    EXTRA = "extra"
    CHANGED = "changed"
    CURRENCY = "currency"
    """A currency that the source doesn't have."""
    UNIT = "unit"
    MAGNITUDE = "magnitude"
    """A power of ten too much or too little: a separator misread, or a billion for a milliard."""
    COUNT = "count"
    """A small number, which the source spells out, is another one in digits."""
    SPELLED = "spelled"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure of the source and what became of it; one of them is None where it stands alone."""

    kind: DifferenceKind
    source: Amount | None
    target: Amount | None


Amounts = list[Amount]
Key = Callable[[Amount], Hashable]
_SMALL = 20
_FEW = 10


@lru_cache(maxsize=2048)
def differences(source: str, source_locale: str, target: str, target_locale: str) -> tuple[Difference, ...]:
    """Return how the figures of the target differ from those of the source, in the order of the source.

    The last answers are kept, because several rules ask for the same texts.
    """
    if not (may_tell(source, source_locale) or may_tell(target, target_locale)):
        return ()
    ours, theirs = amounts(source, source_locale), amounts(target, target_locale)
    if not ours and not theirs:
        return ()
    left, right = _unmatched(ours, theirs, is_lenient=not (is_known(source_locale) and is_known(target_locale)))
    found = [*_unlike(left, right, ours, theirs)] if left or right else []
    found += _spelled_out(ours, theirs)
    return (*found, *_doubtful(theirs, found))


def _unlike(left: Amounts, right: Amounts, ours: Sequence[Amount], theirs: Sequence[Amount]) -> Iterator[Difference]:
    """Yield what became of the figures that one side tells and the other doesn't."""
    yield from _paired(left, right)
    yield from _miscounted(left, right, ours)
    yield from _missing(left, theirs)
    yield from _extra(right, ours)


def _doubtful(theirs: Sequence[Amount], found: Sequence[Difference]) -> Iterator[Difference]:
    """Yield the figures of which a doubt is to be told; a separator that made the value wrong is told as that."""
    for amount in theirs:
        if amount.doubts:
            is_blamed = any(difference.target == amount for difference in found)
            if not (is_blamed and Doubt.SEPARATOR in amount.doubts):
                yield Difference(DifferenceKind.DOUBTFUL, None, amount)


def _unmatched(ours: Sequence[Amount], theirs: Sequence[Amount], *, is_lenient: bool) -> tuple[Amounts, Amounts]:
    """Strike out what both sides tell, first the same, then what a good translation may tell in another way."""
    left, right = list(ours), list(theirs)
    if [*map(_exact, left)] == [*map(_exact, right)]:
        return [], []
    for key in (_exact, _loose, _digits) if is_lenient else (_exact, _loose):
        if left and right:
            left, right = _without(left, right, key), _without(right, left, key)
    return _without_partial_dates(left, right, ours, theirs)


def _without(found: Amounts, others: Amounts, key: Key) -> Amounts:
    """Strike out as many figures of a key as the other side has; what has no key stays."""
    left = Counter(map(key, others))
    kept: Amounts = []
    for amount in found:
        name = key(amount)
        if name is not None and left[name] > 0:
            left[name] -= 1
        else:
            kept.append(amount)
    return kept


def _exact(amount: Amount) -> Hashable:
    return amount.kind, amount.value, amount.unit


def _loose(amount: Amount) -> Hashable:
    """Return the bare number of what may lose or change its word: 45 years, the 45th, 22 of a month, 8 o'clock."""
    if amount.kind in {Kind.NUMBER, Kind.MEASURE} and amount.unit in LOOSE_BASES:
        return amount.number
    if amount.kind is Kind.DATE:
        digits = str(amount.value).lstrip("-")
        return Decimal(digits) if digits.isdigit() else None
    if amount.kind is Kind.TIME and str(amount.value).endswith(":00"):
        return Decimal(str(amount.value)[:2])
    return Decimal(str(amount.value)) if amount.kind in {Kind.DECADE, Kind.CENTURY} else None


def _digits(amount: Amount) -> Hashable:
    """Return the digits alone: all that can be compared where nothing is known of the language."""
    return amount.number.normalize().as_tuple().digits if amount.number is not None else None


def _without_partial_dates(
    left: Amounts, right: Amounts, ours: Sequence[Amount], theirs: Sequence[Amount]
) -> tuple[Amounts, Amounts]:
    """Strike out dates of which all parts stand in dates of the other side: May and June 2025, May 2025 and June."""
    if not any(amount.kind in _DATED for amount in (*left, *right)):
        return left, right
    our_parts, their_parts = _date_parts(ours), _date_parts(theirs)
    kept = [amount for amount in left if amount.kind not in _DATED or not _parts(amount) <= their_parts]
    rest = [amount for amount in right if amount.kind not in _DATED or not _parts(amount) <= our_parts]
    return kept, rest


_DATED = frozenset({Kind.DATE, Kind.QUARTER})
_MONTHS = 12


def _date_parts(found: Sequence[Amount]) -> frozenset[str]:
    """Return the parts of all dates; “the first two months” are January and February."""
    dated = (part for amount in found if amount.kind in _DATED for part in _parts(amount))
    months = max((int(amount.number or 0) for amount in found if amount.unit == "month"), default=0)
    return frozenset(dated) | {f"m{month:02}" for month in range(1, months + 1) if months <= _MONTHS}


def _parts(amount: Amount) -> frozenset[str]:
    """Return the year, the month or quarter, and the day of a date, each so that it is no other part."""
    value = str(amount.value)
    bare = value.lstrip("-")
    if amount.kind is Kind.QUARTER:
        return frozenset(bare.split("-"))
    names = {0: "ymd", 2: "md", 3: "d"}[len(value) - len(bare)]
    parts = dict(zip(names, bare.split("-"), strict=False))
    if "m" in parts and "d" in parts:
        parts["d"] = f"{parts['m']}-{parts['d']}"
    return frozenset(part if name == "y" else f"{name}{part}" for name, part in parts.items())


def _paired(left: Amounts, right: Amounts) -> Iterator[Difference]:
    """Pair what is left on both sides by the closest relation; what is paired leaves the lists."""
    for kind, is_related in _RELATIONS:
        for amount in tuple(left):
            other = next((candidate for candidate in right if is_related(amount, candidate)), None)
            if other is not None:
                left.remove(amount)
                right.remove(other)
                yield Difference(kind, amount, other)


def _has_other_currency(ours: Amount, theirs: Amount) -> bool:
    return ours.kind is theirs.kind is Kind.MONEY and ours.unit != theirs.unit


def _has_other_unit(ours: Amount, theirs: Amount) -> bool:
    if ours.number is None or _may_be_silent(ours) or _may_be_silent(theirs):
        return False
    return ours.number == theirs.number


def _has_other_magnitude(ours: Amount, theirs: Amount) -> bool:
    if _sort(ours) != _sort(theirs) or not ours.number or not theirs.number:
        return False
    if _may_be_silent(ours) or _may_be_silent(theirs):
        return False
    return ours.value != theirs.value and _digits(ours) == _digits(theirs)


def _has_other_value(ours: Amount, theirs: Amount) -> bool:
    if _may_be_silent(ours) or theirs.is_weak:
        return False
    return _sort(ours) == _sort(theirs)


def _has_other_time(ours: Amount, theirs: Amount) -> bool:
    """Whether one is a time of day and the other is hours, which some languages write alike."""
    kinds = {ours.kind, theirs.kind}
    return kinds == {Kind.TIME, Kind.MEASURE} and "s" in {ours.unit, theirs.unit}


def _sort(amount: Amount) -> Hashable:
    if amount.kind in {Kind.NUMBER, Kind.MEASURE} and amount.unit in LOOSE_BASES:
        return Kind.NUMBER
    return amount.kind, amount.unit


_RELATIONS: tuple[tuple[DifferenceKind, Callable[[Amount, Amount], bool]], ...] = (
    (DifferenceKind.CURRENCY, _has_other_currency),
    (DifferenceKind.UNIT, _has_other_unit),
    (DifferenceKind.MAGNITUDE, _has_other_magnitude),
    (DifferenceKind.CHANGED, _has_other_value),
    (DifferenceKind.CHANGED, _has_other_time),
)


def _may_be_silent(amount: Amount) -> bool:
    """Whether a good translation may say it without a figure: a small number in words, a month's name."""
    if amount.is_weak:
        return True
    if not amount.is_spelled or amount.kind in {Kind.CENTURY, Kind.QUARTER, Kind.DECADE}:
        return False
    is_physical = amount.kind in {Kind.PERCENT, Kind.MONEY} or amount.unit not in LOOSE_BASES
    return not is_physical and (amount.number is None or amount.number <= _SMALL)


def _is_few(amount: Amount) -> bool:
    """Whether it counts what the source may name one by one (“these three”), or is the one of “per one kilogram”."""
    if amount.number is None:
        return _loose(amount) == 1
    is_each = amount.number == 1 and amount.kind is Kind.MEASURE
    return is_each or (amount.number <= _FEW and _sort(amount) is Kind.NUMBER)


def _miscounted(left: Amounts, right: Amounts, ours: Sequence[Amount]) -> Iterator[Difference]:
    """Pair small numbers that the source spells out with digits that the source doesn't tell anywhere."""
    told = {_loose(amount) for amount in ours} | {Decimal(1)}
    spelled = [amount for amount in left if amount.is_spelled and amount.number and _sort(amount) is Kind.NUMBER]
    counts = [amount for amount in right if not amount.is_spelled and _is_few(amount) and _loose(amount) not in told]
    for amount, other in zip(spelled, counts, strict=False):
        right.remove(other)
        yield Difference(DifferenceKind.COUNT, amount, other)


def _missing(left: Amounts, theirs: Sequence[Amount]) -> Iterator[Difference]:
    told = {_exact(amount) for amount in theirs}
    for amount in left:
        if not (_may_be_silent(amount) or _loose(amount) == 1 or _exact(amount) in told):
            yield Difference(DifferenceKind.MISSING, amount, None)


def _extra(right: Amounts, ours: Sequence[Amount]) -> Iterator[Difference]:
    told = {_exact(amount) for amount in ours}
    currencies = {amount.unit for amount in ours if amount.kind is Kind.MONEY}
    for amount in right:
        is_foreign = amount.kind is Kind.MONEY and amount.unit not in currencies
        if is_foreign or not (_may_be_silent(amount) or _is_few(amount) or _exact(amount) in told):
            yield Difference(DifferenceKind.CURRENCY if is_foreign else DifferenceKind.EXTRA, None, amount)


def _spelled_out(ours: Sequence[Amount], theirs: Sequence[Amount]) -> Iterator[Difference]:
    """Yield measures that the translation tells in words where the source has digits."""
    spelled = [amount for amount in theirs if amount.is_spelled and amount.number is not None]
    if not spelled:
        return
    measures = {_exact(amount): amount for amount in ours if amount.unit not in LOOSE_BASES and not amount.is_spelled}
    for amount in spelled:
        if _exact(amount) in measures:
            yield Difference(DifferenceKind.SPELLED, measures[_exact(amount)], amount)
