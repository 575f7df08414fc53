"""A figure: a number that knows its unit, its time, its territory and its source."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from promosite.model.schema import AsOf, Schema, SourceKey


class Unit(StrEnum):
    """Units a figure may have; money is counted in whole dong or dollars."""

    METRE = "m"
    KILOMETRE = "km"
    CENTIMETRE = "cm"
    SQUARE_METRE = "m2"
    HECTARE = "ha"
    SQUARE_KILOMETRE = "km2"
    TONNE = "t"
    KILOGRAM = "kg"
    GRAM = "g"
    MEGAWATT = "MW"
    GIGAWATT_HOUR = "GWh"
    MILLIMETRE = "mm"
    CELSIUS = "degC"
    PERCENT = "percent"
    DONG = "VND"
    DOLLAR = "USD"
    PEOPLE = "people"
    HOUR = "hours"
    MINUTE = "minutes"
    DAY = "days"
    YEAR = "years"


class Qualifier(StrEnum):
    """How exact a figure is."""

    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


class Territory(StrEnum):
    """Whose figure it is: of the province before or after the merger of 1 July 2025."""

    FORMER_TIEN_GIANG = "former-tien-giang"
    DONG_THAP = "dong-thap"


def exact_number(value: object) -> object:
    """Return a YAML number as the decimal that was written; anything else is left for the schema to refuse."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    return Decimal(str(value))


Number = Annotated[Decimal, Field(strict=True), BeforeValidator(exact_number), WithJsonSchema({"type": "number"})]

WHOLE = frozenset({None, Unit.PEOPLE, Unit.DONG, Unit.DOLLAR})
"""What is counted in wholes; a fraction there is a thousands separator gone wrong (1.200 for 1200)."""


class Figure(Schema):
    """A number with its unit (none: a plain count), its date, its territory and its source."""

    value: Number
    upto: Number | None = Field(None, description="The other end of a range.")
    unit: Unit | None = None
    qualifier: Qualifier | None = None
    as_of: AsOf | None = Field(None, description="A year (2022), a month (2024-01) or a day (2025-08-19).")
    territory: Territory | None = None
    source: SourceKey

    @model_validator(mode="after")
    def _counts_wholes(self) -> Self:
        if self.unit in WHOLE and any(number != int(number) for number in (self.value, self.upto or 0)):
            raise PydanticCustomError("fraction", "a whole number")
        return self
