"""Where something stands in a source file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: path relative to the project (POSIX form), line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Print as editors and terminals recognise it: `path:line:column`."""
        return f"{self.path}:{self.line}:{self.column}"
