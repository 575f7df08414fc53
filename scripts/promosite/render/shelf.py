"""Pages and locales that were built before, kept under names that tell all that they depend on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex
from typing import NamedTuple

from promosite.model.picture import Rendition
from promosite.optimise.kept import Kept
from promosite.provenance import code_digest
from promosite.render.conversion import Conversion
from promosite.render.pictures import Demand
from promosite.render.reads import Read, State
from promosite.search.documents import Closed


class Rendered(NamedTuple):
    """A built page: what it told the build beside what readers see."""

    digest: str
    """SHA-256 of its HTML, which lies where it was published."""
    document: Closed | None
    """What the search finds of it; None for a stand-in."""
    renditions: Mapping[tuple[str, str], Rendition]
    """The pictures it shows, by original and slot."""
    names: tuple[str, ...]
    """What the theme's styles can find on it, sorted."""


_NEW = ".new"
"""Ends the name of what was made by a build whose end isn't seen."""


def label(code: str) -> str:
    """Return how the names begin under which a locale is kept: they count for the very same code."""
    return f"{code}@{code_digest()[:16]}@"


class Shelved(NamedTuple):
    """A page as it lies on the shelf."""

    name: str
    """Tells what it depends on beside what it has read."""
    reads: frozenset[Read]
    """What it was made of beside its own files."""
    conversion: Conversion
    """What its Markdown became: where only templates change, that stays as it is."""
    rendered: Rendered
    """What it told the build."""


class Pages(NamedTuple):
    """The pages of a locale as they were built last."""

    shelved: Mapping[str, Shelved]
    """By path."""
    states: Mapping[Read, State]
    """How all stood that any of them has read."""
    are_published: bool = False
    """Whether the published site consists of them."""


@dataclass(frozen=True, slots=True)
class Volume:
    """All that a build made of a locale."""

    demand: Demand
    states: Mapping[Read, State]
    """How all stood that it was made of beside its texts."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Digests of what a site is made of."""

    around: str
    """Of all that is neither a page nor a register; of the day too, where templates may show it."""
    beside: str
    """Of the same without the folder of templates."""
    frame: str
    """Of the same with what lies in that folder, of the templates only their names."""
    templates: Mapping[str, str]
    """Of each template, by path below its folder."""
    pages: Mapping[str, str]
    """Of each page, by path below the docs folder."""


@dataclass(frozen=True, slots=True)
class Published:
    """The published site as the last build left it, and the names of the volumes that it consists of."""

    folder: Path
    volumes: frozenset[str]
    number: int
    """By which the disk knows the folder (disk.py): another build puts another one in its place."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is kept of locales, and of their pages; one of each locale.

    A build keeps what it makes under names of its own until its end is seen: somebody may have saved in the middle.
    """

    volumes: Kept
    pages: Kept
    sources: Sources
    places: tuple[Path, ...] = ()
    """Folders in which the last site may lie: what is found there is held against its digest."""
    published: Published | None = None
    """None where something else stands there, or nothing."""
    used: set[str] = field(default_factory=set)
    """The names of the volumes of this build."""
    build: str = field(default_factory=lambda: token_hex(4))
    """In the names of what this build makes: another one may make something else of the same texts."""

    def standing(self, name: str) -> tuple[str, Volume] | None:
        """Return what the published site holds of a locale built from the same texts, with its name there."""
        own = next((own for own in self._published if own.startswith(f"{name}@")), "")
        found = self.volumes.find(own) if own else None
        return (own, found) if isinstance(found, Volume) else None

    def pages_of(self, code: str) -> Pages:
        """Return the pages of a locale that were built last, by the same code."""
        names = sorted(own for own in self.pages.names() if own.startswith(label(code)) and not own.endswith(_NEW))
        own = next((own for own in names if own in self._published), names[-1] if names else "")
        found = self.pages.find(own) if own else None
        return found._replace(are_published=own in self._published) if isinstance(found, Pages) else Pages({}, {})

    @property
    def _published(self) -> frozenset[str]:
        return self.published.volumes if self.published else frozenset()

    def own(self, name: str) -> str:
        """Return the name under which this build keeps a locale."""
        return f"{name}@{self.build}"

    def put(self, name: str, volume: Volume, pages: Pages) -> None:
        """Keep a locale until the build is seen to its end."""
        self.volumes.keep(self.own(name) + _NEW, volume)
        self.pages.keep(self.own(name) + _NEW, pages)

    def confirm(self) -> None:
        """Keep what this build made for the next ones, and forget all else."""
        for kept in (self.volumes, self.pages):
            for own in self.used:
                kept.rename(own + _NEW, own)
            kept.prune(self.used)

    def drop(self) -> None:
        """Forget what this build made and wasn't confirmed."""
        for kept in (self.volumes, self.pages):
            kept.prune({name for name in kept.names() if not name.endswith(f"@{self.build}{_NEW}")})
