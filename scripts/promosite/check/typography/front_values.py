"""Where the words of front matter stand in the file, and which mends their YAML bears.

A page keeps the values of its front matter but not their spelling, so the file is read again for the few pages that
have something to mend there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from promosite.check.mending import leaves, mended
from promosite.model.fault import Fault
from promosite.model.finding import Edit
from promosite.model.location import Location
from promosite.model.page import Block, Page
from promosite.read.front_matter import split
from promosite.read.text import read_text

_SCALAR = re.compile(r"""\s*(?:"(.*)"|'(.*)'|([^#\s].*?))\s*(?:\s\#.*)?$""")
_FIRST_LINE = 2
"""The line of the file below the opening `---`."""


@dataclass(frozen=True, slots=True)
class FrontValue:
    """A value, or a line of it: its words, and where they begin (line from 1, column from 0)."""

    text: str
    line: int
    column: int = 0
    yaml: str = ""
    """The whole front matter as written; empty where the words weren't found in it."""
    block: Block | None = None

    @property
    def is_exact(self) -> bool:
        """Whether the place of the words in the file is known."""
        return bool(self.yaml)

    def bears(self, edits: Sequence[Edit]) -> bool:
        """Whether the front matter after these edits says the same in all but this value."""
        if not self.is_exact or self.block is None:
            return False
        before, after = leaves(self.yaml), leaves(mended(self.yaml, map(_above, edits)))
        if after is None or before is None or before.keys() != after.keys():
            return False
        changed = [key for key in before if before[key] != after[key]]
        return len(changed) <= 1 and all(isinstance(after[key], str) for key in changed)


def front_values(page: Page, block: Block) -> Iterator[FrontValue]:
    """Yield the lines of a value as they stand in the file, or the value alone where they can't be told."""
    yaml = _written(page)
    found = list(_pieces(page, block, yaml)) if yaml else []
    yield from found or [FrontValue(block.text, block.location.line)]


def _written(page: Page) -> str:
    text = read_text(Path(page.path), page.location.path)
    return "" if isinstance(text, Fault) else split(text).yaml or ""


def _pieces(page: Page, block: Block, yaml: str) -> Iterator[FrontValue]:
    key = block.anchor if block.kind == "label" else block.kind
    first, column = block.location.line, block.location.column - 1
    others = [place.line for place in page.where.values() if place.line > first]
    last = min(others, default=_FIRST_LINE + yaml.count("\n"))
    for number, line in enumerate(yaml.split("\n")[first - _FIRST_LINE : last - _FIRST_LINE], start=first):
        start = column + len(str(key)) + 1 if number == first else 0
        words = _words(line[start:], block.text)
        if words:
            yield FrontValue(words, number, line.index(words, start), yaml, block)


def _words(written: str, value: str) -> str:
    """Return what a line of YAML has of a value, without quotation marks and comment; nothing where it has none."""
    found = _SCALAR.match(written)
    kept = next(filter(None, found.groups()), "") if found else ""
    return next((words for words in (kept, kept.strip("\"'")) if words and words in value), "")


def _above(edit: Edit) -> Edit:
    """Return the edit counted from the first line of the front matter."""
    place = edit.location
    return Edit(Location(place.path, place.line - _FIRST_LINE + 1, place.column), edit.length, edit.text)
