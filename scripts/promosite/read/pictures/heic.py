"""Photos of telephones (HEIC) → JPEG, where the optional library for them is installed (`promosite[heic]`)."""

from __future__ import annotations

from importlib import import_module
from io import BytesIO

from PIL import Image, ImageOps

from promosite.read.pictures.limits import MAX_PIXELS

QUALITY = 92
"""Of the JPEG: nothing is seen to be lost, and it is made only once."""


def jpeg_of(data: bytes) -> bytes | None:
    """Return a HEIC photo as JPEG with its metadata; None where the library is missing or can't read it."""
    try:
        opened = import_module("pillow_heif").open_heif(BytesIO(data))
        if opened.size[0] * opened.size[1] > MAX_PIXELS:
            return None
        picture: Image.Image = ImageOps.exif_transpose(opened.to_pillow())
    except (ImportError, OSError, ValueError, EOFError):
        return None
    made = BytesIO()
    kept = {key: picture.info[key] for key in ("exif", "icc_profile") if picture.info.get(key)}
    picture.convert("RGB").save(made, "JPEG", quality=QUALITY, **kept)
    return made.getvalue()
