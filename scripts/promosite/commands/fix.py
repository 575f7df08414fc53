"""`--fix`: writes the safe mends of a report into the files, each at once or not at all."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from promosite.check.mending import bearable, count, mended
from promosite.errors import CannotGoOnError
from promosite.model.finding import Edit, Report
from promosite.model.message import Message, say
from promosite.model.settings import Settings
from promosite.publish.writing import write_file

MAX_ROUNDS = 5
"""Rounds after which mends that call for others must have come to rest."""


class Mended(NamedTuple):
    """How many files were written, and how many edits were made in them."""

    files: int
    edits: int

    @property
    def message(self) -> Message:
        """What was done, for the person who asked for it."""
        if not self.edits:
            return say("Nothing had to be mended.")
        return say("{edits} places were mended in {files} files.", edits=self.edits, files=self.files)


def fix(report: Report, settings: Settings) -> Mended:
    """Make the edits of a report's findings once; raise CannotGoOnError where a file can't be written.

    A file that is a symbolic link, or lies behind one, is left alone: what it points to may not be the project's.
    """
    by_file: dict[str, list[Edit]] = defaultdict(list)
    for found in report.findings:
        for edit in found.edits:
            by_file[edit.location.path].append(edit)
    done = [_mend(settings.root, shown, edits) for shown, edits in sorted(by_file.items())]
    return Mended(sum(made > 0 for made in done), sum(done))


def fix_wholly(look: Callable[[], Report], settings: Settings) -> Mended:
    """Look and mend until nothing is left, since one mend may show the next (a letter joined, its mark moved)."""
    files = edits = 0
    for _ in range(MAX_ROUNDS):
        done = fix(look(), settings)
        files, edits = max(files, done.files), edits + done.edits
        if not done.edits:
            break
    return Mended(files, edits)


def _mend(root: Path, shown: str, edits: Iterable[Edit]) -> int:
    """Make the edits of one file and return their number."""
    path = root / shown
    if _is_linked(root, path):
        return 0
    try:
        text = path.read_bytes().decode("utf-8")
        chosen = bearable(text, edits)
        after = mended(text, chosen)
        if after != text:
            write_file(path, after.encode("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", "") or str(error)
        message = say("“{file}” can't be mended: {reason}.", file=shown, reason=reason)
        raise CannotGoOnError(message, say("Close it in other programs, and look at its permissions.")) from error
    return count(text, chosen) if after != text else 0


def _is_linked(root: Path, path: Path) -> bool:
    """Whether the file is reached through a symbolic link below the project, or lies outside it."""
    below = Path(os.path.relpath(path, root))
    return ".." in below.parts or any((root / part).is_symlink() for part in (below, *below.parents))
