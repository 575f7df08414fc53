"""`promosite explain`: the help page of a rule."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches

from promosite.check.registry import Rule, all_rules
from promosite.errors import CannotGoOnError
from promosite.model.message import say
from promosite.publish.faults import SITE_FAULTS, SiteFault


def explanation(code: str, translate: Callable[[str], str]) -> str:
    """Return the help page of a rule, by code or name."""
    explained: tuple[Rule | SiteFault, ...] = (*all_rules(), *SITE_FAULTS)
    rules = {rule.code: rule for rule in explained}
    found = rules.get(code.upper()) or next((rule for rule in rules.values() if rule.name == code), None)
    if found is None:
        close = get_close_matches(code.upper(), list(rules), n=1) or ["C001"]
        message = say("There is no rule “{code}”.", code=code)
        raise CannotGoOnError(
            message,
            say(
                "Did you mean “{nearest}”? Valid: {names}.",
                nearest=close[0],
                names=", ".join(rules),
            ),
        )
    return f"{found.code} {found.name}\n\n{translate(found.help)}"
