"""Long texts cut down to what matters: the place where two of them differ, or their beginning."""

from __future__ import annotations

from itertools import takewhile

_MOST = 240
_CONTEXT = 40
_WORD = 15
"""How far back a word may begin, in characters."""
_GAP = "…"


def shortened(text: str, most: int = _MOST) -> str:
    """Return the beginning of a text, on one line, with an ellipsis where it was cut."""
    return _cut(" ".join(text.split()), 0, most)


def around_difference(one: str, other: str, most: int = _MOST) -> tuple[str, str]:
    """Return both texts, each on one line, from a little before the first character in which they differ."""
    one, other = " ".join(one.split()), " ".join(other.split())
    if max(len(one), len(other)) <= most:
        return one, other
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    start = max(0, alike - _CONTEXT)
    space = one.rfind(" ", max(0, start - _WORD), start)  # Chinese and Japanese have none to begin at
    start = space + 1 if space >= 0 else start
    return _cut(one, start, most), _cut(other, start, most)


def _cut(text: str, start: int, most: int) -> str:
    end = len(text) if len(text) - start <= most else start + most
    return (_GAP if start else "") + text[start:end].strip() + (_GAP if end < len(text) else "")
