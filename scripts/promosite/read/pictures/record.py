"""What was seen in pictures, kept by content: JSON in the cache folder, safe to delete, safe for two runs at once."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import PIL

from promosite.model.message import Message
from promosite.model.picture import PictureFault, PictureFile

PLACE = ".cache/promosite/pictures-seen.json"
MOST = 5_000
"""Contents that are kept, the newest: more than any site of a province holds."""
_PACKAGE = Path(__file__).parent


def version() -> str:
    """Return what a record depends on besides the pictures: this package's code and Pillow."""
    digest = sha256(PIL.__version__.encode())
    for path in sorted(_PACKAGE.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def recall(root: Path) -> dict[str, PictureFile]:
    """Return what earlier runs saw, by SHA-256 of the content; nothing where the record is missing, old or broken."""
    try:
        record = json.loads((root / PLACE).read_text(encoding="utf-8"))
        return {plain["digest"]: _file(plain) for plain in record["files"]} if record["version"] == version() else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def remember(root: Path, seen: Mapping[str, PictureFile]) -> None:
    """Replace the record, the newest at its end; where that can't be written, nothing is lost."""
    path = root / PLACE
    files = [asdict(replace(file, path="")) for file in list(seen.values())[-MOST:]]
    beside = path.with_suffix(f".{os.getpid()}.tmp")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps({"version": version(), "files": files}, ensure_ascii=False), encoding="utf-8")
        beside.replace(path)


def _file(plain: dict[str, Any]) -> PictureFile:
    faults = tuple(PictureFault(code, Message.of(told), Message.of(hint)) for code, told, hint in plain["faults"])
    lists = {name: tuple(plain[name]) for name in ("private", "metadata")}
    return PictureFile(**{**plain, **lists, "faults": faults})
