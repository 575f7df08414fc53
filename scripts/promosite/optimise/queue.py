"""Makes the variants that the store lacks, in parallel: each once, each original decoded once, each file whole."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from promosite.errors import CannotGoOnError
from promosite.model.message import Message, say
from promosite.model.picture import PictureFile, Variant
from promosite.optimise.outcome import Summary
from promosite.optimise.store import Store
from promosite.optimise.work import Task, Trouble, prepare, work

Step = Callable[[str], object]
"""Is told the original of each variant that was made."""
_BROKEN = say("Run “promosite check images”: it tells what is wrong with this file.")
_FULL = say("Check disk and permissions; what was made until then is kept for the next time.")


@dataclass(frozen=True, slots=True)
class Queue:
    """Variants to be made of the pictures below a docs folder, and where they are kept."""

    docs: Path
    pictures: Mapping[str, PictureFile]
    store: Store
    jobs: int | None = None
    """Processes at once; None: one for each core."""

    def lacking(self, variants: Iterable[Variant]) -> tuple[Variant, ...]:
        """Return what is still to be made, each variant once."""
        kept = self.store.names()
        return tuple({variant.name: variant for variant in variants if variant.name not in kept}.values())

    def make(self, variants: Iterable[Variant], step: Step = len) -> Summary:
        """Make what the store lacks; CannotGoOnError where an original can't be decoded or a file not be written."""
        wanted, begin = {variant.name: variant for variant in variants}, time.perf_counter()
        made = self.lacking(wanted.values())
        tasks = tuple(self._tasks(made))
        for finished in _done(tasks, min(self.jobs or os.cpu_count() or 1, len(tasks))):
            for variant in finished.variants:
                step(variant.original)
        seconds = time.perf_counter() - begin
        return Summary(len(wanted), len(made), seconds, *self._sizes(tuple(wanted.values())))

    def _tasks(self, variants: Iterable[Variant]) -> Iterator[Task]:
        """Yield the work on each original, the heaviest first, so that no process is left with it at the end."""
        of_original: dict[str, list[Variant]] = defaultdict(list)
        for variant in variants:
            of_original[variant.original].append(variant)
        for path in sorted(of_original, key=lambda path: -self.pictures[path].size):
            yield Task(self.docs / path, self.pictures[path].format, tuple(of_original[path]), self.store)

    def _sizes(self, variants: Sequence[Variant]) -> tuple[int, int]:
        """Return the bytes of the originals, and of the largest variant of each in the best format."""
        largest: dict[str, int] = defaultdict(int)
        for variant in variants:
            if variant.recipe.format == "avif":
                size = (self.store.folder / variant.name).stat().st_size
                largest[variant.original] = max(largest[variant.original], size)
        return sum(self.pictures[path].size for path in largest), sum(largest.values())


def _done(tasks: Sequence[Task], workers: int) -> Iterator[Task]:
    """Yield the tasks as they are done; a single one is done here, as another process takes longer to start."""
    if workers <= 1:
        for task in tasks:
            _raise(task, work(task))
            yield task
        return
    with _pool(workers) as pool:
        futures: dict[Future[Trouble | None], Task] = {pool.submit(work, task): task for task in tasks}
        for future in as_completed(futures):
            _raise(futures[future], future.result())
            yield futures[future]


@contextmanager
def _pool(workers: int) -> Iterator[ProcessPoolExecutor]:
    """Yield new processes that share nothing with this one; whatever happens, none of them outlives it."""
    pool = ProcessPoolExecutor(workers, get_context("spawn"), prepare)
    try:
        yield pool
    except BrokenProcessPool as error:
        message = say("The system ended a process that was making pictures: perhaps memory ran out.")
        raise CannotGoOnError(message, say("Close other programs, or use one process: --jobs 1.")) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _raise(task: Task, trouble: Trouble | None) -> None:
    if trouble:
        raise CannotGoOnError(_told(task, trouble), _BROKEN if trouble.is_of_original else _FULL)


def _told(task: Task, trouble: Trouble) -> Message:
    path = task.variants[0].original
    if trouble.is_of_original:
        return say("“{path}” can't be made smaller for readers: {reason}.", path=path, reason=trouble.reason)
    return say("What is made of “{path}” can't be kept: {reason}.", path=path, reason=trouble.reason)
