"""What a built site ships: by type, and the heaviest page of each kind; for the tables of `check site --weights`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from promosite.publish.built import BuiltPage, BuiltSite
from promosite.publish.texts import sent
from promosite.publish.weighing import FirstView, weigh

TYPES: Mapping[str, str] = {
    "search index": r"assets/search/[^/]+/.*\.js|search/.*\.json",
    "saved pages": r".+/[^/]+-[A-Za-z-]+\.html",
    "pages": r".*\.html",
    "stylesheets": r".*\.css",
    "scripts": r".*\.m?js",
    "cards": r"assets/cards/.*",
    "fonts": r".*\.(?:woff2?|ttf|otf)",
    "pictures": r".*\.(?:avif|webp|jpe?g|png|gif|svg|ico)",
    "feeds": r"(?:.*/)?(?:feeds/.*|(?:feed|atom|rss)[\w.-]*)\.(?:xml|json)",
    "sitemaps": r".*sitemap[\w.-]*\.xml",
    "other": r".*",
}
"""Types of files by their paths: the first that fits."""


@dataclass(frozen=True, slots=True)
class Shipped:
    """The files of a type: how many, their bytes, and their bytes as they are sent (texts compressed by gzip)."""

    name: str
    count: int
    size: int
    sent: int


@dataclass(frozen=True, slots=True)
class Heaviest:
    """The page of a kind whose first view is the heaviest."""

    kind: str
    path: str
    view: FirstView


def type_of(path: str) -> str:
    """Return the type of a file."""
    return next(name for name, pattern in TYPES.items() if re.fullmatch(pattern, path))


def documents(built: BuiltSite) -> tuple[str, ...]:
    """Return the paths of the pages that readers open on the site: those made to be saved left out."""
    return tuple(path for path in built.pages if type_of(path) == "pages")


def shipped(built: BuiltSite, folder: Path) -> tuple[Shipped, ...]:
    """Return what the site ships, type by type; types without a file are left out."""
    paths: dict[str, list[str]] = defaultdict(list)
    for path in built.files:
        paths[type_of(path)].append(path)
    return tuple(_total(name, paths[name], built, folder) for name in TYPES if name in paths)


def _total(name: str, paths: Iterable[str], built: BuiltSite, folder: Path) -> Shipped:
    own = list(paths)
    as_sent = sum(sent(folder, path) for path in own)
    return Shipped(name, len(own), sum(built.files[path] for path in own), as_sent)


def heaviest(built: BuiltSite) -> tuple[Heaviest, ...]:
    """Return the heaviest page of each kind, the heaviest first."""
    of_kind: dict[str, list[BuiltPage]] = defaultdict(list)
    for path, expected in built.expected.items():
        if path in built.pages:
            of_kind[built.site.kind(expected.key)].append(built.pages[path])
    found = (_heaviest(kind, pages, built) for kind, pages in of_kind.items())
    return tuple(sorted(found, key=lambda each: -each.view.total))


def _heaviest(kind: str, pages: Iterable[BuiltPage], built: BuiltSite) -> Heaviest:
    weighed = ((weigh(built, page), page.path) for page in pages)
    view, path = max(weighed, key=lambda pair: (pair[0].total, pair[1]))
    return Heaviest(kind, path, view)
