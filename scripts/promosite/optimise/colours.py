"""Any picture that Pillow opens → one that browsers show rightly: upright, eight bits, sRGB, with alpha or without."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO

from PIL import Image, ImageCms, ImageOps

_DEEP = 256
"""Values of a 16-bit channel that become one of an 8-bit channel."""


def for_screens(opened: Image.Image) -> Image.Image:
    """Return a picture as it is meant to be seen, in RGB or RGBA, without any of its metadata."""
    profile = opened.info.get("icc_profile")
    upright = ImageOps.exif_transpose(opened)
    shown = _in_srgb(_of_eight_bits(upright), profile)
    shown.info = {}
    return shown


def _of_eight_bits(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda value: value * (1 / _DEEP)).convert("L")
    if picture.has_transparency_data:
        return picture.convert("RGBA")
    return picture if picture.mode in {"RGB", "L", "CMYK"} else picture.convert("RGB")


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Return the colours that the profile means; those of a picture without a profile, or with a broken one, as sRGB."""
    alpha = picture.getchannel("A") if picture.mode == "RGBA" else None
    colours = picture.convert("RGB") if alpha else picture
    if profile:
        with suppress(ImageCms.PyCMSError, OSError):
            source, target = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
            colours = ImageCms.profileToProfile(colours, source, target, outputMode="RGB") or colours
    colours = colours.convert("RGB")
    if alpha:
        colours.putalpha(alpha)
    return colours
