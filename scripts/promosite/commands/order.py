"""What a person asks of a check."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

VOICES = ("full", "concise", "json", "sarif", "junit", "github", "gitlab", "html")

PLAIN_VOICES = frozenset({"full", "concise", "json"})


@dataclass(frozen=True, slots=True)
class Order:
    """Which check, what of it to tell, in which voice and where to, and what else to do."""

    name: str
    today: date
    voice: str = "full"
    output: Path | None = None
    locales: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    mends: bool = False
    baseline: Path | None = None
    new_baseline: Path | None = None
    until: date | None = None
    reason: str | None = None
    watch: bool = False
    jobs: int | None = None
    no_cache: bool = False
    weights: bool = False
    """Of the built site: tell what it weighs."""
    html: bool = False
    """Of the built site: have html-validate judge its pages."""

    @property
    def is_plain(self) -> bool:
        """Whether nothing is asked for but the report as it is, in a plain voice."""
        wishes = (self.locales, self.select, self.ignore, self.mends, self.baseline, self.new_baseline, self.watch)
        return not any(wishes) and not self.no_cache and self.name != "site" and self.voice in PLAIN_VOICES
