"""Adds an entry to a registry by line: what stands there stays as it was written, byte for byte."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_KEY = re.compile(r"(?P<key>[^\s#'\"][^:]*|\"[^\"]*\"|'[^']*')\s*:(?:\s|$)")


def with_entry(text: str, key: str, entry: Sequence[str]) -> str:
    """Return a registry's text with an entry: among the keys where they are sorted, else after the last one.

    `entry` holds the lines below the key, indented. Comments that stand right above a key stay with it.
    """
    lines = _LINE.findall(text)
    end = lines[0][len(lines[0].rstrip("\r\n")) :] if lines and lines[0][-1:] in "\r\n" else "\n"
    written = [f"{key}:{end}", *(f"{line}{end}" for line in entry)]
    place = _place(lines, key)
    if place == len(lines) and lines and not lines[-1].endswith(("\r", "\n")):
        lines[-1] += end
    return "".join([*lines[:place], *written, *lines[place:]])


def _place(lines: Sequence[str], key: str) -> int:
    found = [(match["key"].strip("\"' "), row) for row, line in enumerate(lines) if (match := _KEY.match(line))]
    names = [name for name, _ in found]
    later = [row for name, row in found if name > key] if names == sorted(names) else []
    if not later:
        return len(lines)
    row = later[0]
    while row > found[0][1] and lines[row - 1].startswith("#"):
        row -= 1
    return row
