"""Tiny whole sites: a base, and for each fault only the files that differ from it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

SITES = Path(__file__).parent / "sites"
BASE = SITES / "base"

MakeSite = Callable[..., Path]


@pytest.fixture
def make_site(tmp_path: Path) -> MakeSite:
    """Return a function that lays a tiny site (by name, or by extra files) in a folder of its own."""

    def make(name: str | None = None, files: dict[str, str | bytes] | None = None) -> Path:
        folder = tmp_path / "project"
        shutil.copytree(BASE, folder, dirs_exist_ok=True)
        if name:
            shutil.copytree(SITES / name, folder, dirs_exist_ok=True)
        for path, content in (files or {}).items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    return make
