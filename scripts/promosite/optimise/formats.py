"""The formats that readers get: how they are named, and how each is encoded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import PIL

VERSION = 1
"""Raised whenever pictures are made in another way, so that none made before is taken for one made now."""
Option = str | int | bool | tuple[tuple[str, str], ...]

_AVIF_TUNING = (
    ("tune", "ssim"),
    ("enable-chroma-deltaq", "1"),
    ("enable-filter-intra", "0"),
    ("enable-intra-edge-filter", "0"),
    ("enable-rect-partitions", "0"),
)
"""Measured with libaom 3.14: at equal SSIM no more bytes than its own choice for still pictures, in half the time."""
_LARGE = 1_200_000
"""Pixels beyond which AVIF is encoded in half the time, with a twelfth more bytes at equal SSIM."""
_FASTER: Mapping[str, Option] = {"quality": 58, "speed": 8}
_BINARY = (".so", ".pyd", ".dylib")


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its MIME type, the ending of its files and what the encoder is told."""

    mime: str
    ending: str
    options: tuple[tuple[str, Option], ...]


FORMATS = {
    "avif": Format(
        "image/avif",
        "avif",
        # The bytes depend on the number of threads.
        (("quality", 56), ("speed", 6), ("max_threads", 1), ("advanced", _AVIF_TUNING)),
    ),
    "webp": Format("image/webp", "webp", (("quality", 76), ("method", 4))),
    "jpeg": Format("image/jpeg", "jpg", (("quality", 80), ("optimize", True), ("progressive", True))),
    "png": Format("image/png", "png", (("optimize", True),)),
}


def encoding(form: str, width: int, height: int) -> tuple[tuple[str, Option], ...]:
    """Return what the encoder of a format is told for a picture of this size in pixels."""
    options = FORMATS[form].options
    is_large = form == "avif" and width * height > _LARGE
    return tuple({**dict(options), **_FASTER}.items()) if is_large else options


@cache
def encoder() -> str:
    """Return what bytes depend on besides a recipe: our way, Pillow's version and the digest of its libraries.

    Pillow brings libavif, libwebp, libjpeg and FreeType along; its record states the SHA-256 of each, so that they are
    known without loading any of them. Where there is no such record, the libraries are asked for their versions.
    """
    libraries = sorted(line for line in _record() if _is_binary(line))
    known = sha256(repr(libraries).encode()).hexdigest() if libraries else _asked()
    return f"{VERSION} {PIL.__version__} {known}"


def _record() -> list[str]:
    """Return the lines of Pillow's record; read here, as `importlib.metadata` takes longer to load than all else."""
    record = Path(PIL.__file__).parents[1] / f"pillow-{PIL.__version__}.dist-info" / "RECORD"
    return record.read_text(encoding="utf-8").splitlines() if record.is_file() else []


def _is_binary(line: str) -> bool:
    name = line.partition(",")[0]
    return name.endswith(_BINARY) or ".libs/" in name or ".dylibs/" in name


def _asked() -> tuple[str, ...]:
    from PIL import features  # noqa: PLC0415  # a build in which nothing changed needs no Pillow

    return tuple(str(features.version(name)) for name in ("avif", "webp", "libjpeg_turbo", "zlib", "freetype2"))
