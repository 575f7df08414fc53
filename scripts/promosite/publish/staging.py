"""A folder beside the target in which a site is built; it vanishes if anything fails."""

from __future__ import annotations

import errno
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from promosite.errors import CannotGoOnError
from promosite.model.message import say
from promosite.publish.lock import locked

_NAMES = ("ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EACCES", "EPERM", "EIO")
_OF_THE_DISK = {getattr(errno, name) for name in _NAMES if hasattr(errno, name)}
"""What a disk may refuse while a site is written; any other error is a fault of ours and keeps its traceback."""


@contextmanager
def staging(target: Path) -> Iterator[Path]:
    """Yield an empty folder on the same disk as the target; remove it at the end whatever happens."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(target, error) from error
    try:
        with locked(target):
            _recover(target)
            yield from _folder_beside(target)
    except OSError as error:
        if error.errno in _OF_THE_DISK:
            raise _unwritable(target, error) from error
        raise


def _unwritable(target: Path, error: OSError) -> CannotGoOnError:
    reason = error.strerror or str(error)
    message = say("“{folder}” could not be written: {reason}.", folder=str(target), reason=reason)
    hint = say("Check permissions and free space, or name another folder; the site published before is untouched.")
    return CannotGoOnError(message, hint)


def _folder_beside(target: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix=f".{target.name}.new-", dir=target.parent))
    try:
        folder.chmod(0o755)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _recover(target: Path) -> None:
    """Bring back a site whose exchange was cut off, and sweep up what broken builds left."""
    aside = target.with_name(f".{target.name}.previous")
    if aside.exists() and not target.exists():
        aside.rename(target)
    for stale in target.parent.glob(f".{target.name}.new-*"):
        shutil.rmtree(stale, ignore_errors=True)
