"""Pages to save, written beside their pages; those that would be the same stay as they were published."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from promosite.disk import digest_of
from promosite.optimise.kept import Kept
from promosite.optimise.saved.writing import write_saved_pages
from promosite.optimise.store import name_of
from promosite.render.commission import Commission

_FOLDER = ".cache/promosite/saved"


class _Saved(NamedTuple):
    """The file that readers save of a page, by its path below the site's folder; empty where the page offers none."""

    made_of: str
    path: str
    digest: str


class SavedPages:
    """The pages to save of a build, by the paths of their pages."""

    def __init__(self, commission: Commission) -> None:
        """Find out which of them are published already: each is made of its page, and of what all pages are made of."""
        self._settings, self._shelf, self._demand = commission.site.settings, commission.shelf, commission.demand
        self._kept = Kept(self._settings.root, _FOLDER)
        self._made_of: dict[str, str] = {}
        self._before = ""
        self.standing: dict[str, _Saved] = {}
        if self._shelf and self._settings.has_saved_pages:
            around, pages = self._shelf.sources.around, commission.demand.digests.items()
            self._made_of = {path: name_of(around, digest) for path, digest in pages if path.endswith(".html")}
            published = self._shelf.published
            self._before = name_of(sorted(published.volumes)) if published else ""
            before = self._kept.find(self._before) if published else None
            self.standing = {
                path: saved for path, saved in (before or {}).items() if self._made_of.get(path) == saved.made_of
            }

    def leave_in_place(self) -> None:
        """Have those stay where they are that would be the same."""
        saved = {each.path: each.digest for each in self.standing.values() if each.path}
        self._demand.in_place.update(saved)
        self._demand.digests.update(saved)

    def write(self, folder: Path) -> None:
        """Write below a site's folder those that aren't there, and keep in mind what they were made of."""
        if not self._made_of:
            write_saved_pages(self._settings, folder)
            return
        lacking = [path for path in self._made_of if path not in self.standing]
        written = write_saved_pages(self._settings, folder, [folder / path for path in lacking])
        made = {path: self._saved(path, folder, written.get(folder / path)) for path in lacking}
        if self._shelf:
            now = name_of(sorted(self._shelf.used))
            self._kept.keep(now, self.standing | made)
            self._kept.prune({now, self._before})

    def _saved(self, path: str, folder: Path, written: Path | None) -> _Saved:
        place = written.relative_to(folder).as_posix() if written else ""
        return _Saved(self._made_of[path], place, digest_of(str(written)) if written else "")
