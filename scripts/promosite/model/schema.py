"""What every schema of ours shares: frozen, no unknown keys, words trimmed."""

from __future__ import annotations

import os
from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
"""None of them minds our records, and looking for them takes a tenth of the time in which a program of ours begins."""


class Schema(BaseModel):
    """A record declared once: validated when read, exported as JSON Schema for editors."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)


TAG = "="
"""Begins the name of a union's member in the path of an error, which no key of a file begins with."""

Text = Annotated[str, StringConstraints(min_length=1)]
KEY = r"^[a-z0-9]+(-[a-z0-9]+)*$"
SOURCE_KEY = r"^[A-Z]+[0-9]+$"
PAGE_PATH = r"^[a-z0-9-]+(/[a-z0-9-]+)*$"
ASSET_PATH = r"^[a-z0-9./_-]+\.[a-z0-9]+$"
MONTH_DAY = r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
YEAR_MONTH = r"^[12][0-9]{3}-(0[1-9]|1[0-2])$"

Key = Annotated[str, StringConstraints(pattern=KEY)]
"""The name of a registry entry: lower-case ASCII words joined by hyphens."""

SourceKey = Annotated[str, StringConstraints(pattern=SOURCE_KEY)]
PagePath = Annotated[str, StringConstraints(pattern=PAGE_PATH)]
"""A page's path without locale and ending: `tourism/places/vinh-trang-pagoda`."""

AssetPath = Annotated[str, StringConstraints(pattern=ASSET_PATH)]
MonthDay = Annotated[str, StringConstraints(pattern=MONTH_DAY)]
Year = Annotated[int, Field(ge=1, le=2200)]
YearMonth = Annotated[str, StringConstraints(pattern=YEAR_MONTH)]
AsOf = date | Year | YearMonth
"""When a fact held: a year (2022), a month ("2024-01") or a day (2025-08-19)."""
