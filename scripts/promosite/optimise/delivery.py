"""Puts variants where pages say they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from promosite.disk import share
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
    places = {f"{folder}/{variant.path}": f"{store.folder}/{variant.name}" for variant in variants}
    for parent in {target.rpartition("/")[0] for target in places}:
        Path(parent).mkdir(parents=True, exist_ok=True)
    for target, made in places.items():
        share(made, target)
