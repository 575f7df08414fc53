"""Whatever a picture's file holds: it is told in one line, without a traceback, and never decoded beyond its limits."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

import made_pictures as made
from promosite.model.picture import PictureFile
from promosite.read.pictures import look_at
from promosite.read.pictures.looking import look_at_bytes

ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "AVIF": ".avif", "GIF": ".gif"}


def codes(file: PictureFile) -> list[str]:
    return [fault.code for fault in file.faults]


def seen(content: bytes, name: str = "a.jpg") -> PictureFile:
    return look_at_bytes(content, name)


@pytest.mark.parametrize("form", ENDINGS)
def test_a_sound_picture_has_no_fault(form: str) -> None:
    file = seen(made.raster(form, 320, 200), f"a{ENDINGS[form]}")
    assert (codes(file), file.format, file.width, file.height, file.frames) == ([], form, 320, 200, 1)
    assert not file.private
    assert not file.metadata
    assert file.looks


@pytest.mark.parametrize("form", ENDINGS)
@pytest.mark.parametrize("share", [0.02, 0.1, 0.3, 0.6, 0.9, 0.99])
def test_a_picture_that_was_cut_short_is_truncated(form: str, share: float) -> None:
    assert codes(seen(made.cut(form, share), f"a{ENDINGS[form]}")) == ["I302"]


@pytest.mark.parametrize("form", ENDINGS)
def test_no_change_of_a_byte_makes_the_reader_raise(form: str) -> None:
    whole = made.raster(form, 96, 64)
    for place in range(0, len(whole), max(len(whole) // 60, 1)):
        broken = bytearray(whole)
        broken[place] ^= 0xFF
        assert seen(bytes(broken), f"a{ENDINGS[form]}").size == len(whole)


@pytest.mark.parametrize(
    ("recipe", "name", "expected"),
    [
        ("text", "a.jpg", ["I301"]),
        ("png", "a.jpg", ["I304"]),
        ("photo", "a.webp", ["I304"]),
        ("photo", "a.JPEG", []),
        ("heic", "a.heic", ["I305"]),
        ("heic", "a.jpg", ["I305"]),
        ("bomb", "a.png", ["I306"]),
        ("lying", "a.png", ["I307"]),
        ("frames", "a.gif", ["I308"]),
        ("endless", "a.gif", ["I309"]),
        ("cmyk", "a.jpg", ["I310"]),
        ("deep", "a.png", ["I311"]),
        ("profile", "a.jpg", ["I312"]),
        ("script", "a.svg", ["I313"]),
    ],
)
def test_each_thing_that_can_be_wrong_has_its_rule(recipe: str, name: str, expected: list[str]) -> None:
    assert codes(seen(made.RECIPES[recipe](), name)) == expected


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"II*\0", "TIFF"),
        (b"MM\0*", "TIFF"),
        (b"BM", "BMP"),
        (b"%PDF-1.7", "PDF"),
        (b"8BPS", "PSD"),
    ],
)
def test_a_format_of_other_trades_says_how_to_convert_it(head: bytes, name: str) -> None:
    file = seen(head + bytes(100))
    assert (file.format, codes(file)) == (name, ["I305"])
    assert "PNG" in file.faults[0].hint.english


def test_a_jpeg_whose_head_promises_more_than_its_bytes_can_hold_is_not_decoded() -> None:
    assert codes(seen(made.lying_jpeg())) == ["I307"]


def test_a_bomb_says_its_size_and_is_not_decoded() -> None:
    file = seen(made.RECIPES["bomb"](), "a.png")
    assert "300 megapixels" in file.faults[0].message.english


def test_pixels_of_all_frames_count_together() -> None:
    still = made.png(9_000, 7_000, b"")
    assert codes(seen(still, "a.png")) == ["I306"]


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
def test_hundreds_of_frames_are_refused_before_they_are_decoded(form: str) -> None:
    assert codes(seen(made.animation(400, form), f"a{ENDINGS[form]}")) == ["I308"]


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
def test_an_animation_that_ends_in_time_is_fine(form: str) -> None:
    file = seen(made.animation(5, form, duration=200, loop=1), f"a{ENDINGS[form]}")
    assert (codes(file), file.frames) == ([], 5)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "WEBP", "PNG"])
def test_width_and_height_are_those_that_a_reader_sees(form: str, orientation: int) -> None:
    file = seen(made.with_exif(form, orientation=orientation), f"a{ENDINGS[form]}")
    assert (file.width, file.height) == ((1000, 1600) if orientation >= 5 else (1600, 1000))


def test_a_palette_with_transparency_has_an_alpha() -> None:
    file = seen(made.palette(), "a.png")
    assert (codes(file), file.mode, file.has_alpha) == ([], "P", True)


@pytest.mark.parametrize(
    ("content", "private", "metadata"),
    [
        (made.with_exif(gps=True), ("gps",), ("exif",)),
        (made.with_exif("WEBP", gps=True), ("gps",), ("exif",)),
        (made.with_exif("PNG", gps=True), ("gps",), ("exif",)),
        (made.with_exif("AVIF", gps=True), ("gps",), ("exif",)),
        (made.with_exif(owner=True), ("device", "owner", "serial"), ("exif",)),
        (made.raster("JPEG", 64, 40, xmp=made.XMP), ("gps",), ("xmp",)),
        (made.raster("WEBP", 64, 40, xmp=made.XMP), ("gps",), ("xmp",)),
        (made.with_iptc(), ("owner",), ("iptc",)),
        (made.raster("JPEG", 64, 40, comment=b"by me"), (), ("text",)),
    ],
)
def test_what_a_picture_tells_of_people_is_found(
    content: bytes, private: tuple[str, ...], metadata: tuple[str, ...]
) -> None:
    file = seen(content)
    assert (file.private, file.metadata) == (private, metadata)


def test_look_alikes_look_alike_and_others_do_not() -> None:
    original, again, other = (made.RECIPES[name]() for name in ("photo", "photo-again", "another-photo"))
    first, second, third = (seen(content).looks or 0 for content in (original, again, other))
    assert (first ^ second).bit_count() <= 4
    assert (first ^ third).bit_count() > 8


def test_a_turned_picture_looks_as_it_is_shown() -> None:
    upside_down = made.saved(made.scene(1600, 1000, 3).rotate(180), "JPEG")
    turned = seen(made.with_exif(orientation=3)).looks or 0
    assert (turned ^ (seen(upside_down).looks or 0)).bit_count() <= 4


def test_nothing_and_nobody_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").write_bytes(b"")
    (tmp_path / "photo.jpg").write_bytes(made.RECIPES["photo"]())
    (tmp_path / "link.jpg").symlink_to(tmp_path / "photo.jpg")
    (tmp_path / "circle.jpg").symlink_to(tmp_path / "circle.jpg")
    os.mkfifo(tmp_path / "pipe.jpg")
    with (tmp_path / "huge.png").open("wb") as huge:
        huge.truncate(41 * 1024 * 1024)
    found = {path.name: codes(look_at(path, path.name)) for path in sorted(tmp_path.iterdir())}
    assert found == {
        "circle.jpg": ["I006"], "empty.jpg": ["I303"], "huge.png": ["I306"], "link.jpg": ["I006"], "photo.jpg": [],
        "pipe.jpg": ["I006"],
    }  # fmt: skip
    assert codes(look_at(tmp_path / "gone.jpg", "gone.jpg")) == ["I301"]


def test_a_name_of_any_letters_can_be_looked_at(tmp_path: Path) -> None:
    for name in ("Cầu Rạch Miễu.jpg", unicodedata.normalize("NFD", "Cầu.jpg"), "a'b\"c.jpg"):
        (tmp_path / name).write_bytes(made.RECIPES["small"]())
        assert codes(look_at(tmp_path / name, name)) == []
