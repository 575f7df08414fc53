"""Ways to make the same variants, run turn and turn about on the same pictures, as programs of their own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.sites.processes import cost_of

HERE = Path(__file__).parent
WIDTHS = (480, 960, 1600)
SHARP = {"avif": 55, "webp": 76, "jpeg": 80}
"""Qualities at which sharp's SSIM is ours."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way: its name, and the programs that it runs at once, given the folders of originals and of variants."""

    name: str
    programs: Callable[[Path, Path], tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True)
class Run:
    """What a run took: wall time and CPU time in seconds, most memory of all its processes together in megabytes."""

    wall: float
    cpu: float
    memory: float


def ours(size: tuple[int, int], widths: tuple[int, ...] = WIDTHS) -> Way:
    """Return our own way, for originals of this size in pixels."""
    numbers = tuple(map(str, (*size, *widths)))
    return Way(
        "promosite",
        lambda originals, target: ((sys.executable, str(HERE / "ours.py"), str(originals), str(target), *numbers),),
    )


NAIVE = Way(
    "Pillow, naive loop",
    lambda originals, target: ((sys.executable, str(HERE / "naive.py"), str(originals), str(target)),),
)


def sharp(folder: Path) -> Way | None:
    """Install sharp into a folder and return its way; None where there is no Node.js or no registry."""
    npm = shutil.which("npm")
    if not npm or not shutil.which("node"):
        return None
    install = (npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), "sharp")
    if subprocess.run(install, capture_output=True, check=False).returncode:
        return None
    shutil.copy(HERE / "sharp.mjs", folder)
    script, qualities = str(folder / "sharp.mjs"), json.dumps(SHARP)
    return Way(
        "sharp, effort 2",
        lambda originals, target: tuple(
            ("node", script, str(originals), str(target), qualities, str(part), "2") for part in range(2)
        ),
    )


def run(way: Way, originals: Path, target: Path) -> Run:
    """Run a way into a new folder, and return what it took."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    spent = cost_of(lambda: _run(way.programs(originals, target)))
    return Run(spent.wall, spent.processor, spent.memory)


def again(way: Way, originals: Path, target: Path) -> Run:
    """Run a way once more where everything is made already."""
    spent = cost_of(lambda: _run(way.programs(originals, target)))
    return Run(spent.wall, 0.0, spent.memory)


def _run(programs: tuple[tuple[str, ...], ...]) -> None:
    begun = [subprocess.Popen(program) for program in programs]
    codes = [process.wait() for process in begun]
    if any(codes):
        sys.exit(f"failed: {programs[0]}")
