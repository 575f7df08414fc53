"""The verdict on a site that is to be built: given when somebody asks for it first, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from promosite.model.finding import Report
from promosite.optimise.kept import packed, unpacked


class RefusedError(Exception):
    """The site has errors, and nothing is published of it."""


class Judgement(NamedTuple):
    """What a check found: thousands of warnings stay packed, as a build asks only how many there are."""

    has_errors: bool
    number: int
    """Of findings."""
    content: bytes

    @classmethod
    def of(cls, report: Report) -> Judgement:
        """Return a report as a judgement."""
        return cls(bool(report.errors), len(report.findings), packed(report))


NOTHING_WRONG = Judgement.of(Report(()))


class Verdict:
    """What a check of the whole finds in a site that was read."""

    def __init__(self, judge: Callable[[], Judgement]) -> None:
        """Have `judge` check the site once; what it holds for that is let go then."""
        self._judge: Callable[[], Judgement] | None = judge
        self._judgement = NOTHING_WRONG

    @property
    def _given(self) -> Judgement:
        if self._judge:
            self._judgement, self._judge = self._judge(), None
        return self._judgement

    @property
    def report(self) -> Report:
        """What was found."""
        report: Report = unpacked(self._given.content)
        return report

    @property
    def number(self) -> int:
        """How many findings there are."""
        return self._given.number

    def see_that_it_is_good(self) -> None:
        """Raise RefusedError where there are errors."""
        if self._given.has_errors:
            raise RefusedError
