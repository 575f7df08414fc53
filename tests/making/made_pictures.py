"""Pictures for tests, made when they are needed: sound ones, and one for each thing that can be wrong with a file."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path

import pillow_heif
from PIL import Image, ImageCms, ImageDraw
from PIL.ExifTags import Base
from PIL.TiffImagePlugin import IFDRational

XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="10,21.6N"/></rdf:RDF>
</x:xmpmeta>"""
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="16" height="10">{}</svg>'
)


def scene(width: int, height: int, seed: int = 0, mode: str = "RGB") -> Image.Image:
    """A picture with features, another one for each seed."""
    picture = Image.new("RGB", (width, height), (180, 205, 210))
    draw = ImageDraw.Draw(picture)
    for number in range(24):
        left, top = (number * 37 + seed * 101) % 97 / 97 * width, (number * 61 + seed * 53) % 89 / 89 * height
        colour = (number * 10 % 256, (number * 47 + seed * 29) % 256, (200 - number * 7) % 256)
        draw.ellipse((left, top, left + width / 5, top + height / 4), fill=colour)
    return picture.convert(mode)


def saved(picture: Image.Image, form: str, **options: object) -> bytes:
    made = BytesIO()
    picture.save(made, form, **options)
    return made.getvalue()


def raster(form: str, width: int = 1600, height: int = 1000, seed: int = 0, **options: object) -> bytes:
    return saved(scene(width, height, seed), form, **options)


def cut(form: str, share: float = 0.6) -> bytes:
    whole = raster(form, 640, 400)
    return whole[: int(len(whole) * share)]


def noise(width: int, height: int) -> Image.Image:
    """A picture that no format can compress, as the grain of a photo."""
    return Image.merge("RGB", [Image.effect_noise((width, height), 90 + shade) for shade in (0, 5, 10)])


def chunk(kind: bytes, body: bytes) -> bytes:
    """A chunk of PNG, with its sum."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, pixels: bytes, depth: int = 8, colour: int = 2) -> bytes:
    """A PNG of any stated size, whatever its pixels are."""
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    data = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + data


def lying_jpeg() -> bytes:
    """A JPEG of 32 × 32 pixels whose head says 7000 × 7000."""
    data = bytearray(raster("JPEG", 32, 32))
    head = data.index(b"\xff\xc0")
    data[head + 5 : head + 9] = struct.pack(">HH", 7000, 7000)
    return bytes(data)


def with_exif(form: str = "JPEG", *, gps: bool = False, owner: bool = False, orientation: int = 1) -> bytes:
    picture = scene(1600, 1000, 3)
    exif = Image.Exif()
    if orientation != 1:
        exif[0x0112] = orientation
    if gps:
        exif.get_ifd(0x8825).update({1: "N", 2: (IFDRational(10), IFDRational(21), IFDRational(36))})
    if owner:
        exif[0x0110] = "Camera"
        exif.get_ifd(0x8769).update({0xA430: "Trần Văn B", 0xA431: "123456"})
    return saved(picture, form, exif=exif.tobytes())


def with_iptc() -> bytes:
    """A JPEG that names its author as news agencies do (IPTC-IIM, by-line)."""
    name = b"Tran Van B"
    record = b"\x1c\x02\x50" + struct.pack(">H", len(name)) + name
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(record)) + record + b"\0" * (len(record) % 2)
    segment = b"Photoshop 3.0\0" + block
    whole = raster("JPEG", 640, 400)
    return whole[:2] + b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment + whole[2:]


def animation(frames: int, form: str = "GIF", **options: object) -> bytes:
    pictures = [scene(32, 20, seed) for seed in range(frames)]
    return saved(pictures[0], form, save_all=True, append_images=pictures[1:], **options)


def palette() -> bytes:
    picture = scene(64, 40).quantize(16)
    return saved(picture, "PNG", transparency=0)


def adobe_rgb() -> bytes:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    return raster("JPEG", 1600, 1000, 5, icc_profile=profile.tobytes())


def drawing(inner: str) -> bytes:
    return _SVG.format(inner).encode()


def heic_photo(width: int, height: int) -> bytes:
    """A whole HEIC photo, held upright by a telephone that wrote its pixels lying and says so."""
    exif = Image.Exif()
    exif[Base.Model], exif[Base.Orientation] = "Telephone", 6
    made = BytesIO()
    pillow_heif.from_pillow(scene(width, height)).save(made, exif=exif.tobytes(), quality=80)
    return made.getvalue()


def heic() -> bytes:
    """The head of a HEIC photo: enough to know it by."""
    return struct.pack(">I", 24) + b"ftypheic\0\0\0\0mif1heic" + bytes(200)


ENTITIES = b"""<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">&c;</svg>"""

RECIPES: Mapping[str, Callable[[], bytes]] = {
    "photo": partial(raster, "JPEG"),
    "another-photo": partial(raster, "JPEG", seed=7),
    "photo-again": partial(raster, "JPEG", 1500, 938, quality=60),
    "small": partial(raster, "JPEG", 300, 188),
    "upright": partial(raster, "JPEG", 1600, 2400, seed=4),
    "heavy": lambda: saved(noise(1700, 1100), "JPEG", quality=100, subsampling=0),
    "png": partial(raster, "PNG", seed=2),
    "cut": partial(cut, "JPEG"),
    "empty": lambda: b"",
    "text": lambda: b"<p>Not found</p>\n" * 20,
    "heic": heic,
    "bomb": lambda: png(20_000, 15_000, b""),
    "lying": lambda: png(640, 400, b"\0" * 50_000),
    "frames": partial(animation, 70),
    "endless": partial(animation, 3, duration=40, loop=0),
    "cmyk": lambda: saved(scene(1600, 1000, 6, "CMYK"), "JPEG"),
    "deep": lambda: png(640, 400, (b"\0" + bytes(range(256)) * 5) * 400, depth=16, colour=0),
    "profile": adobe_rgb,
    "script": lambda: drawing("<script>alert(1)</script>"),
    "song": lambda: drawing('<path d="M0 0h16v10H0z"/>'),
    "gps": partial(with_exif, gps=True),
    "owner": partial(with_exif, owner=True),
    "avif": partial(raster, "AVIF", 320, 200),
    "avif-gps": lambda: saved(scene(320, 200), "AVIF", xmp=XMP),
    "avif-heavy": lambda: saved(noise(640, 400), "AVIF", quality=100),
}


def lay(folder: Path) -> None:
    """Make the pictures that a tiny site lists in its pictures.txt: a path and a recipe a line."""
    listed = folder / "pictures.txt"
    for line in listed.read_text(encoding="utf-8").splitlines() if listed.exists() else ():
        path, _, recipe = line.rpartition(" ")
        file = folder / path.strip()
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(RECIPES[recipe]())
