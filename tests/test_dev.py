"""The developer's door, as a developer meets it; without the network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).parents[1]
BASE = getattr(sys, "_base_executable", sys.executable)
"""The Python outside of our environment: as on a fresh machine."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose environment can't be made: its one requirement has no hash."""
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts/dev.py", tmp_path / "scripts")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "requirements.txt").write_text("nothing==1\n", encoding="utf-8")
    return tmp_path


def knock(project: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PROMOSITE"))}
    return subprocess.run(
        [BASE, "scripts/dev.py", *words],
        cwd=project,
        env=clean | {"LANG": "C.UTF-8"} | variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def finish(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the project a finished environment whose Python is this one."""
    monkeypatch.setattr(dev, "ROOT", project)
    monkeypatch.setattr(dev, "VENV", project / ".venv")
    monkeypatch.setattr(dev, "STAMP", project / ".venv" / dev.STAMP.name)
    dev.program("python").parent.mkdir(parents=True)
    shutil.copy(sys.executable, dev.program("python"))
    dev.STAMP.write_text(dev.fingerprint(), encoding="utf-8")
    return project


@pytest.mark.parametrize("words", [(), ("--help",), ("-h",)])
def test_help_lists_every_command(project: Path, words: tuple[str, ...]) -> None:
    result = knock(project, *words)
    assert result.returncode == 0
    for command in ("build", "serve", "test", "lint", "strings", "lock", "bench", "env"):
        assert f"\n  {command} " in result.stdout


@pytest.mark.parametrize(
    ("words", "variables", "text"),
    [
        ((), {}, "No such command: nonsense"),
        ((), {"LANG": "vi_VN.UTF-8"}, "Không có lệnh: nonsense"),
        ((), {"LANG": "vi_VN.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, "No such command: nonsense"),
        (("--lang", "vi"), {}, "Không có lệnh: nonsense"),
        (("--lang=en",), {"LANG": "vi_VN.UTF-8"}, "No such command: nonsense"),
    ],
)
def test_an_unknown_command_is_bad_usage_in_the_readers_language(
    project: Path, words: tuple[str, ...], variables: dict[str, str], text: str
) -> None:
    result = knock(project, *words, "nonsense", **variables)
    assert (result.returncode, result.stdout, result.stderr) == (2, "", text + "\n")


def test_an_unknown_language_is_bad_usage(project: Path) -> None:
    assert knock(project, "--lang", "fr", "env").returncode == 2


def test_a_missing_browser_is_told_before_anything_is_made(project: Path) -> None:
    result = knock(project, "test", PROMOSITE_CHROMIUM="/nowhere/chromium")
    assert result.returncode == 2
    assert result.stderr == "/nowhere/chromium is not a program\n"
    assert not (project / ".venv").exists()


def test_a_missing_requirements_file_is_one_clear_line(project: Path) -> None:
    (project / "requirements.txt").unlink()
    result = knock(project, "build")
    assert result.returncode == 2
    assert "requirements.txt" in result.stderr
    assert "Traceback" not in result.stderr


def test_an_unhashed_requirement_is_refused_and_leaves_no_stamp(project: Path) -> None:
    result = knock(project, "env")
    assert result.returncode == 2
    assert result.stdout == ""
    assert "hash" in result.stderr
    assert result.stderr.endswith("No environment: see above.\n")
    assert (project / ".venv").exists()
    assert not (project / ".venv" / dev.STAMP.name).exists()


def test_an_unknown_measurement_is_bad_usage(project: Path) -> None:
    result = knock(project, "bench", "nonsense")
    assert (result.returncode, result.stderr) == (2, "bench “nonsense”? Known: []\n")


def test_a_finished_environment_is_used_at_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    finish(project, monkeypatch)
    assert dev.prepare() == dev.program("python")
    assert dev.prepare("promosite") == dev.program("promosite")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda: dev.STAMP.write_text("made by another Python", encoding="utf-8"),
        lambda: dev.program("python").unlink(),
        lambda: (dev.ROOT / "requirements.txt").write_text("other==2\n", encoding="utf-8"),
    ],
    ids=["another stamp", "without Python", "other requirements"],
)
def test_any_other_environment_is_made_again(project: Path, monkeypatch: pytest.MonkeyPatch, spoil: object) -> None:
    finish(project, monkeypatch)
    assert callable(spoil)
    spoil()
    monkeypatch.setattr(sys, "_base_executable", "/nowhere/python")  # fails at the first step
    with pytest.raises((dev.CannotGoOnError, OSError)):
        dev.prepare()
    assert not dev.STAMP.exists()


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ('version = "0.1.0"', 'version = "0.2.0"', False),
        ("strict = true", "strict = false", True),
    ],
)
def test_only_what_the_environment_is_made_from_counts(
    project: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, *, same: bool
) -> None:
    monkeypatch.setattr(dev, "ROOT", project)
    before, settings = dev.fingerprint(), project / "pyproject.toml"
    text = settings.read_text(encoding="utf-8")
    assert old in text
    settings.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert (dev.fingerprint() == before) is same


def test_exit_codes_and_variables_reach_and_leave_the_child() -> None:
    question = "import os, sys; sys.exit(41 + int(os.environ['NO_MKDOCS_2_WARNING']))"
    assert dev.run(sys.executable, "-c", question) == 42
