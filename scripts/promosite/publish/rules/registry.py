"""The rules on the built site: each a function with a permanent code, whose docstring is its help page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from inspect import getdoc

from promosite.model.finding import Severity
from promosite.model.message import Message, say
from promosite.publish.built import BuiltSite

MODULES = ("presence", "identity", "references", "structure", "leftovers", "weight", "strays", "policy", "validity")

HINT = say("This is a fault of the templates or of the build; nothing was published.")


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a rule says of one file; `needle` is a text on its line, if any."""

    path: str
    message: Message
    needle: str = ""
    hint: Message = HINT
    line: int | None = None
    """The line, where it is known already."""
    is_shared: bool = True
    """Whether the same words on another page are the same fault, of a template that both share."""


Check = Callable[[BuiltSite], Iterable[Trouble]]


@dataclass(frozen=True, slots=True)
class SiteRule:
    """A rule on the built site: its permanent code, its name, how much a finding matters, and the function."""

    code: str
    name: str
    severity: Severity
    check: Check

    @property
    def help(self) -> str:
        """What `promosite explain` shows: what, why, how to mend."""
        return getdoc(self.check) or ""


_rules: dict[str, SiteRule] = {}


def site_rule(code: str, name: str, severity: Severity = Severity.ERROR) -> Callable[[Check], Check]:
    """Register the decorated function as the rule of this code; a code is given once and for ever."""

    def register(check: Check) -> Check:
        _rules[code] = SiteRule(code, name, severity, check)
        return check

    return register


def site_rules() -> tuple[SiteRule, ...]:
    """Return every rule on the built site, by code."""
    for module in MODULES:
        import_module(f"promosite.publish.rules.{module}")
    return tuple(_rules[code] for code in sorted(_rules))
