"""The prose of a page, line by line as the file has it, with all that is no prose covered up.

Columns stay those of the file, so that a rule may say exactly what to replace. A rule names a sign (a pattern that
occurs wherever the fault does); lines without it are never looked at, which is what makes the family quick.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from promosite.check.mending import form
from promosite.check.registry import Problem
from promosite.check.typography.front_values import FrontValue, front_values
from promosite.model.finding import Edit, Texts
from promosite.model.location import Location
from promosite.model.message import Message
from promosite.model.page import Block, Page

OUTSIDE = "\0"
"""Stands for what belongs to no block of prose: list markers, fences, the keys of front matter."""
COVERED = "\ufffc"
"""Stands, sign for sign, for what a reader doesn't read as prose: code, addresses, tags, placeholders."""

_SYNTAX = re.compile(
    r"""
    [`\\{<(\[:&-](?:
      (?<=`)(?<!``)(?P<ticks>`*)(?!`).*?(?<!`)`(?P=ticks)(?!`)   # code span
    | (?<=\\)[!-/:-@\[-`{-~]                                     # escaped sign
    | (?<=\{)(?:\{.*?\}\}|%.*?%\}|[^{}\n]*\})                    # placeholder, macro, attribute list
    | (?<=<)(?:!--.*?-->|[a-zA-Z/!?][^<>]*>)                     # comment, HTML tag, <address>
    | (?<=\]\()[^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)              # link target and title
    | (?<=\]\[)[^\[\]\n]*\] | (?<=\[)(?:\^[^\]\n]+\]:?|\[[^\[\]\n]*\]\])  # reference, footnote, wiki link
    | (?<=:)(?<![\w:]:)[a-z][a-z0-9_+-]*:(?!\w)                  # emoji
    | (?<=&)(?:[A-Za-z]\w+|\#\w+);                               # entity
    | (?<=-)-8<--.*                                              # snippet
    )""",
    re.VERBOSE,
)
_NAMES = re.compile(
    r"""
      (?:(?:https?|ftp)://|mailto:|tel:|www\.)                  # address
      [^\s<>()\[\]“”«»「」（），。、；：]*[^\s<>()\[\]“”«»「」（），。、；：.,;:!?'"*_]
    | (?<![\w.+-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+    # e-mail address
    | (?<![\w./-])(?:[A-Za-z0-9_-]+[./])+(?-i:[a-z][a-z0-9]{1,4}|[A-Z][A-Z0-9]{1,4})(?!\w)(?:/[\w./?=&%\#-]*)?  # file
    | (?<![\w/])\d+/(?:\d{4}/)?[A-ZĐƯ]+(?:-[A-ZĐƯ]+)*\d*        # document number
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SIGN_OF_NAMES = re.compile(r"[@/:.](?=\w|/)(?<=\w.)|[@.](?=\w)(?<=[+-].)")
"""What no address, file name or document number can do without."""
_FIXED_SPACES = frozenset({"&nbsp;", "&#160;", "&#xa0;", "&#8239;", "&#x202f;"})
SILENT_KINDS = frozenset({"code", "html"})


@dataclass(frozen=True, slots=True)
class Slip:
    """Signs of a line, from one column (from 0) up to another, and what should stand there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its prose; `origin` is its first column in the file."""

    text: str
    origin: Location
    block: Block
    written: str = ""
    """The line as it is written."""
    front: FrontValue | None = None
    """The value of front matter that this line is of."""

    def problem(self, column: int, message: Message, hint: Message, *slips: Slip) -> Problem:
        """Return a problem at a column (from 0) that these slips would mend."""
        place = self.block.location if self.front and not self.front.is_exact else self._place(column)
        return Problem(place, message, hint, texts=Texts(target=self.block.text), edits=self._edits(slips))

    def _place(self, column: int) -> Location:
        return Location(self.origin.path, self.origin.line, self.origin.column + column)

    def _edits(self, slips: tuple[Slip, ...]) -> tuple[Edit, ...]:
        edits = tuple(Edit(self._place(slip.start), slip.end - slip.start, slip.text) for slip in slips)
        is_borne = self.front.bears(edits) if self.front else self._keeps_its_form(slips)
        return edits if is_borne else ()

    def _keeps_its_form(self, slips: tuple[Slip, ...]) -> bool:
        """Whether the line stays the same Markdown: “1 .” must not become a list, nor “[a] (b)” a link."""
        first, last = len(self.text) - len(self.text.lstrip(OUTSIDE)), len(self.text.rstrip(OUTSIDE))
        after = self.written[:last]
        for slip in sorted(slips, key=lambda slip: slip.start, reverse=True):
            after = after[: slip.start] + slip.text + after[slip.end :]
        return form(after[first:]) == form(self.written[first:last])


@dataclass(frozen=True, slots=True)
class Sign:
    """What occurs wherever a fault does: a pattern, and letters of which every match has one at least."""

    pattern: re.Pattern[str]
    letters: str

    def is_in(self, text: str) -> bool:
        """Whether the text may hold the fault; looking for single letters first is some fifty times quicker."""
        return any(map(text.__contains__, self.letters)) and self.pattern.search(text) is not None


def lines(page: Page, sign: Sign) -> Iterator[Line]:
    """Yield the lines of prose, front matter first, of those parts of the page in which the sign occurs."""
    if sign.is_in(front_text(page)):
        for block in page.front_blocks:
            if sign.pattern.search(block.text):
                yield from _front_lines(page, block)
    if sign.is_in(page.body.text):
        yield from _body_lines(page, _rows(page.body.text, sign.pattern))


def finds(page: Page, sign: Sign, pattern: re.Pattern[str] | None = None) -> Iterator[tuple[Line, re.Match[str]]]:
    """Yield every place of the page's prose where a pattern (that of the sign, if no other) matches, with its line."""
    for line in lines(page, sign):
        for found in (pattern or sign.pattern).finditer(line.text):
            yield line, found


def block_lines(page: Page, block: Block) -> Iterator[Line]:
    """Yield the lines of one block of the body."""
    first = block.location.line - page.body.first_line
    raw = page.body.text.split("\n")[first : first + block.text.count("\n") + 1]
    prose = raw if block.kind == "table-row" else block.text.split("\n")
    covered = cover("\n".join(prose)).split("\n")
    for number, (line, written, shown) in enumerate(zip(raw, prose, covered, strict=False)):
        column = line.find(written)
        if column >= 0:
            origin = Location(page.location.path, block.location.line + number)
            yield Line(OUTSIDE * column + shown + OUTSIDE * (len(line) - column - len(shown)), origin, block, line)


@lru_cache(maxsize=4096)
def cover(text: str) -> str:
    """Return the text, as long as before, with all that is no prose covered up."""
    text = _SYNTAX.sub(_cover, text)
    return _NAMES.sub(_cover, text) if _SIGN_OF_NAMES.search(text) else text


def _cover(found: re.Match[str]) -> str:
    written = found.group()
    if written.lower() in _FIXED_SPACES:
        return "\u00a0" * len(written)
    return "\n".join(COVERED * len(line) for line in written.split("\n"))


def front_text(page: Page) -> str:
    """Return the words of the front matter, a line each."""
    words = page.words
    return "\n".join((words.title, words.short_title or "", words.description, *words.labels.values()))


def _rows(text: str, sign: re.Pattern[str]) -> set[int]:
    """Return the lines (from 0) on which the sign occurs."""
    rows: set[int] = set()
    row = counted = 0
    for found in sign.finditer(text):
        row += text.count("\n", counted, found.start())
        counted = found.start()
        rows.add(row)
    return rows


def _body_lines(page: Page, rows: set[int]) -> Iterator[Line]:
    for block in page.body.blocks:
        first = block.location.line - page.body.first_line
        if block.kind in SILENT_KINDS or rows.isdisjoint(range(first, first + block.text.count("\n") + 1)):
            continue
        yield from block_lines(page, block)


def _front_lines(page: Page, block: Block) -> Iterator[Line]:
    for value in front_values(page, block):
        shown = OUTSIDE * value.column + cover(value.text)
        yield Line(shown, Location(page.location.path, value.line), block, front=value)
