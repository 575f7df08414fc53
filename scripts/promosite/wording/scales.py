"""Big numbers in words: triệu and tỷ, millions and milliards, 万 and 亿."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from promosite.wording.plurals import Forms, always, one_or_more


@dataclass(frozen=True, slots=True)
class Scale:
    """A word for a power of ten."""

    power: int
    word: Forms


@dataclass(frozen=True, slots=True)
class Ladder:
    """A language's scales, the biggest first, and the most decimals a number has before one."""

    scales: tuple[Scale, ...]
    decimals: int


LADDERS: Final = {
    "vi": Ladder((Scale(9, always("tỷ")), Scale(6, always("triệu"))), decimals=3),
    "en": Ladder((Scale(9, always("billion")), Scale(6, always("million"))), decimals=3),
    "fr": Ladder(
        (
            Scale(9, one_or_more("milliard", "milliards")),
            Scale(6, one_or_more("million", "millions")),
        ),
        decimals=3,
    ),
    "zh": Ladder((Scale(12, always("万亿")), Scale(8, always("亿")), Scale(4, always("万"))), decimals=4),
}
"""House style: Vietnamese money stops at tỷ (70.900 tỷ đồng, never 70,9 nghìn tỷ), so
do English and French; Chinese says 万亿, as 兆 is ambiguous. A number has no more decimals
than there are zeros between two scales."""


@dataclass(frozen=True, slots=True)
class Scaled:
    """A number as it is said: so many of a scale, or of nothing at all."""

    count: Decimal
    scale: Scale | None


def scaled(value: Decimal, ladder: Ladder) -> Scaled:
    """Say a number with the biggest scale that loses no digit and keeps the decimals few."""
    for scale in ladder.scales:
        count = value.scaleb(-scale.power)
        if abs(count) >= 1 and _decimals(count) <= ladder.decimals:
            return Scaled(count, scale)
    return Scaled(value, None)


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
