"""What running a command costs: wall and processor time, and the most memory of all its processes together."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.1
"""Seconds between two looks at the memory; a look takes a few milliseconds of one core."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the wall and of all processors, megabytes (proportional set size, Linux)."""

    wall: float
    processor: float
    memory: float


def timed(act: Callable[[], None]) -> float:
    """Return the seconds that something takes."""
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def most_memory(act: Callable[[], None]) -> float:
    """Return the most memory that the processes below this one have together while something is done, in megabytes.

    Looking takes a processor's time: take the seconds in another run.
    """
    over, peak = threading.Event(), [0.0]
    watcher = threading.Thread(target=_watch, args=(os.getpid(), over, peak, {str(os.getpid())}))
    watcher.start()
    act()
    over.set()
    watcher.join()
    return peak[0]


def cost(command: Sequence[str], folder: Path) -> Cost:
    """Run a command in a folder and return what it cost; its words are shown only if it fails."""
    over, peak = threading.Event(), [0.0]
    before, begin = os.times(), time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        watcher = threading.Thread(target=_watch, args=(process.pid, over, peak))
        watcher.start()
        told, _ = process.communicate()
        wall, after = time.perf_counter() - begin, os.times()
        over.set()
        watcher.join()
    if process.returncode:
        sys.exit(told.decode(errors="replace"))
    used = after.children_user - before.children_user + after.children_system - before.children_system
    return Cost(wall, used, peak[0])


def _watch(first: int, over: threading.Event, peak: list[float], without: Collection[str] = ()) -> None:
    while not over.wait(EVERY):
        peak[0] = max(peak[0], sum(_memory(process) for process in _tree(first) if process.name not in without))


def _tree(first: int) -> Iterator[Path]:
    """Yield a process and all that it started."""
    parents = {process: _parent(process) for process in Path("/proc").glob("[0-9]*")}
    known = {str(first)}
    for _ in range(4):
        known |= {process.name for process, parent in parents.items() if parent in known}
    return (process for process in parents if process.name in known)


def _parent(process: Path) -> str:
    try:
        return (process / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1]
    except OSError:
        return ""


def _memory(process: Path) -> float:
    try:
        rollup = (process / "smaps_rollup").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    found = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0
