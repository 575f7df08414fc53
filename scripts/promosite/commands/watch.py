"""`--watch`: does something again whenever a file below some folders was saved."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

PAUSE = 0.4
"""Seconds between two looks at the files' dates; a look at 4,000 files takes some hundredths of a second."""


def after_every_save(places: Iterable[Path], act: Callable[[], object]) -> None:
    """Act now and after every change below these files and folders, until Ctrl-C."""
    watched, seen = tuple(places), None
    with suppress(KeyboardInterrupt):
        while True:
            now = sorted(state for place in watched for state in states(place))
            if now != seen:
                seen = now
                act()
            time.sleep(PAUSE)


def states(place: Path | str) -> Iterator[tuple[str, int, int]]:
    """Yield path, time of change and size of every file."""
    with suppress(OSError):
        if Path(place).is_file():
            state = Path(place).stat()
            yield str(place), state.st_mtime_ns, state.st_size
            return
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from states(entry.path)
                else:
                    state = entry.stat(follow_symlinks=False)
                    yield entry.path, state.st_mtime_ns, state.st_size
