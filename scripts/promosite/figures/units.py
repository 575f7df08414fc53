"""Units: what they measure, and how many base units one of them is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from promosite.figures.amount import Kind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: the kind of figure it makes, its base unit and its size in that unit."""

    kind: Kind
    base: str
    size: Decimal = Decimal(1)


def _measures(base: str, sizes: Mapping[str, str]) -> dict[str, Unit]:
    return {code: Unit(Kind.MEASURE, base, Decimal(size)) for code, size in sizes.items()}


CURRENCIES = ("VND", "USD", "EUR", "CNY", "JPY", "KRW", "GBP", "HKD", "TWD", "SGD", "AUD", "CAD", "THB")

UNITS: Mapping[str, Unit] = MappingProxyType(
    {code: Unit(Kind.MONEY, code) for code in CURRENCIES}
    | {"%": Unit(Kind.PERCENT, ""), "‰": Unit(Kind.PERCENT, "", Decimal("0.1"))}
    | {"tenths": Unit(Kind.PERCENT, "", Decimal(10))}
    | _measures("m", {"m": "1", "km": "1e3", "cm": "0.01", "mm": "0.001", "nmi": "1852"})
    | _measures("m²", {"m²": "1", "ha": "1e4", "km²": "1e6"})
    | _measures("m³", {"m³": "1", "l": "0.001", "ml": "0.000001"})
    | _measures("kg", {"kg": "1", "g": "0.001", "t": "1e3", "quintal": "100"})
    | _measures("W", {"W": "1", "kW": "1e3", "MW": "1e6", "GW": "1e9"})
    | _measures("Wh", {"kWh": "1e3", "MWh": "1e6", "GWh": "1e9", "TWh": "1e12"})
    | _measures("V", {"V": "1", "kV": "1e3"})
    | _measures("s", {"s": "1", "min": "60", "h": "3600", "d": "86400", "week": "604800"})
    | _measures("month", {"month": "1", "year": "12", "decade": "120"})
    | _measures("m/s·3600", {"km/h": "1e3"})
    | _measures("°C", {"°C": "1"})
    | _measures("person", {"person": "1"})
    | _measures("TEU", {"TEU": "1"})
)
"""Every unit by the code that the tables of the languages use (International System of Units, ISO 4217)."""

NO_UNIT = Unit(Kind.NUMBER, "")

LOOSE_BASES = frozenset({"", "person", "s", "month"})
"""Bases whose word a good translation may leave out or turn into another one: people, hours, days, months, years."""
