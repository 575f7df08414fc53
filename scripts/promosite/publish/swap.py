"""Puts a finished folder in the place of another by one rename.

Where the system can exchange two names at once (Linux, macOS) no moment exists at which the site is missing;
elsewhere the old folder steps aside first and comes back if the new one can't take its place.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2) and RENAME_SWAP of renamex_np(2) have the same value."""


def put_in_place(finished: Path, target: Path) -> None:
    """Make `finished` the new `target`; what was there before stands where `finished` stood."""
    if not target.exists():
        finished.rename(target)
    elif not exchange(finished, target):
        step_aside(finished, target)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders' names in one step; return False where the system can't."""
    call = {"linux": _renameat2, "darwin": _renamex}.get(sys.platform)
    try:
        return call is not None and call(os.fsencode(one), os.fsencode(other)) == 0
    except (AttributeError, OSError):
        return False


def _renameat2(one: bytes, other: bytes) -> int:
    return int(ctypes.CDLL(None).renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _EXCHANGE))


def _renamex(one: bytes, other: bytes) -> int:
    return int(ctypes.CDLL(None).renamex_np(one, other, _EXCHANGE))


def step_aside(finished: Path, target: Path) -> None:
    """Move the old folder aside, the new one in, the old one to where that stood; bring it back if that fails."""
    aside = target.with_name(f".{target.name}.previous")
    shutil.rmtree(aside, ignore_errors=True)
    target.rename(aside)
    try:
        finished.rename(target)
    except OSError:
        aside.rename(target)
        raise
    aside.rename(finished)
