"""Bytes → text: UTF-8 with or without BOM, any line ends; everything else is a fault with its place."""

from __future__ import annotations

import os
from pathlib import Path

from promosite.model.fault import Fault
from promosite.model.location import Location
from promosite.model.message import Message, say

MAX_BYTES = 512 * 1024
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_SAVE_AS_UTF8 = say("Open the file in your editor and save it as UTF-8, then build again.")


def shown_path(path: Path, root: Path) -> str:
    """Return a path as messages name it: from the project's folder on, with slashes on every system."""
    return Path(os.path.relpath(path, root)).as_posix()


def read_text(path: Path, shown: str) -> str | Fault:
    """Return the text of a file with Unix line ends, or the fault that keeps it from being read.

    `shown` is the path that messages name.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            return _too_large(path.stat().st_size, shown)
        return decode(path.read_bytes(), shown)
    except OSError as error:
        message = say("This file can't be opened: {reason}.", reason=error.strerror or str(error))
        return Fault("unreadable-file", Location(shown), message, say("Check the file's permissions."))


def decode(data: bytes, shown: str) -> str | Fault:
    """Return the text of these bytes, or the fault in them."""
    if data.startswith(_UTF16):
        return _unreadable(say("This file is saved as UTF-16."), Location(shown))
    if b"\0" in data:
        return _unreadable(
            say("This file holds a NUL character; it isn't text."),
            _place(data, data.index(0), shown),
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _unreadable(
            say("This file is not UTF-8: it can't be read from here on."),
            _place(data, error.start, shown),
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unreadable(message: Message, location: Location) -> Fault:
    return Fault("unreadable-file", location, message, _SAVE_AS_UTF8)


def _too_large(size: int, shown: str) -> Fault:
    message = say(
        "This page has {size} KB; at most {limit} KB can be read.",
        size=size // 1024,
        limit=MAX_BYTES // 1024,
    )
    return Fault("oversized-file", Location(shown), message, say("Split the page into several pages."))


def _place(data: bytes, offset: int, shown: str) -> Location:
    """Return line and column (in bytes) of an offset in the file."""
    before = data[:offset]
    return Location(shown, before.count(b"\n") + 1, offset - (before.rfind(b"\n") + 1) + 1)
