"""uv.lock and requirements.txt say the same, and name no mirror."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def uv(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the locked uv without the settings of this machine and without the network."""
    program = shutil.which("uv", path=str(Path(sys.executable).parent))
    assert program, "the environment has no uv: python3 scripts/dev.py env"
    clean = {key: value for key, value in os.environ.items() if not key.startswith("UV_")}
    common = ("--no-config", "--offline", "--no-python-downloads", "--python", sys.executable)
    return subprocess.run(
        [program, *words, *common],
        cwd=ROOT,
        env=clean,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_lock_fits_pyproject() -> None:
    result = uv("lock", "--check")
    assert result.returncode == 0, f"uv.lock:1: {result.stderr}\nRun: python3 scripts/dev.py lock"


def test_the_requirements_for_pip_equal_the_lock() -> None:
    form = ("--locked", "--all-groups", "--no-emit-project", "--no-header", "--quiet")
    result = uv("export", *form, "--format", "requirements-txt")
    assert result.returncode == 0, result.stderr
    exported = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert result.stdout == exported, "requirements.txt:1: run python3 scripts/dev.py lock"


def test_everything_comes_from_the_public_index() -> None:
    lock = (ROOT / "uv.lock").read_text(encoding="utf-8")
    hosts = set(re.findall(r"https?://[^/\"]+", lock))
    assert hosts == {"https://pypi.org", "https://files.pythonhosted.org"}


def test_every_requirement_has_a_hash_and_no_option_of_pip() -> None:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    lines = text.replace("\\\n", "").splitlines()
    wanted = [line for line in lines if line and not line.lstrip().startswith("#")]
    faults = [line for line in wanted if "--hash=sha256:" not in line or line.startswith("-")]
    assert not faults, "\n".join(faults)
