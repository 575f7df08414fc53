"""The schematic map of the area: what staff draw of water, coast and roads, in degrees (WGS 84)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from promosite.model.schema import Schema, Text

Longitude = Annotated[float, Field(ge=-180, le=180)]
Latitude = Annotated[float, Field(ge=-90, le=90)]
Point = tuple[Longitude, Latitude]


class Shape(Schema):
    """A line or a surface, drawn as a smooth curve through its points."""

    kind: Literal["wetland", "orchards", "sea", "river", "branch", "canal", "road", "islet"]
    points: Annotated[tuple[Point, ...], Field(min_length=2)]

    @property
    def is_surface(self) -> bool:
        """Whether the curve closes upon itself."""
        return self.kind in {"wetland", "orchards", "sea", "islet"}


class MapName(Schema):
    """A name on the map, in each locale."""

    kind: Literal["water", "town", "land"]
    at: Point
    names: dict[str, Text]


class AreaMap(Schema):
    """A sketch of the area: its frame, its shapes from the lowest to the topmost, its names."""

    west: Longitude
    east: Longitude
    south: Latitude
    north: Latitude
    shapes: tuple[Shape, ...]
    names: tuple[MapName, ...] = ()
