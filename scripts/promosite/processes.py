"""Processes beside this one: they end when it ends, however that comes about."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import partial
from multiprocessing import active_children, get_start_method
from typing import Any, Generic, TypeVar

_PR_SET_PDEATHSIG = 1
"""Of prctl(2): which signal a process gets when its parent ends."""

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


def shared_out(  # noqa: PLR0913  # what, of what, by how many, and what else
    act: Callable[[_Task], _Result],
    tasks: Sequence[_Task],
    processes: int,
    prepare: Callable[[], object],
    *,
    step: Callable[[_Task], object] = lambda _: None,
    besides: Callable[[], object] = lambda: None,
) -> list[_Result]:
    """Return what `act` makes of each task, with so many processes, of which this is one.

    Each begins with `prepare`. This one does first what it has to do `besides`: if that fails, the others are ended;
    where it is alone, it does that at the end. Whoever is done with a task takes the next one, and `step` hears of it.
    What fails is raised once all is done.
    """
    work = _Work(act, tasks, step)
    if processes == 1:
        prepare()
        work.do()
        besides()
        return work.results()
    pool = crew(processes - 1, prepare)
    try:
        for _ in range(processes - 1):
            work.hand_on(pool)
        _do_first(besides)
        prepare()
        work.do()
        return work.results()
    finally:
        work.stop()
        pool.shutdown()


class _Work(Generic[_Task, _Result]):
    """Tasks that wait for whoever has nothing to do, and what comes of them."""

    def __init__(
        self, act: Callable[[_Task], _Result], tasks: Sequence[_Task], step: Callable[[_Task], object]
    ) -> None:
        self._act, self._tasks, self._step = act, tasks, step
        self._waiting = deque(range(len(tasks)))
        self._made: list[Future[_Result]] = [Future() for _ in tasks]

    def do(self) -> None:
        """Do one after the other in this process, until none waits."""
        while (place := self._next()) is not None:
            self._note(place, partial(self._act, self._tasks[place]))

    def hand_on(self, pool: ProcessPoolExecutor) -> None:
        """Give a task to a process that has nothing to do; once it is done, another one."""
        place = self._next()
        if place is None:
            return
        try:
            pool.submit(self._act, self._tasks[place]).add_done_callback(partial(self._take, pool, place))
        except RuntimeError as error:  # it broke, or is shut down, at this very moment
            self._made[place].set_exception(error)

    def stop(self) -> None:
        """Have nobody begin anything any more."""
        self._waiting.clear()

    def results(self) -> list[_Result]:
        """Return what came of the tasks, in their order, once all are done; what failed is raised."""
        wait(self._made)
        return [made.result() for made in self._made]

    def _take(self, pool: ProcessPoolExecutor, place: int, done: Future[_Result]) -> None:
        is_lost = isinstance(done.exception(), BrokenProcessPool)
        self._note(place, done.result)
        if not is_lost:
            self.hand_on(pool)

    def _note(self, place: int, make: Callable[[], _Result]) -> None:
        try:
            result = make()
            self._step(self._tasks[place])
            self._made[place].set_result(result)
        except Exception as error:  # noqa: BLE001  # raised again where somebody asks for the result
            self._made[place].set_exception(error)

    def _next(self) -> int | None:
        with suppress(IndexError):
            return self._waiting.popleft()
        return None


def _do_first(first: Callable[[], object]) -> None:
    try:
        first()
    except BaseException:
        end_others()
        raise


def end_others() -> None:
    """End the processes beside this one, whatever they are doing."""
    others = active_children()
    for process in others:
        process.terminate()
    for process in others:
        process.join()


def give_back_memory() -> None:
    """Give back to the system what this process has freed, where the C library offers that (glibc's malloc_trim).

    It keeps freed memory for what comes next, and each process that is forked keeps it too.
    """
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim:
        trim(0)


def is_forked() -> bool:
    """Whether a process beside this one begins where this one stands, with all that is imported."""
    return get_start_method() == "fork"


def crew(workers: int, prepare: Callable[[], object] | None = None) -> ProcessPoolExecutor:
    """Return a pool of so many processes; each begins with `prepare`, which has to be importable."""
    return _Crew(workers, initializer=_begin, initargs=(os.getpid(), prepare))


class Helper:
    """A process beside this one, which does one thing after the other."""

    def __init__(self) -> None:
        """Have it begin when it is asked for something."""
        self._pool = crew(1)

    def do(self, act: Callable[[], _Result]) -> Future[_Result]:
        """Have it do something that is importable."""
        return self._pool.submit(act)

    def dismiss(self) -> None:
        """Have it end when it has done all that it was asked for."""
        self._pool.shutdown(wait=False)


class _Crew(ProcessPoolExecutor):
    """A pool that notices it if its last process is ended in the middle of an answer.

    While this process could write into the pipe that brings the answers, it would wait for the rest for ever.
    """

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401  # as above it
        """Have a process do something."""
        done = super().submit(fn, *args, **kwargs)
        inner: Any = self
        if len(inner._processes or ()) == inner._max_workers:  # noqa: SLF001  # all have begun, and have the pipe
            inner._result_queue._writer.close()  # noqa: SLF001
        return done


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
