"""Front matter: the YAML between the two `---` lines at the head of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass

FENCE = "---"
ENDS = ("---", "...")
_END = re.compile(r"^(?:---|\.\.\.)[^\S\n]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parts:
    """A page cut in two: the YAML text (None: no front matter), the body, and the body's first line."""

    yaml: str | None
    body: str
    body_line: int
    is_closed: bool = True


def split(text: str) -> Parts:
    """Cut a page into front matter and body."""
    first, _, rest = text.partition("\n")
    if first.rstrip() != FENCE:
        return Parts(None, text, 1)
    end = _END.search(rest)
    if end is None:
        return Parts(rest, "", text.count("\n") + 1, is_closed=False)
    return Parts(rest[: end.start()] or "\n", rest[end.end() + 1 :], rest.count("\n", 0, end.start()) + 3)
