"""A translation beside its source as it is and as it was when it was translated: what a translator looks at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from promosite.model.document import Status
from promosite.model.page import Block, Page


class Change(StrEnum):
    """What became of a block of the source since it was translated."""

    NONE = "none"
    MEANING = "meaning"
    FIGURE = "figure"
    LINK = "link"
    IMAGE = "image"
    FORMAT = "format"
    ADDED = "added"
    REMOVED = "removed"

    @property
    def asks_for_translation(self) -> bool:
        """Whether the translation has to be looked at; links and pictures are compared on their own."""
        return self in _ASKING


_ASKING = frozenset({Change.MEANING, Change.FIGURE, Change.ADDED, Change.REMOVED})


class State(StrEnum):
    """How a translation stands to its source."""

    CURRENT = "current"
    STALE = "stale"
    UNSTAMPED = "unstamped"
    MISSING = "missing"
    ORPHAN = "orphan"


class Row(NamedTuple):
    """One block in its three texts; each is None where it isn't there."""

    before: Block | None
    """The source as it was when it was translated; the same as `source` where nothing is known of the past."""
    source: Block | None
    target: Block | None
    change: Change = Change.NONE


@dataclass(frozen=True, slots=True)
class Comparison:
    """One page in one locale: its state and its rows, in the order of the source."""

    locale: str
    key: str
    state: State
    source: Page | None = None
    """The page that was translated: of the source locale, or of the pivot."""
    target: Page | None = None
    status: Status | None = None
    rows: tuple[Row, ...] = ()
    is_past_known: bool = True
    """False: the source changed, but the text it had when it was translated isn't kept."""

    @property
    def changed(self) -> tuple[Row, ...]:
        """The rows that a translator has to look at."""
        return tuple([row for row in self.rows if row.change is not Change.NONE and row.change.asks_for_translation])
