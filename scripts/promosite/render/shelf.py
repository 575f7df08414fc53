"""Pages that were built before, kept whole under names that tell all that they depend on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from secrets import token_hex

from promosite.model.picture import Rendition
from promosite.optimise.kept import Kept
from promosite.render.reads import Read
from promosite.search.documents import Document


@dataclass(frozen=True, slots=True)
class Rendered:
    """A built page, and what it told the build beside what readers see."""

    html: str
    document: Document | None
    """What the search finds of it; None for a stand-in."""
    renditions: Mapping[tuple[str, str], Rendition]
    """The pictures it shows, by original and slot."""
    names: frozenset[str]
    """What the theme's styles can find on it."""
    anchors: frozenset[str] | None
    links: Mapping[str, Mapping[str, str]]
    """Its links to anchors, by file and anchor, as they are written."""
    reads: frozenset[Read]
    """What it was made of beside its own files."""
    state: str
    """The digest of all that, as it was."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is kept of pages, and the digests, by key, of all that a page is made of beside what it reads of others.

    A build keeps its pages under names of its own until its end is seen: somebody may have saved in the middle of it.
    """

    kept: Kept
    digests: Mapping[str, str]
    used: set[str] = field(default_factory=set)
    """The names of the pages of this build."""
    build: str = field(default_factory=lambda: f".{token_hex(4)}")

    def find(self, name: str) -> Rendered | None:
        """Return a page as it would be built; None where it has to be built."""
        found = self.kept.find(name)
        return found if isinstance(found, Rendered) else None

    def put(self, name: str, rendered: Rendered) -> None:
        """Keep a page until the build is seen to its end."""
        self.kept.keep(name + self.build, rendered)

    def confirm(self) -> None:
        """Keep the pages of this build for the next ones, and forget all others."""
        for name in self.kept.names():
            if name.endswith(self.build):
                self.kept.rename(name, name.removesuffix(self.build))
        self.kept.prune(self.used)

    def drop(self) -> None:
        """Forget the pages of this build that weren't confirmed."""
        self.kept.prune({name for name in self.kept.names() if not name.endswith(self.build)})
