"""One build at a time into one target: the system's own file lock, which ends with the process that holds it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from promosite.errors import CannotGoOnError
from promosite.model.message import say


@contextmanager
def locked(target: Path) -> Iterator[None]:
    """Hold the lock of a target; raise CannotGoOnError where another build holds it."""
    path = target.with_name(f".{target.name}.lock")
    with path.open("a+b") as file:
        if not _take(file):
            raise under_way(target)
        yield


def under_way(target: Path) -> CannotGoOnError:
    """Return what stops a build beside which another one builds into the same target."""
    message = say("Another build into “{folder}” is under way.", folder=str(target))
    return CannotGoOnError(message, say("Wait until it is done, then build again."))


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _take(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
