"""What running a command costs: wall and processor time, and the most memory of all its processes together."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.1
"""Seconds between two looks at the memory, at least."""
_SPARING = 50
"""So many times as long as a look takes passes before the next: whoever uses every core would be slowed down else."""


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

    Looking takes a processor's time: of what takes seconds, take these in another run.
    """
    return cost_of(act).memory


def cost(command: Sequence[str], folder: Path) -> Cost:
    """Run a command in a folder and return what it cost; its words are shown only if it fails."""
    return cost_of(lambda: run(command, folder))


def cost_of(act: Callable[[], None]) -> Cost:
    """Return what it costs to do something in processes below this one."""
    over, peak = threading.Event(), [0.0]
    watcher = threading.Thread(target=_watch, args=(over, peak))
    watcher.start()
    before = os.times()
    wall = timed(act)
    after = os.times()
    over.set()
    watcher.join()
    used = after.children_user - before.children_user + after.children_system - before.children_system
    return Cost(wall, used, peak[0])


def run(command: Sequence[str], folder: Path) -> None:
    """Run a command in a folder; its words are shown only if it fails, which ends us too."""
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        sys.exit(done.stdout.decode(errors="replace"))


def _watch(over: threading.Event, peak: list[float]) -> None:
    pause = EVERY
    while not over.wait(pause):
        begin = time.perf_counter()
        peak[0] = max(peak[0], sum(map(memory_of, _below(str(os.getpid())))))
        pause = max(EVERY, _SPARING * (time.perf_counter() - begin))


def _below(ours: str) -> Iterator[Path]:
    """Yield the processes that a process started, and those that they started."""
    parents = {process: _parent(process) for process in Path("/proc").glob("[0-9]*")}
    known = {ours}
    for _ in range(4):
        known |= {process.name for process, parent in parents.items() if parent in known}
    return (process for process in parents if process.name in known - {ours})


def _parent(process: Path) -> str:
    try:
        return (process / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1]
    except OSError:
        return ""


def memory_of(process: Path) -> float:
    """Return the megabytes of a process (proportional set size), by its folder below /proc; 0 where it has ended."""
    try:
        rollup = (process / "smaps_rollup").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    found = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0
