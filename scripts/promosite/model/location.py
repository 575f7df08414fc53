"""Where something stands in a source file."""

from __future__ import annotations

from typing import NamedTuple


class Location(NamedTuple):
    """A place in a file: path relative to the project (POSIX form), line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Print as editors and terminals recognise it: `path:line:column`."""
        return f"{self.path}:{self.line}:{self.column}"
