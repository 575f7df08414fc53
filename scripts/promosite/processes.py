"""Processes beside this one: they end when it ends, however that comes about."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

_PR_SET_PDEATHSIG = 1
"""Of prctl(2): which signal a process gets when its parent ends."""


def crew(workers: int, prepare: Callable[[], object] | None = None) -> ProcessPoolExecutor:
    """Return a pool of so many processes; each begins with `prepare`, which has to be importable."""
    return ProcessPoolExecutor(workers, initializer=_begin, initargs=(os.getpid(), prepare))


def _begin(parent: int, prepare: Callable[[], object] | None) -> None:
    """Bind a process to the life of its parent.

    On Linux it is forked: were its parent killed, it would wait for work for ever and hold the lock of the target.
    Elsewhere it is spawned, shares nothing, and ends with the pipe that brings its work.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
    if prepare:
        prepare()
