"""Tiny whole sites: a base, and for each fault only the files that differ from it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from made_pictures import lay

SITES = Path(__file__).parent / "sites"
BASE = SITES / "base"

settings.register_profile("without-clock", deadline=None)
settings.load_profile("without-clock")
"""Speed is held by benches: a test doesn't fail because the machine has other work."""

MakeSite = Callable[..., Path]


@pytest.fixture
def make_site(tmp_path: Path) -> MakeSite:
    """Return a function that lays a tiny site (by name, or by extra files) in a folder of its own."""

    def make(name: str | None = None, files: dict[str, str | bytes] | None = None) -> Path:
        folder = tmp_path / "project"
        shutil.copytree(BASE, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".cache"))
        if name:
            shutil.copytree(SITES / name, folder, dirs_exist_ok=True)
        for path, content in (files or {}).items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        lay(folder)
        return folder

    return make


ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def build_day() -> str:
    """Return the second (SOURCE_DATE_EPOCH) whose day all builds show that are compared: midnight may come between."""
    return str(int(time.time()))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, build_day: str) -> Path:
    """Return the shipped site, built once as the README says, into a folder of its own."""
    target = tmp_path_factory.mktemp("built") / "site"
    command = [sys.executable, "-m", "promosite", "build", "--lang", "en", "--site-dir", str(target)]
    told = {**os.environ, "SOURCE_DATE_EPOCH": build_day}
    result = subprocess.run(command, cwd=ROOT, env=told, capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return target


@pytest.fixture(scope="session")
def lay_shipped_site(built: Path) -> Callable[[Path], Path]:  # noqa: ARG001  # its pictures and cards are made by then
    """Return a function that lays the shipped site in a folder, with what was made of its pictures."""

    def lay(folder: Path) -> Path:
        for name in ("docs", "overrides"):
            shutil.copytree(ROOT / name, folder / name)
        shutil.copy(ROOT / "mkdocs.yml", folder)
        shutil.copytree(ROOT / ".cache/promosite", folder / ".cache/promosite", copy_function=os.link)
        return folder

    return lay
