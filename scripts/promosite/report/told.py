"""What a voice may speak of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from promosite.model.finding import Report
from promosite.model.settings import Settings

if TYPE_CHECKING:  # reading the models of pages takes longer than repeating a report that is known
    from promosite.model.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Told:
    """A report, the site it is about, the translations that were looked at, and the language to speak."""

    report: Report
    settings: Settings
    translate: Callable[[str], str]
    comparisons: Callable[[], Iterable[Comparison]] = tuple
