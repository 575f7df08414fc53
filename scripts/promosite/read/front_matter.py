"""Front matter: the YAML between the two `---` lines at the head of a page."""

from __future__ import annotations

from dataclasses import dataclass

FENCE = "---"
ENDS = ("---", "...")


@dataclass(frozen=True, slots=True)
class Parts:
    """A page cut in two: the YAML text (None: no front matter), the body, and the body's first line."""

    yaml: str | None
    body: str
    body_line: int
    is_closed: bool = True


def split(text: str) -> Parts:
    """Cut a page into front matter and body."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return Parts(None, text, 1)
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() in ENDS:
            return Parts("\n".join(lines[1 : number - 1]) + "\n", "\n".join(lines[number:]), number + 1)
    return Parts("\n".join(lines[1:]), "", len(lines), is_closed=False)
