"""A translation held against its source as it is and as it was: its state, and what became of every block."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from promosite.check.alignment import align
from promosite.check.changes import changes
from promosite.model.comparison import Change, Comparison, Row, State
from promosite.model.page import Block, Page
from promosite.model.pair import Match
from promosite.model.pin import Pin

Blocks = Sequence[Block]
Matches = Sequence[Match]
Bases = Mapping[str, tuple[Block, ...]]
"""Earlier texts of source pages, by fingerprint."""


def compare(source: Page, target: Page, bases: Bases, matches: Matches | None = None) -> Comparison:
    """Return how a translation stands to the page it was made from; `matches`, where the two are aligned already."""
    pin = pin_of(target)
    if pin and pin.source_fingerprint != source.fingerprint:
        return _since(source, target, bases.get(pin.source_fingerprint))
    rows = _rows_of_today(align(source.blocks, target.blocks) if matches is None else matches)
    status = target.stamp.status if target.stamp else None
    state = State.CURRENT if pin else State.UNSTAMPED
    return Comparison(target.locale, target.key, state, source, target, status, rows)


def pin_of(page: Page) -> Pin | None:
    """Return the pin of a translation, if it bears a readable one."""
    return Pin.parse(page.stamp.pin) if page.stamp and page.stamp.pin else None


def _since(source: Page, target: Page, base: tuple[Block, ...] | None) -> Comparison:
    """Return what changed since the base; without it only that something did."""
    ours, theirs = source.blocks, target.blocks
    rows = _rows_of_today(align(ours, theirs)) if base is None else _rows(base, ours, theirs)
    if base and _is_foreign(rows):
        return _since(source, target, None)  # the stamp of another page
    is_stale = base is None or any(row.change.asks_for_translation for row in rows)
    state = State.STALE if is_stale else State.CURRENT
    status = target.stamp.status if target.stamp else None
    return Comparison(target.locale, target.key, state, source, target, status, rows, is_past_known=base is not None)


def _is_foreign(rows: tuple[Row, ...]) -> bool:
    """Whether hardly anything of the earlier text is left: then it wasn't the text of this page."""
    new = sum(row.change in {Change.ADDED, Change.REMOVED} for row in rows)
    return len(rows) >= _FEWEST and new > _MOST_NEW * len(rows)


_FEWEST = 6
_MOST_NEW = 0.7


def _rows_of_today(matches: Matches) -> tuple[Row, ...]:
    return tuple([Row(source, source, target) for source, target in matches])


def _rows(base: Blocks, source: Blocks, target: Blocks) -> tuple[Row, ...]:
    rendered = {id(match.source): match.target for match in align(base, target) if match.source}
    used = {id(block) for block in rendered.values() if block}
    later = {id(match.source): match.target for match in align(source, target) if match.source}
    rows: list[Row] = []
    for changed in changes(base, source):
        translation = rendered.get(id(changed.before)) if changed.before else None
        if translation is None and changed.after:
            candidate = later.get(id(changed.after))
            translation = candidate if candidate and id(candidate) not in used else None
        rows.append(Row(changed.before, changed.after, translation, changed.change))
    left = [match.target for match in align(base, target) if match.source is None]
    shown = {id(row.target) for row in rows}
    return (*rows, *(Row(None, None, block, Change.NONE) for block in left if block and id(block) not in shown))
