"""The rules: each a function with a permanent code, whose docstring is its help page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from inspect import getdoc
from typing import Any, TypeVar

from promosite.model.finding import NO_TEXTS, Edit, Finding, Severity, Texts
from promosite.model.location import Location
from promosite.model.message import Message
from promosite.model.page import Page
from promosite.model.pair import Pair
from promosite.model.site import PageInSite, Site

FAMILIES = {
    "translations": (
        "presence", "freshness", "structure", "figures", "language", "terms", "links", "alt", "metadata", "interface",
        "typography",
    ),
    "images": ("reference", "validity", "fitness", "rights", "privacy", "review", "alt", "name"),
}  # fmt: skip
"""Families of rules that each check runs; `content` and `site` rules belong to every build."""

READING = frozenset({"C001", "C002", "C010", "C011", "C012", "C013"})
"""Rules that say what can't be read: they are part of every check, since what can't be read can't be checked."""

MODULES = (
    "coverage",
    "content",
    "names",
    "links",
    "presence",
    "pictures",
    "safety",
    "placeholders",
    "figures",
    "amounts",
    "freshness",
    "structure",
    "alt",
    "metadata",
    "twins",
    "interface",
    "typography",
    "language",
    "terms",
    "silences",
    "baseline",
)


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule says of one place; the registry adds the rule's own code, name and severity."""

    location: Location
    message: Message
    hint: Message
    locale: str | None = None
    page: str | None = None
    source: Location | None = None
    texts: Texts = NO_TEXTS
    edits: tuple[Edit, ...] = ()


class Scope(StrEnum):
    """What a rule looks at: the whole site, one page, or a page beside its translation."""

    SITE = "site"
    PAGE = "page"
    PAIR = "pair"


T = TypeVar("T", Site, PageInSite, Pair)
Check = Callable[[T], Iterable[Problem]]
Registration = Callable[[Check[T]], Check[T]]
Survey = Callable[[Pair], Iterable[tuple[str, Problem]]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its permanent code, its name, its family, how much a finding matters, and the function."""

    code: str
    name: str
    family: str
    severity: Severity
    check: Callable[[Any], Any]
    """Yields the problems; of a rule with a survey, the function that words them. Its docstring is the help page."""
    scope: Scope = Scope.SITE
    survey: Survey | None = None
    """For rules that share one look at a pair: all problems of all of them, each with its rule's code."""

    @property
    def help(self) -> str:
        """What `promosite explain` shows: what, why, how to mend."""
        return getdoc(self.check) or ""

    def findings(self, subject: Site | PageInSite | Pair) -> Iterator[Finding]:
        """Yield the findings of this rule in what its scope names."""
        if self.survey and isinstance(subject, Pair):
            problems: Iterable[Problem] = (problem for code, problem in self.survey(subject) if code == self.code)
        else:
            problems = self.check(subject)
        yield from (self.finding(problem, subject) for problem in problems)

    def finding(self, problem: Problem, subject: Site | PageInSite | Pair) -> Finding:
        """Return a problem of this rule as a finding."""
        page = _page(subject)
        return Finding(
            self.code, self.name, self.family, self.severity,
            problem.location, problem.message, problem.hint,
            problem.locale or (page.locale if page else None), problem.page or (page.key if page else None),
            problem.source, problem.texts, problem.edits,
        )  # fmt: skip


def _page(subject: Site | PageInSite | Pair) -> Page | None:
    """Return the page that a finding is about unless it says otherwise."""
    if isinstance(subject, Pair):
        return subject.target
    return subject.page if isinstance(subject, PageInSite) else None


_rules: dict[str, Rule] = {}


def rule(code: str, name: str, family: str, severity: Severity = Severity.ERROR) -> Registration[Site]:
    """Register the decorated function as the rule of this code; a code is given once and for ever."""
    return _registration(code, name, family, severity, Scope.SITE)


def page_rule(code: str, name: str, family: str, severity: Severity = Severity.ERROR) -> Registration[PageInSite]:
    """Register a rule that needs one page only; it may run beside others, in another process."""
    return _registration(code, name, family, severity, Scope.PAGE)


def pair_rule(code: str, name: str, family: str, severity: Severity = Severity.ERROR) -> Registration[Pair]:
    """Register a rule that needs a page and its translation only; it may run in another process."""
    return _registration(code, name, family, severity, Scope.PAIR)


def enrol(rule: Rule) -> None:
    """Register a rule; raise ValueError for a code that another rule has."""
    if rule.code in _rules and _rules[rule.code].name != rule.name:
        raise ValueError(rule.code)
    _rules[rule.code] = rule


def _registration(
    code: str, name: str, family: str, severity: Severity, scope: Scope
) -> Callable[[Check[T]], Check[T]]:
    def register(check: Check[T]) -> Check[T]:
        enrol(Rule(code, name, family, severity, check, scope))
        return check

    return register


def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    for module in MODULES:
        import_module(f"promosite.check.{module}")
    return tuple(_rules[code] for code in sorted(_rules))
