"""Makes the variants that the store lacks, in parallel: each once, each original decoded once, each file whole."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from promosite.errors import CannotGoOnError
from promosite.model.message import Message, say
from promosite.model.picture import PictureFile, Variant
from promosite.optimise.outcome import Summary
from promosite.optimise.store import Store
from promosite.optimise.work import Task, Trouble, work

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
        return Summary(len(wanted), len(made), seconds, *(self._sizes(tuple(wanted.values())) if made else (0, 0)))

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
    from promosite.optimise.pool import done_in_parallel  # noqa: PLC0415  # processes are of no use to a warm build

    for task, trouble in done_in_parallel(tasks, workers):
        _raise(task, trouble)
        yield task


def _raise(task: Task, trouble: Trouble | None) -> None:
    if trouble:
        raise CannotGoOnError(_told(task, trouble), _BROKEN if trouble.is_of_original else _FULL)


def _told(task: Task, trouble: Trouble) -> Message:
    path = task.variants[0].original
    if trouble.is_of_original:
        return say("“{path}” can't be made smaller for readers: {reason}.", path=path, reason=trouble.reason)
    return say("What is made of “{path}” can't be kept: {reason}.", path=path, reason=trouble.reason)
