"""Any picture that Pillow opens → one that browsers show rightly: upright, eight bits, sRGB, with alpha or without."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO

from PIL import Image, ImageCms, ImageOps

_WITH_PROFILES = frozenset({"RGB", "L", "CMYK", "LAB"})
"""Modes from which a colour profile is applied."""
_DEEP = 256
"""Values of a 16-bit channel that become one of an 8-bit channel."""


def for_screens(picture: Image.Image) -> Image.Image:
    """Return a picture as it is meant to be seen, in RGB or RGBA, without any of its metadata; it may be the same."""
    profile = picture.info.get("icc_profile")
    ImageOps.exif_transpose(picture, in_place=True)
    shown = _in_srgb(_of_eight_bits(picture), profile)
    shown.load()
    shown.info = {}
    return shown


def _of_eight_bits(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda value: value * (1 / _DEEP)).convert("L")
    if picture.has_transparency_data:
        return _in_mode("RGBA", picture)
    return picture if picture.mode in _WITH_PROFILES else picture.convert("RGB")


def _in_mode(mode: str, picture: Image.Image) -> Image.Image:
    """Return the picture in this mode: itself where it is, as a copy of a large one takes much memory."""
    return picture if picture.mode == mode else picture.convert(mode)


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Return the colours that the profile means; without a profile, or with a broken one, they are taken for sRGB."""
    if picture.mode == "RGBA" and profile:
        opaque = _in_srgb(picture.convert("RGB"), profile)
        opaque.putalpha(picture.getchannel("A"))
        return opaque
    if profile:
        with suppress(ImageCms.PyCMSError, OSError):
            source, target = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(picture, source, target, outputMode="RGB") or picture
    return picture if picture.mode == "RGBA" else _in_mode("RGB", picture)
