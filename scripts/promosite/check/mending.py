"""Applies safe mends to the text of a file, and leaves every other sign of it as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from promosite.model.finding import Edit
from promosite.read.front_matter import split
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
    """Return the edits that a page bears: those of its front matter only if it keeps its keys and types."""
    chosen = tuple(edits)
    before = split(_plain(text))
    after = split(_plain(mended(text, chosen)))
    if shape(before.yaml or "") == shape(after.yaml or ""):
        return chosen
    return tuple(edit for edit in chosen if edit.location.line >= before.body_line)


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


def _plain(text: str) -> str:
    return _LINE_END.sub("\n", text.removeprefix(BOM))


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
