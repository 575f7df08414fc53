"""Puts variants where pages say they are."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from promosite.model.picture import Variant
from promosite.optimise.outcome import Summary
from promosite.optimise.queue import Queue, Step
from promosite.optimise.store import Store


def make_and_deliver(queue: Queue, variants: Collection[Variant], folder: Path, step: Step = len) -> Summary:
    """Make the variants that the queue's store lacks, put all of them below a site's folder, and say what came of it.

    Another build may clear the store between the two; then it is done once more.
    """
    try:
        summary = queue.make(variants, step)
        deliver(variants, queue.store, folder)
    except FileNotFoundError:
        summary = queue.make(variants, step)
        deliver(variants, queue.store, folder)
    return summary


def deliver(variants: Iterable[Variant], store: Store, folder: Path) -> None:
    """Put variants below a site's folder: the same file under a second name where the disk can do that, else a copy.

    OSError where a variant isn't in the store, or can't be put there.
    """
    for variant in variants:
        target = folder / variant.path
        target.parent.mkdir(parents=True, exist_ok=True)
        _put(store.folder / variant.name, target)


def _put(made: Path, target: Path) -> None:
    with suppress(FileNotFoundError):
        target.unlink()
    try:
        target.hardlink_to(made)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copyfile(made, target)
