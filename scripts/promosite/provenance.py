"""Which code is running: what is kept of earlier runs counts only for the very same."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

from promosite.disk import content_of, files_below

_PACKAGE = Path(__file__).resolve().parent


@cache
def code_digest() -> str:
    """Return the SHA-256 of our code, and of the name and version of Python and of every package it can import."""
    digest = sha256(repr((sys.version, _installed())).encode())
    places = {path: entry.path for path, entry in files_below(_PACKAGE) if path.endswith(".py")}
    for path in sorted(places):
        content = content_of(places[path])
        digest.update(f"{path}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _installed() -> list[str]:
    folders = [folder for folder in map(Path, sys.path) if folder.is_dir()]
    return [name for folder in folders for name in sorted(path.name for path in folder.glob("*.dist-info"))]
