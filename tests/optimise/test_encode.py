"""What readers get is upright, sRGB, of the size asked, and tells nothing of who took it where."""

from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageDraw

from made_pictures import XMP, png, saved, scene, with_exif, with_iptc
from promosite.model.picture import Variant
from promosite.model.slots import Slot
from promosite.optimise.encode import encode
from promosite.optimise.renditions import rendition
from promosite.read.pictures import look_at

SLOT = Slot(widths=(80, 160), aspect="4/3", budget=1)
WHOLE = Slot(widths=(64,), budget=1)


def encoded(content: bytes, form: str, folder: Path, slot: Slot = SLOT) -> dict[Variant, bytes]:
    path = folder / "original"
    path.write_bytes(content)
    variants = rendition(look_at(path, "assets/original.jpg"), slot).variants
    return dict(encode(path, form, variants))


def made(content: bytes, form: str, folder: Path, slot: Slot = SLOT) -> dict[Variant, Image.Image]:
    return {variant: Image.open(BytesIO(data)) for variant, data in encoded(content, form, folder, slot).items()}


def quarters(turn: int = 1) -> bytes:
    """A picture of four colours, stored so that `turn` makes it upright: red, green above blue, white."""
    picture = Image.new("RGB", (320, 240), "white")
    draw = ImageDraw.Draw(picture)
    for colour, corner in (("red", (0, 0)), ("lime", (160, 0)), ("blue", (0, 120))):
        draw.rectangle((*corner, corner[0] + 159, corner[1] + 119), fill=colour)
    undone = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    exif = Image.Exif()
    exif[0x0112] = turn
    return saved(picture.transpose(undone[turn]) if turn in undone else picture, "JPEG", exif=exif, quality=95)


def near(pixel: object, wanted: tuple[int, ...]) -> bool:
    return isinstance(pixel, tuple) and all(abs(one - other) <= 12 for one, other in zip(pixel, wanted, strict=True))


@pytest.mark.parametrize("turn", range(1, 9))
def test_every_orientation_is_upright(turn: int, tmp_path: Path) -> None:
    for variant, picture in made(quarters(turn), "JPEG", tmp_path).items():
        width, height = picture.size
        assert (width, height) == (variant.recipe.width, variant.recipe.height)
        shown = picture.convert("RGB")
        corners = [(width // 4, height // 4), (width * 3 // 4, height // 4), (width // 4, height * 3 // 4)]
        for place, wanted in zip(corners, [(254, 0, 0), (0, 255, 1), (0, 0, 254)], strict=True):
            assert near(shown.getpixel(place), wanted), (variant.path, place)


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (with_exif(gps=True, owner=True, orientation=6), "JPEG"),
        (with_iptc(), "JPEG"),
        (saved(scene(320, 240), "JPEG", comment=b"Tran Van B", xmp=XMP), "JPEG"),
        (saved(scene(320, 240), "WEBP", xmp=XMP), "WEBP"),
        (saved(scene(320, 240), "AVIF", xmp=XMP), "AVIF"),
    ],
)
def test_no_metadata_is_left(content: bytes, form: str, tmp_path: Path) -> None:
    for variant, data in encoded(content, form, tmp_path).items():
        file = tmp_path / variant.path.rpartition("/")[2]
        file.write_bytes(data)
        seen = look_at(file, file.name)
        assert (seen.metadata, seen.private, seen.profile, seen.faults) == ((), (), "", ())
        with Image.open(file) as picture:
            assert not {"icc_profile", "exif", "xmp", "comment"} & set(picture.info)


def test_colours_meant_for_another_profile_are_converted_to_srgb(tmp_path: Path) -> None:
    wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    grey = Image.new("LAB", (320, 240), (138, 128, 128))
    content = saved(grey, "TIFF", icc_profile=wide.tobytes())
    path = tmp_path / "original"
    path.write_bytes(content)
    variants = made(saved(Image.new("RGB", (320, 240)), "JPEG"), "JPEG", tmp_path, WHOLE)
    path.write_bytes(content)
    for _, data in encode(path, "TIFF", tuple(variants)):
        assert near(Image.open(BytesIO(data)).convert("RGB").getpixel((20, 20)), (130, 130, 130))


def test_a_broken_profile_leaves_the_colours_as_they_are(tmp_path: Path) -> None:
    content = saved(Image.new("RGB", (320, 240), (200, 60, 30)), "JPEG", icc_profile=b"no profile at all")
    for picture in made(content, "JPEG", tmp_path).values():
        assert near(picture.convert("RGB").getpixel((20, 20)), (200, 60, 30))


def test_cmyk_becomes_rgb(tmp_path: Path) -> None:
    content = saved(Image.new("RGB", (320, 240), (200, 60, 30)).convert("CMYK"), "JPEG", quality=95)
    for picture in made(content, "JPEG", tmp_path).values():
        assert picture.mode == "RGB"
        assert near(picture.getpixel((20, 20)), (200, 60, 30))


def test_sixteen_bits_become_eight(tmp_path: Path) -> None:
    rows = (b"\0" + b"\x80\x00" * 320) * 240
    for picture in made(png(320, 240, rows, depth=16, colour=0), "PNG", tmp_path).values():
        assert near(picture.convert("RGB").getpixel((20, 20)), (128, 128, 128))


def test_a_palette_with_transparency_keeps_it(tmp_path: Path) -> None:
    picture = Image.new("P", (320, 240), 1)
    picture.putpalette([255, 0, 0, 0, 0, 255])
    picture.paste(0, (0, 0, 160, 240))
    variants = made(saved(picture, "PNG", transparency=0), "PNG", tmp_path)
    assert {variant.recipe.format for variant in variants} == {"avif", "webp", "png"}
    for shown in variants.values():
        alpha = shown.convert("RGBA").getchannel("A")
        assert alpha.getpixel((10, 20)) == 0
        assert near(shown.convert("RGBA").getpixel((shown.width - 5, 20)), (0, 0, 255, 255))


@pytest.mark.parametrize("content", [b"", b"no picture", saved(scene(320, 240), "PNG")], ids=["empty", "text", "png"])
def test_an_original_of_another_format_is_refused(content: bytes, tmp_path: Path) -> None:
    variants = rendition(look_at(_photo(tmp_path), "assets/a.jpg"), SLOT).variants
    other = tmp_path / "other"
    other.write_bytes(content)
    with pytest.raises((OSError, SyntaxError, ValueError)):
        list(encode(other, "JPEG", variants))


def _photo(folder: Path) -> Path:
    path = folder / "photo.jpg"
    path.write_bytes(saved(scene(640, 480), "JPEG"))
    return path


REPEAT = """
import sys; from pathlib import Path; from hashlib import sha256
from promosite.model.slots import Slot; from promosite.optimise.encode import encode
from promosite.optimise.renditions import rendition; from promosite.read.pictures import look_at
path = Path(sys.argv[1]); slot = Slot(widths=(80, 160), aspect="4/3", budget=1)
variants = rendition(look_at(path, "assets/original.jpg"), slot).variants
print(*(sha256(data).hexdigest() for _, data in encode(path, "JPEG", variants)))
"""


def test_another_process_makes_the_same_bytes(tmp_path: Path) -> None:
    path = _photo(tmp_path)
    variants = rendition(look_at(path, "assets/original.jpg"), SLOT).variants
    here = [sha256(data).hexdigest() for _, data in encode(path, "JPEG", variants)]
    there = subprocess.run([sys.executable, "-c", REPEAT, str(path)], capture_output=True, text=True, check=True)
    assert there.stdout.split() == here


def test_larger_variants_come_first_and_crops_show_the_focal_point(tmp_path: Path) -> None:
    path = tmp_path / "wide.png"
    picture = Image.new("RGB", (640, 160), "white")
    ImageDraw.Draw(picture).rectangle((480, 0, 640, 160), fill="red")
    picture.save(path)
    file = look_at(path, "assets/wide.png")
    right = rendition(file, Slot(widths=(40, 80), aspect="1/1", budget=1), (1.0, 0.5))
    shown = [Image.open(BytesIO(data)) for _, data in encode(path, "PNG", right.variants)]
    assert [each.width for each in shown] == sorted((each.width for each in shown), reverse=True)
    assert all(near(each.convert("RGB").getpixel((10, 10)), (254, 0, 0)) for each in shown)
