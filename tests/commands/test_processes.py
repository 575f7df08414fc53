"""Tasks are shared out among processes: each is done once, its result stands in its place, and what fails is told."""

from __future__ import annotations

import os
import time
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import active_children, connection

import pytest

from promosite.processes import crew, shared_out


def squared(number: int) -> int:
    return number * number


def refused(number: int, wrong: int) -> int:
    if number == wrong:
        raise ValueError(number)
    return number


def by_whom(_: int) -> int:
    return os.getpid()


def slept(seconds: int) -> int:
    time.sleep(seconds)
    return seconds


def half_an_answer() -> str:
    """End this process in the middle of its answer, as a system does that runs out of memory."""

    def send(pipe: connection.Connection, buffer: bytes, write: object = None) -> None:  # noqa: ARG001  # as it is called
        os.write(pipe.fileno(), buffer[: len(buffer) // 2])
        os._exit(1)

    setattr(connection.Connection, "_send", send)  # noqa: B010
    return "an answer"


def nothing() -> None:
    """Prepare nothing."""


@pytest.mark.parametrize("count", [1, 2, 3, 6, 40])
@pytest.mark.parametrize("processes", [2, 3])
def test_results_stand_in_the_order_of_their_tasks_and_each_is_told_once(count: int, processes: int) -> None:
    told: list[int] = []
    tasks = list(range(count))
    assert shared_out(squared, tasks, processes, nothing, step=told.append) == [number * number for number in tasks]
    assert sorted(told) == tasks


def test_this_process_does_its_share_after_what_it_has_to_do_first() -> None:
    done: list[str] = []
    workers = shared_out(by_whom, range(6), 2, nothing, besides=lambda: done.append("first"))
    assert done == ["first"]
    assert os.getpid() in workers
    assert len(set(workers)) == 2


def test_what_fails_first_ends_what_others_are_doing() -> None:
    with pytest.raises(ZeroDivisionError):
        shared_out(slept, [600, 600], 2, nothing, besides=lambda: 1 // 0)
    assert active_children() == []


@pytest.mark.parametrize("wrong", [0, 5])
def test_what_fails_here_or_elsewhere_is_raised(wrong: int) -> None:
    with pytest.raises(ValueError, match=str(wrong)):
        shared_out(partial(refused, wrong=wrong), range(6), 2, nothing)


def test_a_process_that_is_ended_in_the_middle_of_its_answer_is_noticed() -> None:
    with crew(1) as pool, pytest.raises(BrokenProcessPool):
        pool.submit(half_an_answer).result(timeout=60)
