"""The rules: each a function with a permanent code, whose docstring is its help page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from inspect import getdoc

from promosite.model.finding import Finding, Severity
from promosite.model.location import Location
from promosite.model.message import Message
from promosite.model.site import Site

FAMILIES = {
    "translations": (
        "presence", "freshness", "structure", "figures", "language", "terms", "links", "metadata", "interface",
        "typography",
    ),
    "images": ("reference", "validity", "fitness", "rights", "privacy", "review", "alt", "name"),
}  # fmt: skip
"""Families of rules that each check runs; `content` and `site` rules belong to every build."""

MODULES = ("content", "names", "links", "presence", "pictures", "safety", "placeholders", "figures")


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule says of one place; the registry adds the rule's own code, name and severity."""

    location: Location
    message: Message
    hint: Message
    locale: str | None = None
    page: str | None = None
    source: Location | None = None


Check = Callable[[Site], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its permanent code, its name, its family, how much a finding matters, and the function."""

    code: str
    name: str
    family: str
    severity: Severity
    check: Check

    @property
    def help(self) -> str:
        """What `promosite explain` shows: what, why, how to mend."""
        return getdoc(self.check) or ""

    def findings(self, site: Site) -> Iterator[Finding]:
        """Yield the findings of this rule in a site."""
        for problem in self.check(site):
            yield Finding(
                self.code, self.name, self.family, self.severity,
                problem.location, problem.message, problem.hint, problem.locale, problem.page, problem.source,
            )  # fmt: skip


_rules: dict[str, Rule] = {}


def rule(code: str, name: str, family: str, severity: Severity = Severity.ERROR) -> Callable[[Check], Check]:
    """Register the decorated function as the rule of this code; a code is given once and for ever."""

    def register(check: Check) -> Check:
        if code in _rules and _rules[code].name != name:
            raise ValueError(code)
        _rules[code] = Rule(code, name, family, severity, check)
        return check

    return register


def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    for module in MODULES:
        import_module(f"promosite.check.{module}")
    return tuple(_rules[code] for code in sorted(_rules))
