"""`promosite explain`: the help page of a rule."""

from __future__ import annotations

from collections.abc import Callable

from promosite.check.registry import Rule, all_rules
from promosite.errors import CannotGoOnError
from promosite.model.message import say
from promosite.publish.faults import SITE_FAULTS, SiteFault
from promosite.report.columns import table
from promosite.wording.suggestions import nearest


def register(translate: Callable[[str], str]) -> str:
    """Return every rule on a line: its code, its name, its severity and what it finds."""
    explained: tuple[Rule | SiteFault, ...] = (*all_rules(), *SITE_FAULTS)
    rows = [(rule.code, rule.name, translate(rule.help).partition("\n")[0]) for rule in explained]
    return table(rows, is_headed=False)


def explanation(code: str, translate: Callable[[str], str]) -> str:
    """Return the help page of a rule, by code or name."""
    explained: tuple[Rule | SiteFault, ...] = (*all_rules(), *SITE_FAULTS)
    rules = {rule.code: rule for rule in explained}
    found = rules.get(code.upper()) or next((rule for rule in rules.values() if rule.name == code), None)
    if found is None:
        message = say("There is no rule “{code}”.", code=code)
        raise CannotGoOnError(message, nearest(code.upper(), rules))
    return f"{found.code} {found.name}\n\n{translate(found.help)}"
