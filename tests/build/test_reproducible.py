"""The same content makes the same bytes: whatever the folder, the hash seed, the time zone, the number of processes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")


def run(*words: str, root: Path, **environment: str) -> None:
    command = [sys.executable, "-m", "promosite", *words, "--lang", "en"]
    told = {**os.environ, **environment}
    result = subprocess.run(command, cwd=root, env=told, capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def different(one: Path, other: Path) -> list[str]:
    first, second = contents(one), contents(other)
    return sorted(path for path in first.keys() | second.keys() if first.get(path) != second.get(path))


def test_another_folder_seed_time_zone_and_number_of_processes_make_the_same_site(
    built: Path, tmp_path: Path, build_day: str, lay_shipped_site: Callable[[Path], Path]
) -> None:
    project = lay_shipped_site(tmp_path / "elsewhere")
    other = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "SOURCE_DATE_EPOCH": build_day}
    run("build", "--jobs", "1", root=project, **other)
    assert not different(built, project / "site")


def test_parts_of_all_locales_make_the_site_that_one_build_makes(
    built: Path, tmp_path: Path, build_day: str, lay_shipped_site: Callable[[Path], Path]
) -> None:
    project = lay_shipped_site(tmp_path / "project")
    for locale in LOCALES:
        run("build", "--locale", locale, "--part", str(tmp_path / locale), root=project, SOURCE_DATE_EPOCH=build_day)
    for _ in range(2):
        run("merge", *(str(tmp_path / locale) for locale in LOCALES), root=project, SOURCE_DATE_EPOCH=build_day)
    assert not different(built, project / "site")
