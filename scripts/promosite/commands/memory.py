"""What was found on each page before, as long as nothing it depends on has changed: not a byte.

What is found on a page in all its locales depends on those files, on the texts that they were translated from, and on
all that isn't a page (settings, registries, catalogues, names of assets, rules); all of it is in the name under which
it is kept. A page that was changed is examined again, and the others are not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from promosite.commands.recall import FOLDER, Contents, Inputs, content_of
from promosite.model.pin import sources_named
from promosite.model.settings import Settings
from promosite.optimise.kept import Kept
from promosite.optimise.store import name_of
from promosite.read.bases import base_path

_PAGES = "pages"


class Mark(NamedTuple):
    """What tells whether what was found on a page still counts."""

    name: str
    """Of the page's files, and of all that isn't a page."""
    bases: tuple[tuple[str, str], ...]
    """The past texts that its translations were made from: the path of each file, and its SHA-256."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What a check found on the pages of a site."""

    docs: Path
    around: str
    """The digest of all that isn't a page."""
    contents: Contents
    """What all files hold, at the moment when the check began."""
    kept: Kept
    known: Mapping[str, tuple[Mark, bytes]]
    """What was found before, packed, by the names of pages."""

    @classmethod
    def of(cls, settings: Settings, check: str, pages: Collection[str], contents: Contents) -> Memory | None:
        """Return what is remembered of a check over these pages; None where too much may change beside them."""
        inputs = Inputs(settings.config, settings.docs, settings.overrides, settings.includes, contents=contents)
        if not inputs.are_known:
            return None
        around = name_of(str(settings.config), inputs.digest(apart=frozenset(pages)))
        kept = Kept(settings.root, f"{FOLDER}/examined-{check}", is_urgent=True)
        return cls(settings.docs, around, contents, kept, kept.find(_PAGES) or {})

    def found(self, paths: Sequence[str]) -> tuple[Mark, bytes] | None:
        """Return what was found on the page that has these files, packed; None where anything has changed since."""
        known = self.known.get(self._name(paths, self.contents))
        return known if known and all(self.contents.digest(path) == digest for path, digest in known[0].bases) else None

    def mark(self, paths: Sequence[str]) -> Mark:
        """Return what tells that the page which has these files is as it is now."""
        texts = (content_of(f"{self.docs}/{path}") or b"" for path in paths)
        bases = sorted({str(base_path(self.docs, pin)) for text in texts for pin in sources_named(text)})
        now = Contents()
        return Mark(self._name(paths, now), tuple((path, now.digest(path)) for path in bases))

    def keep(self, found: Iterable[tuple[Mark, bytes]]) -> None:
        """Keep what is found on the pages of today, and forget all else."""
        now = {mark.name: (mark, part) for mark, part in found}
        if {mark for mark, _ in now.values()} != {mark for mark, _ in self.known.values()}:
            self.kept.keep(_PAGES, now)
        self.kept.prune({_PAGES})

    def _name(self, paths: Sequence[str], contents: Contents) -> str:
        return name_of(self.around, [(path, contents.digest(f"{self.docs}/{path}")) for path in paths])
