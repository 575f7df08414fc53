"""The variants of a built site, by their headers, and which of them its pages ask for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from promosite.model.picture import PictureFile
from promosite.read.pictures.looking import glance_at
from promosite.read.text import shown_path

PLACE = "assets/pictures"
_NAMED = re.compile(rb"assets/pictures/([\w.-]+)")
_NAMING = frozenset({".html", ".css", ".xml", ".json"})


def read_published(site: Path, root: Path) -> Mapping[str, PictureFile]:
    """Return the variants of the site built into a folder, by path from the project's folder; nothing is decoded."""
    folder = site / PLACE
    paths = sorted(path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []
    shown = {shown_path(path, root): path for path in paths}
    return {name: glance_at(path, name) for name, path in shown.items()}


def referred_in(site: Path) -> frozenset[str]:
    """Return the names of the variants that any page, stylesheet or feed of a built site asks for."""
    names: set[bytes] = set()
    for path in site.rglob("*"):
        if path.suffix in _NAMING:
            names.update(_NAMED.findall(path.read_bytes()))
    return frozenset(name.decode() for name in names)
