"""Which files are meant to be pictures, by their names."""

from __future__ import annotations

from pathlib import PurePosixPath

ENDINGS = {
    "JPEG": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "GIF": (".gif",),
    "WEBP": (".webp",),
    "AVIF": (".avif",),
    "SVG": (".svg",),
}
"""The formats that are allowed, each with the endings of its files."""

_OTHER_ENDINGS = (
    ".jpe", ".jfif", ".apng", ".heic", ".heif", ".tif", ".tiff", ".bmp", ".ico", ".jp2", ".jxl", ".psd", ".ai",
    ".eps", ".xcf", ".cdr", ".svgz", ".raw", ".dng", ".cr2", ".cr3", ".nef", ".arw", ".orf", ".rw2",
)  # fmt: skip
_PICTURE_ENDINGS = frozenset((*_OTHER_ENDINGS, *(ending for endings in ENDINGS.values() for ending in endings)))
_PLACE = "assets/images/"
"""Below it every file is meant to be a picture, whatever its name."""


def is_picture(path: str) -> bool:
    """Whether a file below the docs folder is meant to be a picture."""
    return path.startswith(_PLACE) or PurePosixPath(path).suffix.lower() in _PICTURE_ENDINGS
