"""Files on the disk: which ones a folder holds, and one file under two names."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path


def files_below(folder: Path | str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield each file below a folder, in no certain order: its path there (`/` between its parts), and its entry.

    Links to folders aren't followed. OSError where there is no such folder.
    """
    waiting: list[tuple[Path | str, str]] = [(folder, "")]
    while waiting:
        place, prefix = waiting.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{prefix}{entry.name}/"))
                else:
                    yield prefix + entry.name, entry


def state_of(folder: Path) -> str:
    """Return the digest of the names, sizes and dates of the files below a folder; OSError where there is none."""
    states = ((path, entry.stat(follow_symlinks=False)) for path, entry in files_below(folder))
    told = "\n".join(sorted(f"{path} {state.st_size} {state.st_mtime_ns}" for path, state in states))
    return sha256(told.encode(errors="surrogateescape")).hexdigest()


def number_of(folder: Path) -> int:
    """Return the number by which the disk knows a folder, whatever its name; 0 where there is none."""
    try:
        return folder.stat().st_ino
    except OSError:
        return 0


_AT_ONCE = 1 << 16
_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0)


def content_of(path: str | Path) -> bytes:
    """Return a file's bytes: of thousands of small files, each with three calls of the system and no object."""
    number = os.open(path, _READING)
    try:
        pieces = [os.read(number, _AT_ONCE)]
        while len(pieces[-1]) == _AT_ONCE:
            pieces.append(os.read(number, _AT_ONCE))
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)
    finally:
        os.close(number)


def content_found(path: str | Path) -> bytes | None:
    """Return a file's bytes; None where it can't be opened."""
    try:
        return content_of(path)
    except OSError:
        return None


def digest_of(path: str) -> str:
    """Return the SHA-256 of a file."""
    return sha256(content_of(path)).hexdigest()


def share(source: str, target: str) -> None:
    """Give a file a second name in the place of what stands there; where the disk can't do that, copy it.

    OSError where there is no such file, or nothing can be put there.
    """
    try:
        os.link(source, target)
    except FileExistsError:
        if not os.path.samefile(target, source):  # noqa: PTH121  # with thousands of files, paths cost more than looks
            Path(target).unlink()
            share(source, target)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copyfile(source, target)
