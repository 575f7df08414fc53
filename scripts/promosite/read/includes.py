"""Included files (pymdownx.snippets): `--8<-- "contact.md"` on a line of its own stands for what that file says.

Their blocks keep their own place, so that a finding names the file in which something changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from promosite.model.page import Block, Body
from promosite.read.front_matter import split
from promosite.read.markdown import read_body
from promosite.read.text import read_text, shown_path

_INCLUDE = re.compile(r'-+8<-+\s+"([^"\n:]+)"')
_SIGN = "8<-"
"""What no include can do without."""
_DEEPEST = 5
"""Files within files; an include that leads back to itself ends here."""


def with_includes(body: Body, folders: Sequence[Path], root: Path) -> Body:
    """Return a page's text with the blocks of the files that it includes; what isn't found stays as it is written."""
    if _SIGN not in body.text or not any(_INCLUDE.fullmatch(block.text) for block in body.blocks):
        return body
    blocks = tuple(_expanded(body.blocks, folders, root, _DEEPEST))
    anchors = body.anchors | {block.anchor for block in blocks if block.anchor}
    return body._replace(blocks=blocks, anchors=anchors)


def _expanded(blocks: Sequence[Block], folders: Sequence[Path], root: Path, depth: int) -> Iterator[Block]:
    for block in blocks:
        named = _INCLUDE.fullmatch(block.text)
        included = _read(named.group(1), folders, root) if named and depth else None
        if included is None:
            yield block
        else:
            yield from _expanded(included, folders, root, depth - 1)


def _read(name: str, folders: Sequence[Path], root: Path) -> tuple[Block, ...] | None:
    """Return the blocks of an included file, if it lies below one of the folders and can be read."""
    for folder in folders:
        path = (folder / name).resolve()
        if path.is_relative_to(folder.resolve()) and path.is_file():
            shown = shown_path(path, root)
            text = read_text(path, shown)
            if isinstance(text, str):
                parts = split(text)
                return read_body(parts.body, shown, parts.body_line).blocks
    return None
