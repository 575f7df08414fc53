"""A translation as data: its blocks beside those of its source, what changed, and what was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from promosite.model.comparison import Change, Comparison, Row
from promosite.model.finding import Finding
from promosite.model.page import Block, Page
from promosite.model.settings import Settings
from promosite.report.html.difference import Piece, Pieces, difference
from promosite.report.html.placing import placed


@dataclass(frozen=True, slots=True)
class Text:
    """A block as it is shown: its pieces, its language, where it stands."""

    pieces: Pieces
    tag: str
    place: str = ""
    """Path and line; none for a text of the past, which stands in no file that anybody edits."""
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """One block in its texts; `past` is None where the source still says the same."""

    kind: str
    level: int
    change: Change
    past: Text | None
    source: Text | None
    target: Text | None
    findings: tuple[Finding, ...] = ()
    number: int = 0
    """Which change of the page this is, counted from 1; 0 where nothing changed."""

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing to do here."""
        return not (self.number or self.findings)


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that follow one another and are folded together, or shown."""

    rows: tuple[Beside, ...]
    is_quiet: bool


@dataclass(frozen=True, slots=True)
class Translation:
    """All that is shown of a translation."""

    comparison: Comparison
    title: str
    tag: str
    source_tag: str
    changes: int
    of_page: tuple[Finding, ...]
    groups: tuple[Group, ...]

    @property
    def has_past(self) -> bool:
        """Whether an earlier text of the source is shown."""
        return any(row.past or row.change is Change.ADDED for group in self.groups for row in group.rows if row.number)

    @property
    def is_quiet(self) -> bool:
        """Whether no block asks for anything, so that nothing need be folded."""
        return all(group.is_quiet for group in self.groups)


def translation(comparison: Comparison, target: Page, findings: Sequence[Finding], settings: Settings) -> Translation:
    """Return what is shown of a translation."""
    tag = settings.locale(target.locale).tag
    source_tag = settings.locale(comparison.source.locale).tag if comparison.source else settings.source.tag
    rows = comparison.rows or tuple(Row(None, None, block) for block in target.blocks)
    found = placed(findings, rows)
    numbers = _numbers(rows)
    shown = [
        _beside(row, tags=(source_tag, tag), findings=tuple(found.beside.get(place, ())), number=numbers[place])
        for place, row in enumerate(rows)
    ]
    return Translation(
        comparison,
        target.words.title,
        tag,
        source_tag,
        max(numbers, default=0),
        tuple(found.of_page),
        tuple(Group(tuple(group), quiet) for quiet, group in groupby(shown, lambda row: row.is_quiet)),
    )


def _numbers(rows: Sequence[Row]) -> list[int]:
    number, numbers = 0, []
    for row in rows:
        number += row.change.asks_for_translation
        numbers.append(number if row.change.asks_for_translation else 0)
    return numbers


def _beside(row: Row, tags: tuple[str, str], findings: tuple[Finding, ...], number: int) -> Beside:
    source_tag, tag = tags
    block = row.target or row.source or row.before
    past, now = _source_texts(row) if number else (None, _whole(row.source))
    return Beside(
        block.kind if block else "",
        block.level if block else 0,
        row.change,
        Text(past, source_tag, is_code=row.before is not None and row.before.kind == "code") if past else None,
        _text(row.source, now, source_tag),
        _text(row.target, _whole(row.target), tag),
        findings,
        number,
    )


def _source_texts(row: Row) -> tuple[Pieces, Pieces]:
    """Return the source then and now, with the words marked that differ; a text that stands alone is all marked."""
    if row.before and row.source:
        return difference(row.before.text, row.source.text)
    return tuple(_marked(row.before)), tuple(_marked(row.source))


def _marked(block: Block | None) -> Iterator[Piece]:
    if block:
        yield Piece(block.text, is_changed=True)


def _whole(block: Block | None) -> Pieces:
    return (Piece(block.text),) if block else ()


def _text(block: Block | None, pieces: Pieces, tag: str) -> Text | None:
    return Text(pieces, tag, f"{block.location.path}:{block.location.line}", block.kind == "code") if block else None
