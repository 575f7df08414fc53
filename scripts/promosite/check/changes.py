"""What became of each block of a text: the same, moved, mended in form, or changed in figures or in meaning."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from promosite.model.comparison import Change
from promosite.model.page import FRONT_KINDS, Block
from promosite.wording.fingerprint import prose

Blocks = Sequence[Block]

_FIGURES = re.compile(r"\{\{\s*(?:fact|number|percent|quantity|money|dates?|days)\b.*?\}\}|\d[\d.,\u00a0\u202f]*")
_LINKS = re.compile(r"(?<!!)\[[^\[\]]*\]\(([^()\s]*)")
_PICTURES = re.compile(r"!\[[^\[\]]*\]\(([^()\s]*)")
_ALIKE = 0.4
"""Share of common words from which two texts are the same block, rewritten."""
_MOST = 150
"""Rewritten blocks in a row that are weighed against each other; more are paired by position."""
_LONG = 2000
"""Blocks of a page beyond which those that are repeated over and over are no landmarks: else it would take minutes."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A block before and after; None where it did not exist."""

    before: Block | None
    after: Block | None
    change: Change


def changes(before: Blocks, after: Blocks) -> list[Changed]:
    """Return every block of both texts, in the order of the later one."""
    is_long = len(after) > _LONG
    stretches = SequenceMatcher(None, [*map(_said, before)], [*map(_said, after)], autojunk=is_long).get_opcodes()
    others = [(before[i:i_end], after[j:j_end]) for kind, i, i_end, j, j_end in stretches if kind != "equal"]
    moved = frozenset(_said(block) for old, _ in others for block in old)
    moved &= frozenset(_said(block) for _, new in others for block in new)
    found: list[Changed] = []
    for kind, i, i_end, j, j_end in stretches:
        old, new = before[i:i_end], after[j:j_end]
        if kind == "equal":
            found += map(_compared, old, new)
        else:
            found += _reshaped(old, new) if _words(old) == _words(new) else _rewritten(old, new, moved)
    return _without_moves(found)


def _said(block: Block) -> str:
    """Return what a block says and, where its place is its meaning (a title, a label), where it says it."""
    said = prose(block.text)
    return f"{block.kind} {block.anchor}: {said}" if block.kind in FRONT_KINDS else said


def _words(blocks: Blocks) -> str:
    return " ".join(filter(None, (prose(block.text) for block in blocks)))


def classify(before: Block, after: Block) -> Change:
    """Return the gravest difference between two texts of one block."""
    if prose(before.text) != prose(after.text):
        same_words = _FIGURES.sub("#", prose(before.text)) == _FIGURES.sub("#", prose(after.text))
        return Change.FIGURE if same_words else Change.MEANING
    for pattern, change in ((_PICTURES, Change.IMAGE), (_LINKS, Change.LINK)):
        if pattern.findall(before.text) != pattern.findall(after.text):
            return change
    same = (before.text, before.kind, before.level) == (after.text, after.kind, after.level)
    return Change.NONE if same else Change.FORMAT


def _compared(before: Block, after: Block) -> Changed:
    return Changed(before, after, classify(before, after))


def _reshaped(before: Blocks, after: Blocks) -> Iterator[Changed]:
    """Pair blocks that were only cut or joined elsewhere: the words are the same."""
    for place in range(max(len(before), len(after))):
        one = before[place] if place < len(before) else None
        other = after[place] if place < len(after) else None
        yield Changed(one, other, Change.FORMAT)


def _rewritten(before: Blocks, after: Blocks, moved: frozenset[str]) -> Iterator[Changed]:
    """Pair blocks that were rewritten in place; what is unlike all others, or moved, was removed or added."""
    ours, theirs = _settled(before, moved), _settled(after, moved)
    pairs = _partners([before[place] for place in ours], [after[place] for place in theirs])
    partners = {ours[one]: theirs[other] for one, other in pairs.items()}
    place = 0
    for one in range(len(before)):
        other = partners.get(one)
        if other is None:
            yield Changed(before[one], None, Change.REMOVED)
            continue
        yield from (Changed(None, block, Change.ADDED) for block in after[place:other])
        yield _compared(before[one], after[other])
        place = other + 1
    yield from (Changed(None, block, Change.ADDED) for block in after[place:])


def _settled(blocks: Blocks, moved: frozenset[str]) -> list[int]:
    return [place for place, block in enumerate(blocks) if _said(block) not in moved]


def _partners(before: Blocks, after: Blocks) -> dict[int, int]:
    """Return for each earlier block the place of the later one that took its place, in rising order."""
    if len(before) == len(after) and [block.kind for block in before] == [block.kind for block in after]:
        return {place: place for place in range(len(before)) if _is_same_place(before[place], after[place])}
    if max(len(before), len(after)) > _MOST:
        return {place: place for place in range(min(len(before), len(after)))}
    partners: dict[int, int] = {}
    start = 0
    for one, block in enumerate(before):
        alike = (other for other in range(start, len(after)) if _are_alike(block, after[other]))
        found = next(alike, None)
        if found is not None:
            partners[one] = found
            start = found + 1
    return partners


def _is_same_place(before: Block, after: Block) -> bool:
    named = before.kind in {"title", "short_title", "description"} or (before.anchor or "") == (after.anchor or "")
    return before.kind == after.kind and (named or _are_alike(before, after))


def _are_alike(before: Block, after: Block) -> bool:
    if before.kind != after.kind or (before.kind == "label" and before.anchor != after.anchor):
        return False
    if before.kind == "heading" and before.is_anchored and before.anchor == after.anchor:
        return True
    old, new = set(prose(before.text).casefold().split()), set(prose(after.text).casefold().split())
    return len(old & new) >= _ALIKE * max(min(len(old), len(new)), 1)


def _without_moves(found: list[Changed]) -> list[Changed]:
    """Take blocks that only moved for what they are: unchanged."""
    removed: dict[str, deque[Block]] = defaultdict(deque)
    for changed in found:
        if changed.before and changed.change is Change.REMOVED:
            removed[_said(changed.before)].append(changed.before)
    kept: list[Changed] = []
    moved: set[int] = set()
    for changed in found:
        earlier = removed.get(_said(changed.after)) if changed.change is Change.ADDED and changed.after else None
        if earlier and changed.after:
            before = earlier.popleft()
            moved.add(id(before))
            kept.append(_compared(before, changed.after))
        else:
            kept.append(changed)
    return [one for one in kept if not (one.change is Change.REMOVED and id(one.before) in moved)]
