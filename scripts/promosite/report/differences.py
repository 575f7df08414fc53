"""`promosite diff`: what changed in the source since a page was translated, block by block, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.model.comparison import Change, Comparison, Row, State
from promosite.model.message import Translate, say
from promosite.model.page import Block
from promosite.report.columns import beside

_CHANGES = {
    Change.MEANING: say("rewritten"),
    Change.FIGURE: say("a figure changed"),
    Change.ADDED: say("added"),
    Change.REMOVED: say("removed"),
}
_STATES = {
    State.CURRENT: say("Nothing changed since this page was translated."),
    State.UNSTAMPED: say("This page bears no stamp, so nothing is known of the past: promosite stamp PAGE."),
    State.MISSING: say("This page isn't translated yet."),
    State.ORPHAN: say("This page has no source."),
}
_HEADS = (say("when it was translated"), say("now"), say("translation"))
_LEAST = 20


def differences(comparison: Comparison, translate: Translate, cells: int) -> str:
    """Return the changed blocks in three columns that fit into a terminal of this many cells."""
    if comparison.state is not State.STALE:
        return _STATES[comparison.state].text(translate)
    if not comparison.is_past_known:
        return say("The source changed; what it said before isn't kept in docs/.base.").text(translate)
    column = max((cells - 6) // 3, _LEAST)
    heads = list(beside([head.text(translate) for head in _HEADS], column))
    rule = "─" * (3 * column + 6)
    return "\n".join([*heads, *(line for row in comparison.changed for line in _lines(row, column, rule, translate))])


def _lines(row: Row, column: int, rule: str, translate: Translate) -> Iterator[str]:
    places = " → ".join(str(block.location) for block in (row.source, row.target) if block)
    yield rule
    yield f"{places}  ({_CHANGES[row.change].text(translate)})"
    yield from beside([_text(row.before), _text(row.source), _text(row.target)], column)


def _text(block: Block | None) -> str:
    return block.text if block else "–"
