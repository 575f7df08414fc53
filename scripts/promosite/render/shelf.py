"""Pages that were built before, kept whole under names that tell all that they depend on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from promosite.model.picture import Rendition
from promosite.optimise.kept import Kept
from promosite.search.documents import Document

_UNSURE = ".new"
"""Ends the name of what was kept by a build whose end isn't seen yet: somebody may have saved in the middle of it."""


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


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is kept of pages, and the names, by locale and key, under which those of this build are looked for."""

    kept: Kept
    names: Mapping[tuple[str, str], str]

    def find(self, locale: str, key: str) -> Rendered | None:
        """Return a page as it would be built; None where it has to be built."""
        name = self.names.get((locale, key))
        found = self.kept.find(name) if name else None
        return found if isinstance(found, Rendered) else None

    def put(self, locale: str, key: str, rendered: Rendered) -> None:
        """Keep a page until the build is seen to its end."""
        name = self.names.get((locale, key))
        if name:
            self.kept.keep(name + _UNSURE, rendered)

    def confirm(self) -> None:
        """Keep the pages of this build for the next ones, and forget all others."""
        for name in self.names.values():
            self.kept.rename(name + _UNSURE, name)
        self.kept.prune(frozenset(self.names.values()))
