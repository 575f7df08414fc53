"""Precision, recall and F1 of verdicts, as tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class Score:
    """How often something was told and should have been."""

    hits: int = 0
    alarms: int = 0
    misses: int = 0
    silences: int = 0

    def add(self, *, told: bool, true: bool) -> None:
        """Count a verdict."""
        name = ("hits" if true else "alarms") if told else ("misses" if true else "silences")
        setattr(self, name, getattr(self, name) + 1)

    @property
    def precision(self) -> float:
        """Share of what was told that is true; 1 where nothing was told."""
        return self.hits / (self.hits + self.alarms) if self.hits + self.alarms else 1.0

    @property
    def recall(self) -> float:
        """Share of what is true that was told; 1 where nothing is true."""
        return self.hits / (self.hits + self.misses) if self.hits + self.misses else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall (van Rijsbergen, 1979)."""
        whole = self.precision + self.recall
        return 2 * self.precision * self.recall / whole if whole else 0.0

    def __iadd__(self, other: Score) -> Score:  # noqa: PYI034
        """Add the counts of another score."""
        for name in ("hits", "alarms", "misses", "silences"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        return self


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown, readable as it is."""
    cells = [list(head), *map(list, rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    lines = [
        "| " + " | ".join(text.ljust(room) for text, room in zip(row, widths, strict=True)) + " |" for row in cells
    ]
    return "\n".join([lines[0], "|" + "|".join("-" * (room + 2) for room in widths) + "|", *lines[1:]])


def shown(score: Score) -> tuple[str, str, str]:
    """Return precision, recall and F1 as a table shows them."""
    return f"{score.precision:.3f}", f"{score.recall:.3f}", f"{score.f1:.3f}"
