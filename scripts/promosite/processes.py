"""Processes beside this one: they end when it ends, however that comes about."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from multiprocessing import active_children
from typing import Any, TypeVar

_PR_SET_PDEATHSIG = 1
"""Of prctl(2): which signal a process gets when its parent ends."""

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


_QUEUED = 3
"""Tasks that a pool of one process takes to itself and doesn't give back: one in hand, two that wait."""


def shared_out(  # noqa: PLR0913  # what, of what, by how many, and what else
    act: Callable[[_Task], _Result],
    tasks: Sequence[_Task],
    processes: int,
    prepare: Callable[[], object],
    *,
    step: Callable[[_Task], object] = lambda _: None,
    first: Callable[[], object] = lambda: None,
) -> list[_Result]:
    """Return what `act` makes of each task, with so many processes; this one takes its share from the end.

    Each begins with `prepare`, this one with what else is to be done `first`: if that fails, the others are ended.
    `step` hears of each task as it is done. A task that fails is raised once the others end.
    """
    if processes == 1:
        first()
        prepare()
        return [_done(act, task, step) for task in tasks]
    pool = crew(processes - 1, prepare)
    others = len(tasks) - min(len(tasks) // processes, _QUEUED)
    try:
        futures = [_submitted(pool, act, task, step) for task in tasks[:others]]
        _do_first(first)
        prepare()
        own: list[_Result] = []
        for place in reversed(range(len(tasks))):
            if place < others and not futures[place].cancel():
                break
            own.append(_done(act, tasks[place], step))
        return [future.result() for future in futures if not future.cancelled()] + own[::-1]
    finally:
        pool.shutdown(cancel_futures=True)


def _do_first(first: Callable[[], object]) -> None:
    try:
        first()
    except BaseException:
        for process in active_children():
            process.terminate()
        raise


def _done(act: Callable[[_Task], _Result], task: _Task, step: Callable[[_Task], object]) -> _Result:
    result = act(task)
    step(task)
    return result


def _submitted(
    pool: ProcessPoolExecutor,
    act: Callable[[_Task], _Result],
    task: _Task,
    step: Callable[[_Task], object],
) -> Future[_Result]:
    def hear(done: Future[_Result]) -> None:
        if not done.cancelled():
            step(task)

    future = pool.submit(act, task)
    future.add_done_callback(hear)
    return future


def elsewhere(act: Callable[[], _Result]) -> _Result:
    """Return what `act` makes in a process of its own, which takes with it all the memory that it needed."""
    with crew(1, partial(_Elsewhere.begin, act)) as pool:
        made: _Result = pool.submit(_Elsewhere.do).result()
        return made


class _Elsewhere:
    """What the process was given when it began: where it is forked, nothing is copied for that."""

    act: Callable[[], object]

    @classmethod
    def begin(cls, act: Callable[[], object]) -> None:
        """Keep what is to be done."""
        cls.act = act

    @classmethod
    def do(cls) -> Any:  # noqa: ANN401  # whatever is made
        """Do it."""
        return cls.act()


def give_back_memory() -> None:
    """Give back to the system what this process has freed, where the C library offers that (glibc's malloc_trim).

    It keeps freed memory for what comes next, and each process that is forked keeps it too.
    """
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim:
        trim(0)


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
