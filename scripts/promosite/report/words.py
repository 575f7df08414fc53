"""What every voice that speaks to people calls things: severities and families of rules."""

from __future__ import annotations

from collections.abc import Callable

from promosite.model.finding import Severity
from promosite.model.message import say

Translate = Callable[[str], str]

LANGUAGE = say("en")
"""The BCP 47 tag of the language we speak: each catalogue translates it into its own."""

SEVERITIES = {
    Severity.ERROR: say("error"),
    Severity.WARNING: say("warning"),
    Severity.INFO: say("note"),
}

FAMILIES = {
    "presence": say("presence"),
    "freshness": say("freshness"),
    "structure": say("structure"),
    "figures": say("figures"),
    "language": say("language"),
    "terms": say("terms"),
    "links": say("links"),
    "alt": say("picture descriptions"),
    "metadata": say("metadata"),
    "interface": say("interface words"),
    "typography": say("typography"),
    "reference": say("picture references"),
    "validity": say("picture files"),
    "fitness": say("picture sizes"),
    "rights": say("rights"),
    "privacy": say("privacy"),
    "review": say("review"),
    "name": say("file names"),
    "content": say("content"),
    "site": say("built site"),
}


def family(name: str, translate: Translate) -> str:
    """Return the family's name in people's words; one that no table knows keeps its own."""
    return FAMILIES.get(name, say(name)).text(translate)
