"""A page as it stands on disk: its front matter, and its text cut into blocks with their lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from promosite.model.document import Stamp, Status, TranslationFrontMatter, Words
from promosite.model.kinds import SourceFrontMatter
from promosite.model.location import Location
from promosite.model.silence import Silence

FRONT_KINDS = frozenset({"title", "short_title", "description", "label"})
"""Blocks that stand in the front matter."""


class Block(NamedTuple):
    """A unit of text, as a translator works through a page.

    In the body: `heading`, `paragraph`, `list-item`, `table-row` (cells joined by ` | `), `admonition-title`,
    `tab-title`, `html` (without its tags) or `code`; in the front matter: `title`, `short_title`, `description`,
    `label`. The text is Markdown as written, without the marks that make it this kind of block.
    """

    kind: str
    text: str
    location: Location
    level: int = 0
    anchor: str | None = None
    """A heading's anchor, or the key of a label."""
    name: str = ""
    """The type of an admonition (`note`)."""
    is_anchored: bool = False
    """Whether the heading gives itself its anchor, so that it is the same in every locale."""


class Link(NamedTuple):
    """A link or a picture: what it points to, as written, and where it is written."""

    target: str
    location: Location
    is_picture: bool = False


class Placeholder(NamedTuple):
    """What stands between `{{` and `}}`, and where."""

    expression: str
    location: Location


class Unsafe(NamedTuple):
    """Markup that could carry a script or break the page: what it is, and where.

    `fault`: `markup` that isn't allowed, a `script-link`, a tag that is allowed but `unclosed` or `unopened`.
    """

    text: str
    location: Location
    fault: str = "markup"


class Body(NamedTuple):
    """The Markdown below the front matter, read once."""

    text: str = ""
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    anchors: frozenset[str] = frozenset()
    placeholders: tuple[Placeholder, ...] = ()
    unsafe: tuple[Unsafe, ...] = ()
    todo: tuple[Location, ...] = ()
    """Marks of parts that are still to be written or translated (`<!-- todo: translate -->`)."""
    first_line: int = 1
    """The line of the file on which the text begins."""


class Size(NamedTuple):
    """How much there is to translate."""

    blocks: int = 0
    words: int = 0


NO_BODY, NO_SIZE = Body(), Size()


@dataclass(frozen=True)  # without slots: thousands are unpacked in each build, which takes half as long so
class Page:
    """A page of one locale; `key` is its path without `.md`, the same in every locale."""

    locale: str
    key: str
    path: str
    """Of the file on this disk; no Path, which is slow to unpack for each of thousands of pages."""
    location: Location
    body: Body
    words: Words
    front: SourceFrontMatter | None = None
    """The typed front matter; only a page of the source locale has it, and only if it is valid."""
    size: Size = NO_SIZE
    fingerprint: str = ""
    """Of all blocks: what a translator would have to translate (`v1:…`)."""
    front_blocks: tuple[Block, ...] = ()
    """The words of the front matter as blocks."""
    where: Mapping[tuple[str | int, ...], Location] = field(default_factory=dict)
    """Place of every front-matter key."""
    has_broken_head: bool = False
    """Whether its front matter can't be taken as it is: that is told, and nothing is missed in it beside."""
    silences: tuple[Silence, ...] = ()
    """Comments that keep a rule quiet on some of its lines."""

    @property
    def is_index(self) -> bool:
        """Whether this page opens its folder."""
        return self.key.rpartition("/")[2] == "index"

    def where_is(self, *keys: str | int) -> Location:
        """Return the place of a front-matter key, or of the nearest key above it."""
        for end in range(len(keys), 0, -1):
            if keys[:end] in self.where:
                return self.where[keys[:end]]
        return self.location

    def words_as_blocks(self) -> tuple[Block, ...]:
        """Return the words of the front matter as blocks; made once, by the reader."""
        words = self.words
        named = (("title", words.title), ("short_title", words.short_title), ("description", words.description))
        found = [Block(kind, text, self.where_is(kind)) for kind, text in named if text and (kind,) in self.where]
        labels = (Block("label", text, self.where_is("labels", key), anchor=key) for key, text in words.labels.items())
        return (*found, *labels)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All that is translated, in the order of the file."""
        return (*self.front_blocks, *self.body.blocks)

    @property
    def stamp(self) -> Stamp | None:
        """The stamp of a translation, if it bears one."""
        return self.words.translation if isinstance(self.words, TranslationFrontMatter) else None

    @property
    def is_draft(self) -> bool:
        """Whether the translation isn't ready for readers: they see the page as if it were not there."""
        stamp = self.stamp
        return stamp is not None and stamp.status is Status.DRAFT


@lru_cache(maxsize=4)
def _lines(text: str) -> list[str]:
    """Return the lines of a text; a page with a thousand findings is cut once."""
    return text.split("\n")


def locate(page: Page, block: Block, text: str) -> Location:
    """Return where a text of a block stands in the file, or where the block begins if no line of it holds the text."""
    if block.kind in FRONT_KINDS or block.location.path != page.location.path:
        return block.location
    lines = _lines(page.body.text)
    first = block.location.line - page.body.first_line
    for row in range(first, min(first + block.text.count("\n") + 1, len(lines))):
        column = lines[row].find(text)
        if column >= 0:
            return Location(block.location.path, page.body.first_line + row, column + 1)
    return block.location
