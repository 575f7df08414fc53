"""What an address on a built page leads to: a file of ours, another host, or nothing that is fetched."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from posixpath import join, normpath
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from promosite.model.urls import output_path

_WEB = frozenset({"", "http", "https"})


class Reference(NamedTuple):
    """A file below the site's folder, and the part of it that is meant where one is named."""

    target: str
    anchor: str = ""

    def __str__(self) -> str:
        """Print as an address does."""
        return f"{self.target}#{self.anchor}" if self.anchor else self.target


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the site is published: its host, and the path of its root (`/` or `/gioi-thieu/`)."""

    host: str
    root: str

    @classmethod
    def of(cls, site_url: str) -> Addresses:
        """Return the addresses of a site that is published there."""
        parts = urlsplit(site_url)
        return cls(parts.netloc, parts.path.rstrip("/") + "/")

    def other_host(self, written: str) -> str:
        """Return the host, or else the scheme's whole address, that isn't ours; empty for what is ours or data."""
        parts = _split(written) if ":" in written or written.startswith("//") else None
        if parts is None or parts.scheme == "data" or not (parts.scheme or parts.netloc):
            return ""
        return "" if parts.netloc and parts.netloc == self.host else parts.netloc or written

    def reference(self, page: str, written: str) -> Reference | None:
        """Return what an address on a page leads to; None for another host, a letter, a telephone, data."""
        if written.startswith("#"):
            return Reference(page, unquote(written[1:]))
        found = _reference(self.host, self.root, *_climbed(page.rpartition("/")[0], written))
        return Reference(page, found.anchor) if found and not found.target else found


def _climbed(folder: str, written: str) -> tuple[str, str]:
    """Return the folder that an address begins in, and the rest of it: pages of many folders share their menus so."""
    rest = written
    while folder and rest.startswith("../"):
        folder, rest = folder.rpartition("/")[0], rest[3:]
    return folder, rest if rest == written or rest[:1] not in {"", "#", "?"} else f"./{rest}"


@lru_cache(maxsize=1 << 16)
def _reference(host: str, root: str, folder: str, written: str) -> Reference | None:
    """Return the same for a page in a folder (menus repeat themselves); without a target: the page itself."""
    parts = _split(written)
    if parts is None:
        return Reference(written)
    if parts.scheme not in _WEB or (parts.netloc and parts.netloc != host):
        return None
    path, anchor = unquote(parts.path), unquote(parts.fragment)
    if not path and not parts.netloc:
        return Reference("", anchor)
    return Reference(_file(root, folder, path or "/"), anchor)


def forget() -> None:
    """Let go of the addresses that are kept: another locale has others."""
    _reference.cache_clear()


def _split(written: str) -> SplitResult | None:
    """Return the parts of an address; None where it can't be one (`http://[`)."""
    try:
        return urlsplit(written)
    except ValueError:
        return None


def _file(root: str, folder: str, path: str) -> str:
    """Return the file that answers for a path."""
    if path.startswith("/"):
        if not path.startswith(root) and f"{path}/" != root:
            return path  # above the site's own folder
        whole = normpath("/" + path[len(root) :])[1:]
    else:
        whole = normpath(join(folder, path))
    if whole in {"", "."}:
        return output_path("")
    return output_path(f"{whole}/" if path.endswith(("/", "/.", "/..")) or path in {".", ".."} else whole)
