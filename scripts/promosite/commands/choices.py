"""Sees that what people choose on the command line exists: a misspelt name must not look like a clean result."""

from __future__ import annotations

from collections.abc import Iterable

from promosite.check.registry import all_rules
from promosite.errors import CannotGoOnError
from promosite.model.message import say
from promosite.model.settings import Settings
from promosite.wording.suggestions import nearest


def known_locales(chosen: Iterable[str], settings: Settings) -> None:
    """Raise CannotGoOnError for a locale that the site doesn't have."""
    known = [locale.code for locale in settings.locales]
    for code in chosen:
        if code not in known:
            raise CannotGoOnError(say("The site has no locale “{locale}”.", locale=code), nearest(code, known))


def known_rules(chosen: Iterable[str]) -> None:
    """Raise CannotGoOnError for a word that is no code, no name and no family of a rule."""
    words = tuple(chosen)
    if not words:
        return
    from promosite.publish.faults import SITE_FAULTS  # noqa: PLC0415  # most runs choose nothing and need no rules of built pages

    rules = all_rules()
    named = [*((rule.code, rule.name) for rule in rules), *((fault.code, fault.name) for fault in SITE_FAULTS)]
    known = {*(word for pair in named for word in pair), *(rule.family for rule in rules), "site"}
    for word in words:
        if word not in known:
            raise CannotGoOnError(say("There is no rule or family “{name}”.", name=word), nearest(word, sorted(known)))
