"""Patterns that match fast: any of many words, and how a pattern may begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for the longest of these words, in which words that begin alike share their beginning."""
    endings: dict[str, set[str]] = {}
    for word in words:
        endings.setdefault(word[:1], set()).add(word[1:])
    branches = [re.escape(first) + any_of(rest) for first, rest in sorted(endings.items()) if first]
    if not branches:
        return ""
    if len(branches) == len(endings) == 1:
        return branches[0]
    pattern = f"(?:{'|'.join(branches)})"
    return f"{pattern}?" if "" in endings else pattern


def heads(pattern: str, openings: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Yield the words that a pattern may begin with; for a `{placeholder}`, those that it may begin with."""
    if group := re.match(r"\((?:\?:|\?P<\w+>)", pattern):
        inside, rest = _closed(pattern, group.end())
        for alternative in _alternatives(inside):
            yield from heads(alternative, openings)
        if rest.startswith("?"):
            yield from heads(rest[1:], openings)
    elif placeholder := re.match(r"\{([a-z_]+)2?\}", pattern):
        yield from openings[placeholder[1]]
    elif pattern.startswith("["):
        yield from pattern[1 : pattern.index("]")]
    elif word := re.match(r"[^\W\d_]+", pattern):
        yield from _of_word(word[0], pattern[word.end() :], openings)


def _of_word(word: str, rest: str, openings: Mapping[str, frozenset[str]]) -> Iterator[str]:
    if not rest.startswith("?"):
        yield word
        return
    yield word
    yield from heads(word[:-1] + rest[1:], openings)


def _closed(pattern: str, start: int) -> tuple[str, str]:
    """Return what stands in the bracket that was opened before `start`, and what follows it."""
    depth = 1
    for place in range(start, len(pattern)):
        depth += {"(": 1, ")": -1}.get(pattern[place], 0)
        if not depth:
            return pattern[start:place], pattern[place + 1 :]
    raise ValueError(pattern)


def _alternatives(pattern: str) -> Iterator[str]:
    depth = start = 0
    for place, letter in enumerate(pattern):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "|" and not depth:
            yield pattern[start:place]
            start = place + 1
    yield pattern[start:]
