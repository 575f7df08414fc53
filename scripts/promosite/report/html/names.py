"""What the dashboard calls things: states, statuses, changes and kinds of blocks."""

from __future__ import annotations

from promosite.model.comparison import Change, State
from promosite.model.document import Status
from promosite.model.message import say

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
