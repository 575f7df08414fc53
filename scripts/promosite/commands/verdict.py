"""The verdict on a site that is to be built: given when somebody asks for it first, and kept."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from promosite.model.finding import Report
from promosite.processes import elsewhere


class RefusedError(Exception):
    """The site has errors, and nothing is published of it."""


class Verdict:
    """What a check of the whole finds in a site that was read."""

    def __init__(self, judge: Callable[[], Report]) -> None:
        """Have `judge` check the site once; what it holds for that is let go then. Another process can be handed it."""
        self._judge: Callable[[], Report] | None = judge
        self._asked: Future[Report] | None = None
        self._report = Report(())

    @property
    def report(self) -> Report:
        """What was found."""
        if self._judge:
            self._report, self._judge = self._judge(), None
        if self._asked:
            self._report, self._asked = self._asked.result(), None
        return self._report

    def ask_elsewhere(self) -> None:
        """Have a process of its own judge by now: of many pages, this one would never get rid of all that it takes."""
        if self._judge:
            self._asked, self._judge = elsewhere(self._judge), None

    def see_that_it_is_good(self) -> None:
        """Raise RefusedError where there are errors."""
        if self.report.errors:
            raise RefusedError
