"""The names of our enumerations in people's words: one table for each, for every voice that speaks to people."""

from __future__ import annotations

from collections.abc import Callable

from promosite.model.comparison import Change, State
from promosite.model.document import Status
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

STATES = {
    State.CURRENT: say("up to date"),
    State.STALE: say("out of date"),
    State.UNSTAMPED: say("no stamp"),
    State.MISSING: say("missing"),
    State.ORPHAN: say("no source page"),
}
"""In the order in which a bar shows them."""

STATUSES = {
    Status.MACHINE: say("translated by machine"),
    Status.DRAFT: say("draft"),
    Status.TRANSLATED: say("translated"),
    Status.REVIEWED: say("reviewed"),
}

CHANGES = {
    Change.NONE: say("unchanged"),
    Change.MEANING: say("reworded"),
    Change.FIGURE: say("figure changed"),
    Change.LINK: say("link changed"),
    Change.IMAGE: say("picture changed"),
    Change.FORMAT: say("form changed"),
    Change.ADDED: say("added"),
    Change.REMOVED: say("removed"),
}

KINDS = {
    "title": say("title"),
    "short_title": say("short title"),
    "description": say("description"),
    "label": say("label"),
    "heading": say("heading"),
    "paragraph": say("paragraph"),
    "list-item": say("list item"),
    "table-row": say("table row"),
    "admonition-title": say("note title"),
    "tab-title": say("tab title"),
    "html": say("HTML"),
    "code": say("code"),
}
"""Kinds of blocks."""

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
