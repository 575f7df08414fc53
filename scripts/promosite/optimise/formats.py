"""The formats that readers get: how they are named, and how each is encoded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import distribution

Option = str | int | bool | tuple[tuple[str, str], ...]

_SMALL = 400_000
"""Pixels up to which AVIF may take its time: it costs little there, and telephones load these."""
_AVIF_TUNING = (("tune", "ssim"), ("enable-chroma-deltaq", "1"), ("enable-intra-edge-filter", "0"))
"""Measured (`dev.py bench images`): a twentieth fewer bytes at equal SSIM than libaom's own choice for still pictures."""
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
        (("quality", 60), ("max_threads", 1), ("advanced", _AVIF_TUNING)),  # the bytes depend on the threads
    ),
    "webp": Format("image/webp", "webp", (("quality", 76), ("method", 4))),
    "jpeg": Format("image/jpeg", "jpg", (("quality", 80), ("optimize", True), ("progressive", True))),
    "png": Format("image/png", "png", (("optimize", True),)),
}


def encoding(form: str, width: int, height: int) -> tuple[tuple[str, Option], ...]:
    """Return what the encoder of a format is told for a picture of this size in pixels."""
    options = FORMATS[form].options
    return (*options, ("speed", 6 if width * height <= _SMALL else 7)) if form == "avif" else options


@cache
def encoder() -> str:
    """Return what the bytes of a variant depend on besides its recipe: Pillow's version and its libraries' digest.

    Pillow brings libavif, libwebp and libjpeg along; its record states the SHA-256 of each, so that they are known
    without loading any of them. Where there is no such record, the libraries are asked for their versions.
    """
    pillow = distribution("pillow")
    libraries = sorted(line for line in (pillow.read_text("RECORD") or "").splitlines() if _is_binary(line))
    if not libraries:
        return f"{pillow.version} {_asked()}"
    return f"{pillow.version} {sha256(repr(libraries).encode()).hexdigest()}"


def _is_binary(line: str) -> bool:
    name = line.partition(",")[0]
    return name.endswith(_BINARY) or ".libs/" in name or ".dylibs/" in name


def _asked() -> tuple[str, ...]:
    from PIL import features  # noqa: PLC0415  # a build in which nothing changed needs no Pillow

    return tuple(str(features.version(name)) for name in ("avif", "webp", "libjpeg_turbo", "zlib"))
