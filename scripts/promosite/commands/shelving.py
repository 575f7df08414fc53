"""The digests of what a site is made of, by which it is known what needn't be built again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path

from promosite.commands.recall import FOLDER, Inputs, content_of
from promosite.model.settings import Settings
from promosite.optimise.kept import Kept
from promosite.optimise.store import name_of
from promosite.publish.twin import FOLDER as TWIN
from promosite.read.registries import FOLDER as REGISTRY
from promosite.read.registries import SCHEMAS
from promosite.read.site import page_paths
from promosite.render.shelf import Published, Shelf, Sources

_FENCE = b"\n---"
"""Ends a page's front matter."""


def shelf_of(settings: Settings, today: date, target: Path, published: Published | None = None) -> Shelf | None:
    """Return what was built before, for a build on a day; None where too much may change.

    Digests are taken before anything is read. Whether somebody saved later is told by the digest of the whole, without
    which nothing may be confirmed.
    """
    inputs = Inputs(settings.config, settings.docs, settings.overrides, settings.includes, is_whole=True, today=today)
    if settings.guests or not inputs.are_known:
        return None
    registers = [f"{REGISTRY}/{name}.yml" for name in SCHEMAS]
    pages = {path: content_of(settings.docs / path) or b"" for path in page_paths(settings)}
    sources = Sources(
        around=name_of(str(settings.config), inputs.digest(apart={*pages, *registers})),
        registers=_digest({path: content_of(settings.docs / path) or b"" for path in registers}),
        heads=_digest({path: _head(content) for path, content in pages.items()}),
        pages={path: sha256(content).hexdigest() for path, content in pages.items()},
    )
    volumes, kept = Kept(settings.root, f"{FOLDER}/locales"), Kept(settings.root, f"{FOLDER}/pages")
    return Shelf(volumes, kept, sources, (target, settings.root / TWIN), published)


def _head(content: bytes) -> bytes:
    """Return a page as far as its front matter goes."""
    return content.partition(_FENCE)[0]


def _digest(contents: Mapping[str, bytes]) -> str:
    digest = sha256()
    for path, content in contents.items():
        digest.update(f"{path}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
