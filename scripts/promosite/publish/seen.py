"""What was seen of the files of a built site, kept locale by locale while not a byte of them changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from promosite.disk import digest_of
from promosite.model.settings import Settings
from promosite.optimise.kept import Kept, decompressed, unpacked
from promosite.optimise.store import name_of
from promosite.provenance import code_digest
from promosite.publish.addresses import Addresses
from promosite.publish.built import BuiltPage, Sitemap
from promosite.publish.looking import Look
from promosite.publish.reading import Reader
from promosite.publish.sitemaps import Listed, listed_in, read_sitemap

FOLDER = ".cache/promosite/built-pages"
_SHARED, _SITEMAPS, _SINCE = "site", "sitemaps", "since"
"""Stand for a locale: where files are those of the source locale, or of all; for what sitemaps name; and for what was
seen of the few files that were changed since their locale was kept."""
_FEW = 50
"""Files that are kept by themselves, as writing their locales takes longer."""
Group = Mapping[str, tuple[str, Look]]
"""By path, the digest of a file and what was seen of it."""


class Seen:
    """What was seen of the files of a site, and the reader that sees."""

    def __init__(self, settings: Settings, *, keeps_nothing: bool = False) -> None:
        """Remember what was kept for the project, unless it `keeps_nothing`."""
        self.reader = Reader(Addresses.of(settings.site_url), str(settings.root))
        self._codes = {locale.code for locale in settings.locales if not locale.is_source}
        self._kept = None if keeps_nothing else Kept(settings.root, FOLDER, is_urgent=True)
        self._version = name_of(code_digest(), self.reader)
        self._taken: list[bytes] = []

    @cached_property
    def _before(self) -> dict[str, Group]:
        """What is kept: by locale, and at the end what was seen since."""
        codes = (*sorted({*self._codes, _SHARED}), _SINCE)
        return {code: self._kept.find(self._name(code)) or {} for code in codes} if self._kept else {}

    @cached_property
    def _sitemaps(self) -> dict[str, tuple[str, Listed]]:
        """Of sitemaps, by path, the digest and what each names."""
        return (self._kept.find(self._name(_SITEMAPS)) if self._kept else None) or {}

    def look_back(self) -> None:
        """Look up now what is kept, while others are still building."""
        _ = self._before, self._sitemaps

    def take(self, looks: Sequence[bytes]) -> None:
        """Take what those saw of files who built them (publish/looking.py)."""
        self._taken += looks

    def before(self, digests: Mapping[str, str]) -> dict[str, Look]:
        """Return what was seen of files with these SHA-256, by their paths."""
        groups = (*self._before.values(), *(unpacked(decompressed(looks)) for looks in self._taken))
        looks = (item for group in groups for item in group.items())
        return {path: look for path, (digest, look) in looks if digests.get(path) == digest}

    def sitemap(self, folder: Path) -> Sitemap | None:
        """Return what the sitemaps of a site name; those are read that weren't known before."""
        now: dict[str, tuple[str, Listed]] = {}

        def read(path: str) -> Listed:
            digest = digest_of(f"{folder}/{path}")
            before = self._sitemaps.get(path)
            now[path] = before if before and before[0] == digest else (digest, listed_in(folder / path))
            return now[path][1]

        found = read_sitemap(self.reader.addresses, read)
        if self._kept and now != self._sitemaps:
            self._kept.keep(self._name(_SITEMAPS), now)
        return found

    def keep(self, looks: Group) -> None:
        """Keep what was seen of files."""
        if self._kept is None:
            return
        groups = (group for code, group in self._before.items() if code != _SINCE)
        whole = {path: digest for group in groups for path, (digest, _) in group.items()}
        since = {path: look for path, look in looks.items() if whole.get(path) != look[0]}
        gone = whole.keys() - looks.keys()
        if len(since) > _FEW or len(gone) > _FEW:
            self._keep_whole(looks)
            since = {}
        if _digests(since) != _digests(self._before[_SINCE]):
            self._kept.keep(self._name(_SINCE), since)
        self._kept.prune({self._name(code) for code in (*self._before, _SITEMAPS)})

    def _keep_whole(self, looks: Group) -> None:
        groups: defaultdict[str, dict[str, tuple[str, Look]]] = defaultdict(dict)
        for path, look in looks.items():
            groups[self._locale(path)][path] = look
        for code, group in groups.items():
            if self._kept and _digests(group) != _digests(self._before[code]):
                self._kept.keep(self._name(code), _held_once(group))

    def _name(self, code: str) -> str:
        return f"{code}@{self._version}"

    def _locale(self, path: str) -> str:
        return next((part for part in path.split("/")[:3] if part in self._codes), _SHARED)


def _digests(looks: Group) -> dict[str, str]:
    return {path: digest for path, (digest, _) in looks.items()}


def _held_once(group: Group) -> Group:
    """Return the same with what many pages have in common held once: half as large, and found in half the time."""
    known: dict[Any, Any] = {}
    once = known.setdefault
    held: dict[str, tuple[str, Look]] = {}
    for path, (digest, look) in group.items():
        references = look.references if isinstance(look, BuiltPage) else look
        shared = frozenset([once(reference, reference) for reference in references])
        if isinstance(look, BuiltPage):
            parts = {name: once(part, part) for name in _IN_COMMON for part in (getattr(look, name),)}
            held[path] = digest, look._replace(references=shared, **parts)
        else:
            held[path] = digest, shared
    return held


_IN_COMMON = ("structure", "inline", "first_view", "anchors")
"""Parts of pages that are often alike."""
