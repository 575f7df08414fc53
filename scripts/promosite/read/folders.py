"""Walks the docs folder: which files are there, and which must not be."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import translate
from pathlib import Path

from pathspec.gitignore import GitIgnoreSpec

from promosite.model.fault import Fault
from promosite.model.location import Location
from promosite.model.message import say
from promosite.read.text import shown_path

LEFTOVERS = (
    "*.doc",
    "*.docx",
    "*.odt",
    "*.md.txt",
    "Thumbs.db",
    "desktop.ini",
    "~$*",
    "*.bak",
    "*.tmp",
    "*.swp",
    "*.orig",
    "*~",
)
"""Files that office programs, editors and systems leave behind."""
_LEFTOVER = re.compile("|".join(map(translate, LEFTOVERS)))


@dataclass(slots=True)
class Folder:
    """The files below docs, as POSIX paths relative to it, sorted; and what is wrong with them."""

    pages: list[str] = field(default_factory=list)
    assets: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def walk(docs: Path, root: Path, excluded: tuple[str, ...]) -> Folder:
    """List the files below the docs folder; symbolic links are never followed."""
    folder = Folder()
    ignored = GitIgnoreSpec.from_lines((".*", *excluded))
    for path, entry in sorted(_entries(docs, "")):
        if entry.is_symlink():
            folder.faults.append(_symlink(shown_path(Path(entry.path), root)))
        elif ignored.match_file(path):
            continue
        elif is_leftover(entry.name):
            folder.faults.append(_leftover(shown_path(Path(entry.path), root)))
        else:
            (folder.pages if path.endswith(".md") else folder.assets).append(path)
    return folder


def is_leftover(name: str) -> bool:
    """Whether a file of this name is left behind by a program and must not be published."""
    return _LEFTOVER.match(name) is not None


def _entries(folder: Path, prefix: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(Path(entry.path), f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name, entry


def _symlink(shown: str) -> Fault:
    message = say("This is a symbolic link; links can lead out of the site or in a circle.")
    return Fault("symlink", Location(shown), message, say("Put the file itself here."))


def _leftover(shown: str) -> Fault:
    message = say("This file does not belong in docs; it is not published.")
    return Fault(
        "leftover-file",
        Location(shown),
        message,
        say("Move it out of docs, or delete it; a page saved as .md.txt is renamed to .md."),
    )
