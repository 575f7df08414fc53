"""Which block of a translation renders which block of its source: by anchor, then by type, then by position.

Within a section whose types differ, blocks are aligned as biologists align sequences (Needleman and Wunsch, 1970): a
pair scores for the same type, for the placeholders, links and digits that both hold, and for a like share of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from promosite.model.page import FRONT_KINDS, Block
from promosite.model.pair import Match

Blocks = Sequence[Block]

_MARKS = re.compile(r"\{\{.*?\}\}|\]\([^)\s]+|\d{2,}")
_MOST_CELLS = 40_000
"""Pairs of blocks that are weighed in one section; a section beyond it is matched by position alone."""
_GAP = -1.0


def align(source: Blocks, target: Blocks) -> tuple[Match, ...]:
    """Return the blocks of both pages in the order of the source, each with its partner if it has one."""
    if _types(source) == _types(target):
        return tuple(map(Match, source, target))
    matched = _by_name(_front(source), _front(target))
    return (*matched, *_by_section(_body(source), _body(target)))


def _types(blocks: Blocks) -> list[tuple[object, ...]]:
    return [(block.kind, block.level, block.anchor if _is_named(block) else None) for block in blocks]


def _is_named(block: Block) -> bool:
    return block.is_anchored or block.kind == "label"


def _front(blocks: Blocks) -> Blocks:
    return [block for block in blocks if block.kind in FRONT_KINDS]


def _body(blocks: Blocks) -> Blocks:
    return [block for block in blocks if block.kind not in FRONT_KINDS]


def _by_name(source: Blocks, target: Blocks) -> list[Match]:
    found = {(block.kind, block.anchor): block for block in target}
    pairs = [Match(block, found.pop((block.kind, block.anchor), None)) for block in source]
    return [*pairs, *(Match(None, block) for block in found.values())]


@dataclass(frozen=True, slots=True)
class _Section:
    """Blocks from one heading whose anchor both pages know to the next."""

    anchor: str
    blocks: Blocks


def _by_section(source: Blocks, target: Blocks) -> list[Match]:
    shared = _anchors(source) & _anchors(target)
    others = {section.anchor: section.blocks for section in _sections(target, shared)}
    matches: list[Match] = []
    for section in _sections(source, shared):
        matches.extend(_in_section(section.blocks, others.get(section.anchor, ())))
    return matches


def _anchors(blocks: Blocks) -> set[str]:
    times = Counter(block.anchor for block in blocks if block.is_anchored and block.anchor)
    return {anchor for anchor, count in times.items() if count == 1}


def _sections(blocks: Blocks, shared: set[str]) -> Iterable[_Section]:
    anchor, start = "", 0
    for place, block in enumerate(blocks):
        if block.is_anchored and block.anchor in shared:
            yield _Section(anchor, blocks[start:place])
            anchor, start = block.anchor, place
    yield _Section(anchor, blocks[start:])


def _in_section(source: Blocks, target: Blocks) -> list[Match]:
    if _types(source) == _types(target):
        return list(map(Match, source, target))
    if len(source) * len(target) > _MOST_CELLS:
        return _by_position(source, target)
    return _by_score(source, target)


def _by_position(source: Blocks, target: Blocks) -> list[Match]:
    paired = list(map(Match, source, target))
    return [
        *paired,
        *(Match(block, None) for block in source[len(paired) :]),
        *(Match(None, block) for block in target[len(paired) :]),
    ]


def _by_score(source: Blocks, target: Blocks) -> list[Match]:
    """Align two sequences so that the sum of the scores is the highest."""
    scores = _scores(source, target)
    best = [[_GAP * (row + column) for column in range(len(target) + 1)] for row in range(len(source) + 1)]
    for row in range(1, len(source) + 1):
        for column in range(1, len(target) + 1):
            best[row][column] = max(
                best[row - 1][column - 1] + scores[row - 1][column - 1],
                best[row - 1][column] + _GAP,
                best[row][column - 1] + _GAP,
            )
    return _path(source, target, best, scores)


def _path(source: Blocks, target: Blocks, best: list[list[float]], scores: list[list[float]]) -> list[Match]:
    row, column, matches = len(source), len(target), list[Match]()
    while row or column:
        if row and column and best[row][column] == best[row - 1][column - 1] + scores[row - 1][column - 1]:
            row, column = row - 1, column - 1
            matches.append(Match(source[row], target[column]))
        elif row and best[row][column] == best[row - 1][column] + _GAP:
            row -= 1
            matches.append(Match(source[row], None))
        else:
            column -= 1
            matches.append(Match(None, target[column]))
    return matches[::-1]


def _scores(source: Blocks, target: Blocks) -> list[list[float]]:
    ours, theirs = list(map(_Traits.of, _with_shares(source))), list(map(_Traits.of, _with_shares(target)))
    return [[_score(one, other) for other in theirs] for one in ours]


def _with_shares(blocks: Blocks) -> Iterable[tuple[Block, float]]:
    whole = sum(len(block.text) for block in blocks) or 1
    return ((block, len(block.text) / whole) for block in blocks)


@dataclass(frozen=True, slots=True)
class _Traits:
    """What a block has in any language: its type, its marks and its share of the section's text."""

    kind: str
    level: int
    marks: frozenset[str]
    share: float

    @classmethod
    def of(cls, weighed: tuple[Block, float]) -> _Traits:
        block, share = weighed
        return cls(block.kind, block.level, frozenset(_MARKS.findall(block.text)), share)


_NEVER = -100.0
_CLOSED = frozenset({"heading", "table-row", "code", "admonition-title", "tab-title"})
"""Types that render nothing but their own type."""


def _score(one: _Traits, other: _Traits) -> float:
    if one.kind != other.kind and (one.kind in _CLOSED or other.kind in _CLOSED):
        return _NEVER
    same = (1.0 if one.kind == other.kind else 0.0) + (0.5 if one.level == other.level else 0.0)
    either, both = one.marks | other.marks, one.marks & other.marks
    shared = 4 * len(both) / len(either) - 1 if either else 0.5
    return same + shared - 2 * abs(one.share - other.share)
