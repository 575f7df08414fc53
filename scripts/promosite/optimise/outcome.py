"""What came of making pictures."""

from __future__ import annotations

from dataclasses import dataclass

from promosite.model.message import Message, say

_MEGABYTE = 1_000_000
_TENTH = 10


@dataclass(frozen=True, slots=True)
class Summary:
    """How many variants there are, how many of them were made now and in what time, and what is saved."""

    count: int
    made: int
    seconds: float
    originals: int
    """Bytes of the originals."""
    shown: int
    """Bytes of the same pictures as a reader loads them at their largest, in the best format."""

    @property
    def message(self) -> Message | None:
        """What the person at the terminal is told; nothing where nothing was made."""
        if not self.made:
            return None
        return say(
            "Made {made} pictures in {seconds} s ({count} in all); at their largest, readers load {shown} MB instead "
            "of {originals} MB.",
            made=self.made, seconds=round(self.seconds), count=self.count,
            shown=_megabytes(self.shown), originals=_megabytes(self.originals),
        )  # fmt: skip


def _megabytes(size: int) -> str:
    return f"{size / _MEGABYTE:.1f}"
