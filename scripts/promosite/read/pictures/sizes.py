"""Pictures: what their headers say, without decoding them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_SVG_SIZE = re.compile(
    rb"<svg\b[^>]*?\b(width|height)=\"([\d.]+)(?:px)?\"[^>]*?\b(width|height)=\"([\d.]+)(?:px)?\"",
    re.DOTALL,
)
_HEAD = 4096
FORMATS = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")


@cache
def picture_size(path: Path) -> tuple[int | None, int | None]:
    """Return width and height in pixels; (None, None) where the file doesn't say."""
    try:
        if path.suffix == ".svg":
            return _svg_size(path)
        from PIL import Image  # noqa: PLC0415  # slow to import, and most pictures are known

        with Image.open(path, formats=FORMATS) as picture:
            return picture.size
    except OSError:
        return (None, None)


def _svg_size(path: Path) -> tuple[int | None, int | None]:
    with path.open("rb") as file:
        found = _SVG_SIZE.search(file.read(_HEAD))
    if not found:
        return (None, None)
    sizes = {found[1]: int(float(found[2])), found[3]: int(float(found[4]))}
    return sizes.get(b"width"), sizes.get(b"height")
