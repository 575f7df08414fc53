"""What a person says with a stamp."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from promosite.model.document import Status


@dataclass(frozen=True, slots=True)
class Signature:
    """What a stamp shall say: the status, by whom and when, the pivot, and why it was given in spite of findings."""

    status: Status | None = None
    by: str | None = None
    on: date | None = None
    pivot: str | None = None
    because: str | None = None
