"""What a rule found, and all that was found together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2s
from typing import NamedTuple

from promosite.model.location import Location
from promosite.model.message import Message


class Severity(StrEnum):
    """How much it matters: an error stops the build, a warning and an info do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Edit(NamedTuple):
    """A safe mend: replace so many characters of one line, from this place on, by a text."""

    location: Location
    length: int
    text: str


class Texts(NamedTuple):
    """The block a finding speaks of: in the source, in the translation, and in the source as it was translated."""

    source: str | None = None
    target: str | None = None
    before: str | None = None


NO_TEXTS = Texts()


@dataclass(frozen=True)  # no slots: many are kept, and those of a record without are found faster
class Finding:
    """One fault in the content: the rule, the place, what is wrong and what to do."""

    code: str
    name: str
    family: str
    severity: Severity
    location: Location
    message: Message
    hint: Message
    locale: str | None = None
    page: str | None = None
    source: Location | None = None
    texts: Texts = NO_TEXTS
    edits: tuple[Edit, ...] = ()

    @property
    def id(self) -> str:
        """A name that stays while the fault stays, wherever its line moves to: 12 hexadecimal digits."""
        told = (self.code, self.location.path, self.message.english, self.texts.target or "")
        return blake2s("\0".join(told).encode(), digest_size=6).hexdigest()

    @property
    def order(self) -> tuple[Location, str]:
        """Key that sorts findings as one reads: by file, line, column, then code."""
        return (self.location, self.code)


@dataclass(frozen=True, slots=True)
class LocaleSummary:
    """How far one locale is: pages of the source, translated ones, missing ones, words of source text."""

    pages: int
    translated: int
    stale: int
    missing: int
    words: int

    @property
    def coverage(self) -> float:
        """Share of the source's pages that are translated, 0 to 1."""
        return self.translated / self.pages if self.pages else 1.0


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a run in reading order, and the state of each locale."""

    findings: tuple[Finding, ...]
    locales: tuple[tuple[str, LocaleSummary], ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop a build."""
        return tuple(found for found in self.findings if found.severity is Severity.ERROR)

    def of_family(self, family: str) -> tuple[Finding, ...]:
        """Return the findings of one family of rules."""
        return tuple(found for found in self.findings if found.family == family)

    def joined(self, other: Report) -> Report:
        """Return this report with the findings of another one after its own."""
        return Report((*self.findings, *other.findings), self.locales or other.locales)
