"""Rules whose findings are made after all other rules have run: of silences and of the baseline."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from promosite.check.registry import Problem, rule
from promosite.model.finding import Finding, Severity
from promosite.model.location import Location
from promosite.model.message import Message
from promosite.model.site import Site


class Tell(Protocol):
    """Makes a finding of a place, what is wrong there and what to do."""

    def __call__(self, place: Location, message: Message, hint: Message, locale: str | None = None) -> Finding:
        """Return the finding."""


PROTECTED = ("C0", "C4", "C5")
"""Codes that nothing keeps quiet begin so: what can't be read, what is unsafe, and the rules of silence themselves."""


def is_protected(code: str) -> bool:
    """Whether findings of this code can be neither silenced nor put into a baseline."""
    return code.startswith(PROTECTED)


def told_afterwards(code: str, name: str, severity: Severity, help_page: str, family: str = "content") -> Tell:
    """Register a rule that finds nothing by itself, so that it can be explained; return what makes its findings."""

    def check(_: Site) -> Iterable[Problem]:
        return ()

    def tell(place: Location, message: Message, hint: Message, locale: str | None = None) -> Finding:
        return Finding(code, name, family, severity, place, message, hint, locale)

    check.__doc__ = help_page
    rule(code, name, family, severity)(check)
    return tell
