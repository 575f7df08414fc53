"""The base store: pages as they were when they were translated, one file for each, named by its fingerprint.

`docs/.base/<16 digits>.json` holds the blocks of a page, so that years later, and without git, a changed paragraph can
be shown in its old and its new words. A file that doesn't match its name isn't believed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from promosite.model.location import Location
from promosite.model.page import Block
from promosite.wording.fingerprint import fingerprint

FOLDER = ".base"
FORMAT = 1


def base_path(docs: Path, name: str) -> Path:
    """Return the file of a fingerprint (`v1:…`)."""
    return docs / FOLDER / f"{name.partition(':')[2]}.json"


def read_bases(docs: Path, fingerprints: Iterable[str]) -> dict[str, tuple[Block, ...]]:
    """Return the texts that the store holds of these fingerprints; what is missing or unreadable is left out."""
    found = ((name, _read(base_path(docs, name))) for name in fingerprints)
    return {name: blocks for name, blocks in found if blocks is not None and fingerprint(blocks) == name}


def write_base(blocks: Sequence[Block]) -> str:
    """Return the text of a base file: readable, stable, one block after the other."""
    content = [_plain(block) for block in blocks]
    return json.dumps({"format": FORMAT, "blocks": content}, ensure_ascii=False, indent=1) + "\n"


def _plain(block: Block) -> dict[str, object]:
    plain: dict[str, object] = {"kind": block.kind, "text": block.text, "line": block.location.line}
    optional = {"level": block.level, "anchor": block.anchor, "name": block.name, "anchored": block.is_anchored}
    return plain | {name: value for name, value in optional.items() if value}


def _read(path: Path) -> tuple[Block, ...] | None:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        return tuple(_block(plain, path.name) for plain in stored["blocks"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _block(plain: dict[str, Any], path: str) -> Block:
    return Block(
        str(plain["kind"]),
        str(plain["text"]),
        Location(path, int(plain["line"])),
        int(plain.get("level", 0)),
        plain.get("anchor"),
        str(plain.get("name", "")),
        bool(plain.get("anchored")),
    )
