"""Applies safe mends to the text of a file, and leaves every other sign of it as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from promosite.model.finding import Edit
from promosite.read.front_matter import split
from promosite.read.markdown import read_body
from promosite.read.yaml_tree import Keys, YamlError, read_yaml

BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n|\r|\n")

_Span = tuple[int, int, str]
"""Where an edit begins and ends in the text, and what it puts there."""


def mended(text: str, edits: Iterable[Edit]) -> str:
    """Return the text of one file after these edits.

    Lines and columns count from 1, in characters, without a byte-order mark. Of two edits that overlap or begin at one
    place, the first is made; one that reaches beyond the end of its line is left out. Line ends and a mark stay.
    """
    pieces: list[str] = []
    done = 0
    for start, end, replacement in _apart(_offsets(text, edits)):
        pieces += text[done:start], replacement
        done = end
    return "".join((*pieces, text[done:]))


def bearable(text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits that leave a page what it is.

    The front matter keeps its keys and types, the text its blocks, links, anchors and placeholders. Where all the edits
    together would change them, line after line is tried, and those of a line that does are left out.
    """
    chosen = tuple(edits)
    before = _nature(text)
    if _nature(mended(text, chosen)) == before:
        return chosen
    kept: tuple[Edit, ...] = ()
    for _, of_line in groupby(sorted(chosen, key=_line), key=_line):
        tried = (*kept, *of_line)
        kept = tried if _nature(mended(text, tried)) == before else kept
    return kept


def _line(edit: Edit) -> int:
    return edit.location.line


def _nature(text: str) -> tuple[object, ...]:
    parts = split(_LINE_END.sub("\n", text.removeprefix(BOM)))
    return shape(parts.yaml or ""), parts.body_line, form(parts.body)


@lru_cache(maxsize=256)
def form(text: str) -> tuple[object, ...]:
    """Return what a text is as Markdown: its blocks, its given anchors, its links and placeholders."""
    body = read_body(text, "", 1)
    blocks = tuple((block.kind, block.anchor if block.is_anchored else None) for block in body.blocks)
    links = tuple((link.target, link.is_picture) for link in body.links)
    return blocks, links, tuple(mark.expression for mark in body.placeholders)


def count(text: str, edits: Iterable[Edit]) -> int:
    """Return how many of these edits `mended` makes."""
    return len(_apart(_offsets(text, edits)))


def shape(yaml: str) -> dict[Keys, type] | None:
    """Return the type of every single value of a YAML text by its keys; None where it can't be taken."""
    values = leaves(yaml)
    return None if values is None else {keys: type(value) for keys, value in values.items()}


def leaves(yaml: str) -> dict[Keys, object] | None:
    """Return every single value of a YAML text by its keys; None where it can't be taken."""
    try:
        return dict(_leaves(read_yaml(yaml, "").value, ()))
    except YamlError:
        return None


def _leaves(value: object, keys: Keys) -> Iterator[tuple[Keys, object]]:
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _leaves(below, (*keys, key))
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from _leaves(below, (*keys, number))
    else:
        yield keys, value


def _apart(found: Iterable[_Span]) -> list[_Span]:
    """Return the edits in order, without those that overlap one before them or begin where it begins."""
    kept: list[_Span] = []
    for span in sorted(found):
        if not kept or (span[0] >= kept[-1][1] and span[0] > kept[-1][0]):
            kept.append(span)
    return kept


def _offsets(text: str, edits: Iterable[Edit]) -> set[_Span]:
    """Return the edits as offsets into the text; the same edit given twice counts once."""
    lines = _lines(text)
    found: set[_Span] = set()
    for edit in edits:
        place = edit.location
        if 1 <= place.line <= len(lines):
            first, last = lines[place.line - 1]
            start = first + place.column - 1
            if first <= start <= start + edit.length <= last:
                found.add((start, start + edit.length, edit.text))
    return found


def _lines(text: str) -> list[tuple[int, int]]:
    """Return where each line begins and ends in the text, without its line end."""
    starts = [len(BOM) if text.startswith(BOM) else 0]
    ends: list[int] = []
    for found in _LINE_END.finditer(text):
        ends.append(found.start())
        starts.append(found.end())
    return list(zip(starts, [*ends, len(text)], strict=True))
