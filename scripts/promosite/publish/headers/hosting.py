"""What any web server must know to serve a site well: headers, addresses, types, how long browsers may keep a file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from posixpath import dirname
from urllib.parse import urlsplit

from promosite.model.settings import Settings
from promosite.model.urls import locale_prefix
from promosite.publish.policy import security_headers

REVALIDATE = "no-cache"
"""Browsers keep the file, and ask each time whether it is still the same (RFC 9111)."""
FOR_EVER = "public, max-age=31536000, immutable"
"""For files whose name changes with their content (RFC 8246)."""
HASHED_NAME = r"\.[0-9a-f]{8,64}(\.min)?\.[a-z0-9]+$"
"""A name that holds a hash of its content, for PCRE, RE2 and Python alike."""
NOT_FOUND = "404.html"
MARKS_OF_TEXT = ("css", "html", "js", "json", "md", "svg", "txt", "webmanifest", "xml")
"""Endings of files that are UTF-8 text, and smaller when compressed."""
TYPES = (
    ("avif", "image/avif"),
    ("js", "text/javascript"),
    ("webmanifest", "application/manifest+json"),
    ("webp", "image/webp"),
)
"""Media types (IANA) that servers in use don't all know; with `nosniff` a wrong one is a file that doesn't work."""

_HASHED = re.compile(HASHED_NAME)


@dataclass(frozen=True, slots=True)
class Hosting:
    """How a site is to be served; `root` is the path of its home page (`/`, or `/gioi-thieu/`)."""

    root: str
    headers: tuple[tuple[str, str], ...]
    locales: tuple[str, ...]
    """Folders with a page of their own for addresses that don't exist."""
    lasting: tuple[str, ...]
    """Folders below the root that hold nothing but files with a hash in their name."""

    @classmethod
    def of(cls, settings: Settings, hashes: Iterable[str], files: Iterable[str]) -> Hosting:
        """Return how a site with these hashes of inline scripts and these files (paths below its folder) is served."""
        address = urlsplit(settings.site_url)
        return cls(
            address.path.rstrip("/") + "/",
            security_headers(hashes, is_https=address.scheme == "https"),
            tuple(locale_prefix(locale).rstrip("/") for locale in settings.locales if not locale.is_source),
            _lasting(files),
        )


def _lasting(files: Iterable[str]) -> tuple[str, ...]:
    """Return the folders in which, and below which, every file bears a hash of its content; the highest only."""
    names: dict[str, list[str]] = defaultdict(list)
    for path in files:
        folder, _, name = path.rpartition("/")
        names[folder].append(name)
    kept: dict[str, bool] = {}
    for folder, own in names.items():
        lasts, above = all(map(_HASHED.search, own)), folder
        while above and (above not in kept or (kept[above] and not lasts)):
            kept[above] = lasts
            above = dirname(above)
    return tuple(sorted(one for one, lasts in kept.items() if lasts and not kept.get(dirname(one))))
