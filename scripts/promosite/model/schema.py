"""What every schema of ours shares: frozen, no unknown keys, words trimmed."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class Schema(BaseModel):
    """A record declared once: validated when read, exported as JSON Schema for editors."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


Text = Annotated[str, StringConstraints(min_length=1)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""The name of a registry entry: lower-case ASCII words joined by hyphens."""

SourceKey = Annotated[str, StringConstraints(pattern=r"^[A-Z]+[0-9]+$")]
PagePath = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")]
"""A page's path without locale and ending: `tourism/vinh-trang-pagoda`."""

AssetPath = Annotated[str, StringConstraints(pattern=r"^[a-z0-9./_-]+\.[a-z0-9]+$")]
MonthDay = Annotated[str, StringConstraints(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")]
Year = Annotated[int, Field(ge=1, le=2200)]
YearMonth = Annotated[str, StringConstraints(pattern=r"^[12][0-9]{3}-(0[1-9]|1[0-2])$")]
AsOf = date | Year | YearMonth
"""When a fact held: a year (2022), a month ("2024-01") or a day (2025-08-19)."""
