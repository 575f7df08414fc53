"""What a picture says beside its pixels: which kinds of metadata, what they tell of people, which colours are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageCms, ImageFile, IptcImagePlugin

_ORIENTATION, _GPS, _DETAILS = 0x0112, 0x8825, 0x8769
_TELLING_TAGS = {
    0x010F: "device",  # Make
    0x0110: "device",  # Model
    0x013B: "owner",  # Artist
    0x013C: "device",  # HostComputer
    0x9C9D: "owner",  # XPAuthor
    0x927C: "device",  # MakerNote
    0xA420: "serial",  # ImageUniqueID
    0xA430: "owner",  # CameraOwnerName
    0xA431: "serial",  # BodySerialNumber
    0xA435: "serial",  # LensSerialNumber
}
"""Exif 3.0, tables 4 to 8."""
_TELLING_XMP = {
    "gps": rb"GPS(?:Latitude|Longitude|AreaInformation)",
    "place": rb"(?:Iptc4xmpExt:Location(?:Created|Shown)|photoshop:(?:City|State)|Iptc4xmpCore:Location)\b",
    "owner": rb"(?:dc:creator|\w+:OwnerName|Iptc4xmpCore:CreatorContactInfo|photoshop:AuthorsPosition)\b",
    "serial": rb"\w+:(?:\w*SerialNumber|ImageUniqueID)\b",
    "device": rb"(?:tiff:Make|tiff:Model|aux:Lens)\b",
    "people": rb"(?:mwg-rs:RegionList|Iptc4xmpExt:PersonInImage|MP:RegionInfo)\b",
}
_TELLING_IPTC = {
    (2, 80): "owner", (2, 85): "owner", (2, 118): "owner", (2, 90): "place", (2, 92): "place", (2, 95): "place",
    (2, 26): "place", (2, 27): "place",
}  # fmt: skip
"""IPTC-IIM 4.2, record 2."""
_XMP_KEYS = ("xmp", "XML:com.adobe.xmp")
_TEXT_KEYS = ("comment", "Author", "Comment", "Description", "Software", "Title", "Copyright", "Source")
UNKNOWN = "unknown"
"""Metadata that can't be read: what it tells isn't known."""


def kinds_of(picture: Image.Image) -> tuple[str, ...]:
    """Return which kinds of metadata a loaded picture carries: `exif`, `xmp`, `iptc`, `text`; its profile is none."""
    found = {
        "exif": "exif" in picture.info or len(picture.getexif()) > 0,
        "xmp": any(key in picture.info for key in _XMP_KEYS),
        "iptc": "photoshop" in picture.info,
        "text": any(key in picture.info for key in _TEXT_KEYS) or bool(getattr(picture, "text", None)),
    }
    return tuple(kind for kind, is_there in found.items() if is_there)


def private_in(picture: Image.Image) -> tuple[str, ...]:
    """Return what a loaded picture tells of people: `gps`, `place`, `owner`, `serial`, `device`, `people`."""
    try:
        return tuple(sorted({*_in_exif(picture), *_in_xmp(picture), *_in_iptc(picture)}))
    except Exception:  # noqa: BLE001  # whatever a parser of metadata says of rubbish
        return (UNKNOWN,)


def orientation_of(picture: Image.Image) -> int:
    """Return how the file asks to be turned: 1 to 8 as Exif numbers it, 1 where it says nothing sensible."""
    try:
        value = picture.getexif().get(_ORIENTATION, 1)
    except Exception:  # noqa: BLE001  # as above
        return 1
    return value if value in range(1, 9) else 1


def profile_of(picture: Image.Image) -> str:
    """Return the name of a colour profile other than sRGB; empty for none."""
    profile = picture.info.get("icc_profile")
    if not profile:
        return ""
    try:
        name = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(profile))).strip()
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        return UNKNOWN
    is_standard = "srgb" in name.lower() or name in {"c2", "sR2C"}
    return "" if is_standard else name or UNKNOWN


def _in_exif(picture: Image.Image) -> Iterator[str]:
    exif = picture.getexif()
    if exif.get_ifd(_GPS):
        yield "gps"
    for tag in (*exif, *exif.get_ifd(_DETAILS)):
        if tag in _TELLING_TAGS:
            yield _TELLING_TAGS[tag]
    if getattr(picture, "text", {}).get("Author"):
        yield "owner"


def _in_xmp(picture: Image.Image) -> Iterator[str]:
    for key in _XMP_KEYS:
        packet = picture.info.get(key, b"")
        written = packet.encode() if isinstance(packet, str) else packet
        for kind, pattern in _TELLING_XMP.items():
            if re.search(pattern, written):
                yield kind


def _in_iptc(picture: Image.Image) -> Iterator[str]:
    if not isinstance(picture, ImageFile.ImageFile):
        return
    for key in IptcImagePlugin.getiptcinfo(picture) or {}:
        if key in _TELLING_IPTC:
            yield _TELLING_IPTC[key]
