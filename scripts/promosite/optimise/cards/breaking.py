"""Where a title may be broken into lines: between words, and in Chinese and Japanese between characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest
from typing import NamedTuple

_NO_START = frozenset(
    "!%),.:;?]}¢°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～〜"
    "ゝゞ々ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖ・ヽヾ‐゠–—"
)
"""Characters that begin no line (JIS X 4051, Requirements for Chinese Text Layout 3.1.4)."""
_NO_END = frozenset("$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥‹«")
"""Characters that end no line."""
_STOP = frozenset(":;,：；，、。）)–—・!?！？")
"""After these a line ends well."""
_IDEOGRAPHIC = re.compile(r"[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]")
_HIRAGANA = re.compile(r"[\u3041-\u309f]")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]")
_EAST_ASIAN = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]")
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠ-Ỹ][^\W\d_]*$")
"""A word that begins with a capital letter."""
_OPENING, _CLOSING = frozenset("(（"), frozenset(")）")
BY_CHARACTER = frozenset({"zh", "ja"})

WELL, FAIRLY, POORLY, BADLY, WORST = 0.0, 0.2, 0.4, 0.6, 0.9
"""What it costs to end a line somewhere, as a share of a line's width that is left empty."""


class Piece(NamedTuple):
    """A part of a title that stays whole; `space`: it is followed by one where the line goes on."""

    text: str
    space: bool
    cost: float
    """Of ending a line after it."""


def pieces(title: str, locale: str) -> tuple[Piece, ...]:
    """Return the parts that a title may be broken into, in order; joined with their spaces they are the title."""
    within = _characters if locale in BY_CHARACTER else _brackets
    found = [piece for word in _words(title) for piece in within(word, locale)]
    return tuple(_kept_together(found))


def _kept_together(found: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces, those inside brackets and inside a name at a higher cost: they are best read in one line."""
    depth = 0
    for piece, following in zip_longest(found, found[1:]):
        depth += sum(each in _OPENING for each in piece.text) - sum(each in _CLOSING for each in piece.text)
        cost = max(piece.cost, BADLY) if depth > 0 else piece.cost
        yield piece._replace(cost=max(cost, POORLY) if following and _is_one(piece, following) else cost)


def _is_one(piece: Piece, following: Piece) -> bool:
    """Whether two words are read as one: parts of a name (Vĩnh Tràng), a word and its number (tháng 7)."""
    is_name = _NAME.match(piece.text) and _NAME.match(following.text)
    return piece.cost != WELL and bool(is_name or following.text[0].isdigit())


def _words(title: str) -> list[str]:
    """Return the words of a title, a dash that stands alone with the word before it."""
    words: list[str] = []
    for word in title.replace("\n", " ").split(" "):
        if words and word and word[0] in _NO_START:
            words[-1] += f"\u00a0{word}"
        elif word:
            words.append(word)
    return words


def _whole(word: str) -> Piece:
    return Piece(word, space=True, cost=WELL if word[-1] in _STOP else FAIRLY)


def _brackets(word: str, _: str) -> list[Piece]:
    """Return the pieces of a word that a bracket follows without a space, as in Korean."""
    before, bracket, name = word.partition("(")
    return [Piece(before, space=False, cost=WELL), _whole(bracket + name)] if before and bracket else [_whole(word)]


def _characters(word: str, locale: str) -> list[Piece]:
    """Return the pieces of a stretch without spaces in Chinese or Japanese."""
    ends = [index for index in range(1, len(word)) if _may_break(word[index - 1], word[index])]
    parts = [word[start:end] for start, end in zip([0, *ends], [*ends, len(word)], strict=True)]
    costs = [_cost(part[-1], following[0], locale) for part, following in pairwise(parts)]
    inner = [Piece(part, space=False, cost=cost) for part, cost in zip(parts, costs, strict=False)]
    return [*inner, _whole(parts[-1])]


def _may_break(before: str, after: str) -> bool:
    """Whether a line may end between two characters: not inside a Latin word, a number or a word in katakana."""
    if after in _NO_START or before in _NO_END:
        return False
    if _KATAKANA.match(before) and _KATAKANA.match(after):
        return False
    if before.isdigit():
        return False
    return bool(_EAST_ASIAN.match(before) or _EAST_ASIAN.match(after))


def _cost(before: str, after: str, locale: str) -> float:
    """Return how badly a line ends between two characters; in Japanese a phrase ends where hiragana does."""
    if before in _STOP or after in _NO_END:
        return WELL
    if after.isdigit():
        return BADLY
    if locale != "ja":
        return BADLY if _IDEOGRAPHIC.match(before) and _IDEOGRAPHIC.match(after) else FAIRLY
    if _HIRAGANA.match(after):
        return WORST
    if _HIRAGANA.match(before):
        return FAIRLY
    return BADLY if _IDEOGRAPHIC.match(before) and _IDEOGRAPHIC.match(after) else POORLY
