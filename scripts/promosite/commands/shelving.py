"""The names of built pages: whatever a page depends on is in its name, so that what is found under it is right."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from hashlib import sha256

from promosite.commands.recall import FOLDER, Inputs
from promosite.model.settings import Settings
from promosite.optimise.kept import Kept
from promosite.optimise.store import name_of
from promosite.read.site import by_key, page_paths
from promosite.render.shelf import Shelf

_HEAD = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n.*?^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
"""The front matter of a page: all that other pages show of it."""


def shelf_of(settings: Settings, today: date) -> Shelf | None:
    """Return the pages built before, under the names that they have on a day; None where too much may change.

    Names are taken before anything is read. Whether somebody saved later is told by the digest of the whole, without
    which nothing may be confirmed.
    """
    inputs = Inputs(settings.config, settings.docs, settings.overrides, settings.includes, is_whole=True, today=today)
    if settings.guests or not inputs.are_known:
        return None
    paths = page_paths(settings)
    contents = {path: (settings.docs / path).read_bytes() for path in paths}
    around = name_of(str(settings.config), inputs.digest(apart=frozenset(paths)), _heads(contents))
    names = {
        (locale.code, key): name_of(around, locale.code, [(path, contents[path]) for path in own])
        for key, own in by_key(paths).items()
        for locale in settings.locales
    }
    return Shelf(Kept(settings.root, f"{FOLDER}/pages"), names)


def _heads(contents: Mapping[str, bytes]) -> str:
    """Return the digest of all front matter; a page that has none counts whole."""
    digest = sha256()
    for path, content in sorted(contents.items()):
        head = _HEAD.match(content)
        digest.update(repr((path, head[0] if head else content)).encode())
    return digest.hexdigest()
