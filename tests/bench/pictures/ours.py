"""The same variants by promosite's own queue, as a build makes them. `ours.py FROM TO WIDTH HEIGHT WIDTHS`."""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from promosite.model.picture import PictureFile
from promosite.optimise.delivery import make_and_deliver
from promosite.optimise.queue import Queue
from promosite.optimise.renditions import rendition
from promosite.optimise.store import Store


class _Slot(NamedTuple):
    widths: tuple[int, ...]
    ratio: float | None = None
    sizes: str = "100vw"


def make(folder: Path, target: Path, size: tuple[int, int], widths: tuple[int, ...]) -> None:
    """Make what the store in the target lacks for these originals, all of one size in pixels."""
    slots = [_Slot((width,)) for width in widths]
    pictures = {path.name: _file(path, size) for path in sorted(folder.glob("*.jpg"))}
    variants = tuple(
        each for picture in pictures.values() for slot in slots for each in rendition(picture, slot).variants
    )
    make_and_deliver(Queue(folder, pictures, Store(target), 2), variants, target)


def _file(path: Path, size: tuple[int, int]) -> PictureFile:
    content = path.read_bytes()
    return PictureFile(path.name, len(content), sha256(content).hexdigest(), "JPEG", *size)


if __name__ == "__main__":
    _, folder, target, width, height, *widths = sys.argv
    make(Path(folder), Path(target), (int(width), int(height)), tuple(map(int, widths)))
