"""The verdict on a site that is to be built: given when somebody asks for it first, and kept."""

from __future__ import annotations

from collections.abc import Callable

from promosite.model.finding import Report


class RefusedError(Exception):
    """The site has errors, and nothing is published of it."""


class Verdict:
    """What a check of the whole finds in a site that was read."""

    def __init__(self, judge: Callable[[], Report]) -> None:
        """Have `judge` check the site once; what it holds for that is let go then."""
        self._judge: Callable[[], Report] | None = judge
        self._report = Report(())

    @property
    def report(self) -> Report:
        """What was found."""
        if self._judge:
            self._report, self._judge = self._judge(), None
        return self._report

    def see_that_it_is_good(self) -> None:
        """Raise RefusedError where there are errors."""
        if self.report.errors:
            raise RefusedError
