"""What a process of the queue does: all variants of one original. Troubles are handed back, as they cross processes."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from promosite.model.picture import Variant
from promosite.optimise.store import Store


@dataclass(frozen=True, slots=True)
class Task:
    """An original (its file, its format as Pillow names it) and what is to be made of it."""

    path: Path
    format: str
    variants: tuple[Variant, ...]
    store: Store


class Trouble(NamedTuple):
    """Why a task could not be finished: its original can't be decoded, or else nothing can be written."""

    is_of_original: bool
    reason: str


def prepare() -> None:
    """Make this a process that goes when its parent goes, and leaves Ctrl-C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    from multiprocessing import parent_process  # noqa: PLC0415  # where nothing is to be made, there is no process

    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def work(task: Task) -> Trouble | None:
    """Make and keep each variant of a task; return what went wrong, if anything did."""
    try:
        for variant, content in _encoded(task):
            task.store.keep(variant.name, content)
    except _UndecodableError as error:
        return Trouble(is_of_original=True, reason=str(error))
    except OSError as error:
        return Trouble(is_of_original=False, reason=error.strerror or str(error))
    return None


class _UndecodableError(Exception):
    """An original that is no picture, or a broken one."""


def _encoded(task: Task) -> Iterator[tuple[Variant, bytes]]:
    from promosite.optimise.encode import encode  # noqa: PLC0415  # where nothing is to be made, Pillow isn't needed

    try:
        yield from encode(task.path, task.format, task.variants)
    except Exception as error:  # a decoder that is fed with rubbish may raise anything
        raise _UndecodableError(str(error).rstrip(".")) from error
