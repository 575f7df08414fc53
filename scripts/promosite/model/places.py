"""Where a place lies and how it is ranked."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from promosite.model.schema import Schema, Text, Year

Month = Annotated[int, Field(ge=1, le=12)]
PlaceType = Literal[
    "pagoda", "islet", "village", "market", "beach", "relic", "reserve",
    "house", "church", "farm", "monastery", "orchard", "music",
]  # fmt: skip


class Coordinates(Schema):
    """A point, in degrees (WGS 84); approximate unless a survey or a gazetteer gives it."""

    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]
    approximate: bool = True


class Rank(Schema):
    """Recognition of a relic or heritage, with the year and the decision where they are known."""

    level: Literal["special-national", "national", "provincial", "unesco"]
    year: Year | None = None
    decision: Text | None = None
