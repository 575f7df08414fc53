"""Where the pages of the dashboard lie: an index, and a folder beside it, as browsers save a page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Addresses:
    """Files and relative links of a dashboard whose index bears this name (`report.html`)."""

    index: str

    def file(self, locale: str, key: str) -> str:
        """Return the file of a translation, relative to the index (`report.files/ja/about.html`)."""
        return f"{PurePosixPath(self.index).stem}.files/{locale}/{key}.html"

    def link(self, locale: str, key: str) -> str:
        """Return the link from the index to a translation."""
        return quote(self.file(locale, key))

    def index_from(self, key: str) -> str:
        """Return the link from a translation back to the index."""
        return "../" * (key.count("/") + 2) + quote(self.index)

    def between(self, key: str, other: str) -> str:
        """Return the link from one translation to another one of the same locale."""
        return "../" * key.count("/") + quote(other) + ".html"
