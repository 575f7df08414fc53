"""T903: brackets and quotation marks without their other half."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from promosite.check.registry import Problem, page_rule
from promosite.check.typography.languages import language_of
from promosite.check.typography.prose import SILENT_KINDS, Line, block_lines, cover, front_text
from promosite.model.finding import Severity
from promosite.model.message import say
from promosite.model.page import FRONT_KINDS, Block, Page
from promosite.model.site import PageInSite

_BRACKETS = ("()", "[]", "（）", "［］", "「」", "『』", "《》", "【】")
_QUOTES = {"vi": ("“”",), "en": ("“”",), "zh": ("“”",), "ko": ("“”",), "fr": ("“”", "«»")}
"""Marks that open and close differently; elsewhere “ may close (German) and » may open."""
_CLOSING_ALONE = re.compile(r"(?:(?<![\w)])(?:[^\W\d_]|\d{1,3}|[ivxIVX]{1,5})|[:;]['\-~]?)\)")
"""A bracket that never had another half: “a) …”, “2) …”, “:-)”."""
_SPOKEN_OF = re.compile(r"""(?<=[“"'‘«「])[^\s\w](?=[”"'’»」])""")
"""A mark that a sentence speaks of: the sign “[”."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark, and where it stands."""

    sign: str
    line: Line
    column: int


@page_rule("T903", "unmatched-mark", "typography", Severity.WARNING)
def unmatched_mark(subject: PageInSite) -> Iterator[Problem]:
    """A bracket or a quotation mark has no other half in its paragraph.

    The reader doesn't know where the aside or the quotation ends. Most often one half was lost in translating or was
    typed twice. Write the missing half, or delete the one that is left; a machine can't know which.
    """
    page = subject.page
    pairs = _occurring(page, _BRACKETS + _QUOTES.get(language_of(subject), ()))
    if any(_unequal(text, pairs) for text in front_text(page).split("\n")):
        for block in page.front_blocks:
            yield from _alone(page, block, None, pairs)
    for block, following in _suspects(page.body.blocks, pairs):
        yield from _alone(page, block, following, pairs)


def _suspects(blocks: tuple[Block, ...], pairs: Sequence[str]) -> Iterator[tuple[Block, Block | None]]:
    """Yield the blocks of prose in which some mark lacks its other half, each with the block that follows."""
    for number, block in enumerate(blocks, start=1):
        text = block.text
        for pair in pairs:
            if text.count(pair[0]) != text.count(pair[1]) and block.kind not in SILENT_KINDS:
                yield block, next(iter(blocks[number : number + 1]), None)
                break


def _occurring(page: Page, pairs: Sequence[str]) -> tuple[str, ...]:
    """Return the pairs of which the page has any half at all."""
    text = f"{front_text(page)}\n{page.body.text}"
    return tuple(pair for pair in pairs if pair[0] in text or pair[1] in text)


def _unequal(text: str, pairs: Sequence[str]) -> tuple[str, ...]:
    """Return the pairs of which the text holds more of one half than of the other."""
    return tuple([pair for pair in pairs if text.count(pair[0]) != text.count(pair[1])])


def _alone(page: Page, block: Block, following: Block | None, pairs: tuple[str, ...]) -> Iterator[Problem]:
    for pair in _unequal(cover(block.text), pairs):
        is_front = block.kind in FRONT_KINDS
        lines = [Line(cover(block.text), block.location, block)] if is_front else list(block_lines(page, block))
        for mark in _without_half(lines, pair):
            if not _goes_on(mark, pair, following):
                message = say("“{mark}” has no other half.", mark=mark.sign)
                column = 0 if is_front else mark.column
                yield mark.line.problem(column, message, say("Write the missing half, or delete this one."))


def _without_half(lines: Sequence[Line], pair: str) -> list[_Mark]:
    opened: list[_Mark] = []
    closed: list[_Mark] = []
    for line in lines:
        meant = {found.end() - 1 for found in _CLOSING_ALONE.finditer(line.text)} if pair == "()" else set[int]()
        spoken_of = {found.start() for found in _SPOKEN_OF.finditer(line.text)}
        for column, sign in enumerate(line.text):
            if column in spoken_of:
                continue
            if sign == pair[0]:
                opened.append(_Mark(sign, line, column))
            elif sign == pair[1] and opened:
                opened.pop()
            elif sign == pair[1] and column not in meant:
                closed.append(_Mark(sign, line, column))
    return [*closed, *opened]


def _goes_on(mark: _Mark, pair: str, following: Block | None) -> bool:
    """Whether it is a quotation of several paragraphs, each of which opens it anew."""
    begins = mark.sign == pair[0] and mark.line.block.text.startswith(mark.sign)
    return begins and following is not None and following.text.startswith(mark.sign)
