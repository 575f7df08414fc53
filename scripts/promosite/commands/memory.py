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

from promosite.commands.recall import FOLDER, Contents, Inputs
from promosite.disk import content_found
from promosite.model.pin import sources_named
from promosite.model.settings import Settings
from promosite.optimise.kept import Kept
from promosite.optimise.store import name_of
from promosite.read.bases import base_path
from promosite.read.site import Records, read_records

_PAGES, _SINCE, _RECORDS = "pages", "since", "records"
"""What comes of all pages; of those that were examined since that was written; and what the site holds besides."""
_FEW = 50
"""Pages that are kept by themselves, as writing all takes as long as examining some."""


class Mark(NamedTuple):
    """What tells whether what was found on a page still counts."""

    name: str
    """Of the page's files, and of all that isn't a page."""
    around: str
    """The digest of all that isn't a page."""
    files: tuple[tuple[str, str], ...]
    """The path of each file within the docs folder, and its SHA-256."""
    bases: tuple[tuple[str, str], ...]
    """The past texts that its translations were made from: the path of each file, and its SHA-256."""


class Done(NamedTuple):
    """What comes of a page, in pieces that are unpacked when they are asked for: what lives long lies together then."""

    mark: Mark | None
    """By what it may be remembered; None: somebody saved while it was read."""
    outline: bytes
    """All that a build asks for (commands/sharing.py)."""
    found: bytes
    """What was found on it, by locale (check/examining.py)."""
    pages: bytes
    """The same as the outline, for the rules that look at the site as a whole: with words and links."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What a check found on the pages of a site."""

    docs: Path
    around: str
    """The digest of all that isn't a page."""
    contents: Contents
    """What all files hold, at the moment when the check began."""
    kept: Kept
    known: Mapping[str, Done]
    """What came of pages before, by their names."""
    since: Mapping[str, Done]
    """The same, of pages that were examined later."""

    @classmethod
    def of(cls, settings: Settings, check: str, pages: Collection[str], contents: Contents) -> Memory | None:
        """Return what is remembered of a check over these pages; None where too much may change beside them."""
        if not Inputs.of(settings).are_known:
            return None
        around = _around(settings, pages, contents)
        kept = Kept(settings.root, f"{FOLDER}/examined-{check}", is_urgent=True)
        return cls(settings.docs, around, contents, kept, kept.find(_PAGES) or {}, kept.find(_SINCE) or {})

    def records(self, settings: Settings, pages: Collection[str]) -> Records:
        """Return what the site holds besides these pages and the assets; read anew if anything has changed there."""
        known = self.kept.find(_RECORDS)
        if known and known[0] == self.around:
            records: Records = known[1]
            return records
        read = read_records(settings)
        if self.around == _around(settings, pages, Contents()):  # else somebody saved while it was read
            self.kept.keep(_RECORDS, (self.around, read))
        return read

    def found(self, paths: Sequence[str]) -> Done | None:
        """Return what came of the page that has these files; None where anything has changed since."""
        name = self._name(self._files(paths, self.contents))
        known = self.since.get(name) or self.known.get(name)
        return known if known and known.mark and self._are_as_they_were(known.mark.bases) else None

    def earlier(self, mark: Mark) -> Done | None:
        """Return what came of a page while some of its files were others, and all else was as it is."""
        paths = {path for path, _ in mark.files}
        marked = ((one, one.mark) for one in (*self.since.values(), *self.known.values()) if one.mark)
        alike = ((one, its) for one, its in marked if its.around == mark.around and self._are_as_they_were(its.bases))
        return next((one for one, its in alike if not paths.isdisjoint(path for path, _ in its.files)), None)

    def _are_as_they_were(self, bases: Iterable[tuple[str, str]]) -> bool:
        return all(self.contents.digest(path) == digest for path, digest in bases)

    def mark(self, paths: Sequence[str]) -> Mark:
        """Return what tells that the page which has these files is as it is now."""
        texts = (content_found(f"{self.docs}/{path}") or b"" for path in paths)
        bases = sorted({str(base_path(self.docs, pin)) for text in texts for pin in sources_named(text)})
        now = Contents()
        files = self._files(paths, now)
        return Mark(self._name(files), self.around, files, tuple((path, now.digest(path)) for path in bases))

    def keep(self, done: Iterable[Done]) -> None:
        """Keep what comes of the pages of today, and forget all else, or all but a few."""
        now = {one.mark.name: one for one in done if one.mark}
        known = {one.mark for one in self.known.values()}
        since = {name: one for name, one in now.items() if one.mark not in known}
        if len(since) > _FEW or len(self.known) > len(now) + _FEW:
            self.kept.keep(_PAGES, now)
            since = {}
        if {one.mark for one in since.values()} != {one.mark for one in self.since.values()}:
            self.kept.keep(_SINCE, since)
        self.kept.prune({_PAGES, _SINCE, _RECORDS})

    def _files(self, paths: Sequence[str], contents: Contents) -> tuple[tuple[str, str], ...]:
        return tuple([(path, contents.digest(f"{self.docs}/{path}")) for path in paths])

    def _name(self, files: tuple[tuple[str, str], ...]) -> str:
        return name_of(self.around, files)


def _around(settings: Settings, pages: Collection[str], contents: Contents) -> str:
    """Return the digest of all that isn't one of these pages."""
    return name_of(str(settings.config), Inputs.of(settings).digest(contents, apart=frozenset(pages)))
