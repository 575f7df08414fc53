"""What a link of a page refers to."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from promosite.model.page import Page


@dataclass(frozen=True, slots=True)
class Reference:
    """A link inside the site: path below the docs folder (None: this page itself) and the anchor, if any."""

    path: str | None
    anchor: str


def reference(page: Page, target: str) -> Reference | None:
    """Return what a link's target refers to, or None where it leads out of the site (https:, mailto: …)."""
    return _resolved(f"{page.locale}/{page.key.rpartition('/')[0]}", target)


@lru_cache(maxsize=65_536)
def _resolved(folder: str, target: str) -> Reference | None:
    """Return what a target refers to from a folder; several rules ask it of the same links."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return None
    anchor = unquote(parts.fragment)
    if not parts.path:
        return Reference(None, anchor)
    return Reference(posixpath.normpath(posixpath.join(folder, unquote(parts.path))), anchor)
