"""Writes a file so that nobody ever sees half of it: beside its place, then one rename."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from promosite.errors import CannotGoOnError
from promosite.model.message import say


def write_file(path: Path, content: bytes) -> None:
    """Replace a file's content, keeping its permissions; raise CannotGoOnError where that can't be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(beside).chmod(path.stat().st_mode if path.exists() else 0o644)
            Path(beside).replace(path)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as error:
        message = say("“{file}” can't be written: {reason}.", file=str(path), reason=error.strerror or str(error))
        raise CannotGoOnError(message, say("The file is as it was: check disk and permissions.")) from error
