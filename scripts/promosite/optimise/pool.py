"""Tasks in parallel: in new processes that share nothing with this one, and none of which outlives it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from promosite.errors import of_lost_process
from promosite.optimise.work import Task, Trouble, prepare, work


def done_in_parallel(tasks: Sequence[Task], workers: int) -> Iterator[tuple[Task, Trouble | None]]:
    """Yield the tasks as they are done, with what went wrong; CannotGoOnError where a process was ended from outside.

    Whoever stops asking stops the work: what was begun is finished, the rest is left.
    """
    pool = ProcessPoolExecutor(workers, get_context("spawn"), prepare)
    try:
        futures: dict[Future[Trouble | None], Task] = {pool.submit(work, task): task for task in tasks}
        for future in as_completed(futures):
            yield futures[future], future.result()
    except BrokenProcessPool as error:
        raise of_lost_process() from error
    finally:
        pool.shutdown(cancel_futures=True)
