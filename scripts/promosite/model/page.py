"""A page as it stands on disk: its front matter, and its text cut into blocks with their lines."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from promosite.model.document import Words
from promosite.model.kinds import SourceFrontMatter
from promosite.model.location import Location


@dataclass(frozen=True, slots=True)
class Block:
    """A unit of text: heading, paragraph, list item, table row, admonition title or code."""

    kind: str
    text: str
    location: Location
    level: int = 0
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link or a picture: what it points to, as written, and where it is written."""

    target: str
    location: Location
    is_picture: bool = False


@dataclass(frozen=True, slots=True)
class Placeholder:
    """What stands between `{{` and `}}`, and where."""

    expression: str
    location: Location


@dataclass(frozen=True, slots=True)
class Unsafe:
    """Markup that could carry a script or break the page: what it is, and where."""

    text: str
    location: Location


@dataclass(frozen=True, slots=True)
class Body:
    """The Markdown below the front matter, read once."""

    text: str = ""
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    anchors: frozenset[str] = frozenset()
    placeholders: tuple[Placeholder, ...] = ()
    unsafe: tuple[Unsafe, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page of one locale; `key` is its path without `.md`, the same in every locale."""

    locale: str
    key: str
    path: Path
    location: Location
    body: Body
    words: Words
    front: SourceFrontMatter | None = None
    """The typed front matter; only a page of the source locale has it, and only if it is valid."""
    where: tuple[tuple[tuple[str | int, ...], Location], ...] = ()
    """Place of every front-matter key."""

    @property
    def is_index(self) -> bool:
        """Whether this page opens its folder."""
        return PurePosixPath(self.key).name == "index"

    def where_is(self, *keys: str | int) -> Location:
        """Return the place of a front-matter key, or of the nearest key above it."""
        places = dict(self.where)
        for end in range(len(keys), 0, -1):
            if keys[:end] in places:
                return places[keys[:end]]
        return self.location
