"""A card shows title, picture, mark and name, keeps its margins, can be read, and has the same bytes everywhere."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from promosite.model.social import SIZES, CardOrder, Shape
from promosite.optimise.cards.composition import COMPOSITIONS
from promosite.optimise.cards.crops import crops
from promosite.optimise.cards.drawing import Easel, encoded, quality
from promosite.optimise.cards.making import Studio
from promosite.optimise.cards.palette import Palette, contrast, read_palette
from promosite.optimise.cards.recipe import QUALITIES
from promosite.optimise.cropping import crop_box

ROOT = Path(__file__).resolve().parents[2]
LONG = "Từ ngày 1 tháng 7 năm 2025: điều gì đổi, điều gì không, và điều gì rồi sẽ còn đổi"


@pytest.fixture
def easel(studio: Studio) -> Easel:
    return Easel(studio.palette, studio.mark)


@pytest.mark.parametrize("title", ["Ăn", LONG, "W" * 80])
@pytest.mark.parametrize("shape", SIZES)
def test_words_keep_within_their_room_on_calm_ground(shape: Shape, title: str, easel: Easel, order: CardOrder) -> None:
    ground = easel.ground(shape, None)
    card = easel.card(ground, replace(order, title=title), shape)
    place = COMPOSITIONS[shape]
    written = ImageChops.difference(card, ground).getbbox()
    assert written
    left, top, right, bottom = written
    assert min(left, top, place.size[0] - right, place.size[1] - bottom) >= 20
    touched = ImageChops.difference(card, ground).convert("L").point(lambda value: 255 if value else 0)
    calm = Image.new("RGB", place.size, easel.palette.ground)
    assert Image.composite(ground, calm, touched).tobytes() == calm.tobytes(), "words stand on the plain ground"


def test_words_can_be_read_in_the_sites_own_colours() -> None:
    palette = read_palette(ROOT / "overrides/assets/tokens.css")
    assert palette == Palette(), "the defaults are those of the site"
    assert contrast(palette.ink, palette.ground) >= 4.5
    assert contrast(palette.river, palette.ground) >= 4.5


def test_colours_come_from_the_stylesheet_of_tokens(tmp_path: Path) -> None:
    tokens = tmp_path / "tokens.css"
    tokens.write_text(":root { --ink: #abc; --ground: #010203 } .dark { --ink: #fff }", encoding="utf-8")
    palette = read_palette(tokens)
    assert (palette.ink, palette.ground, palette.rice) == ((170, 187, 204), (1, 2, 3), Palette().rice)


@pytest.mark.parametrize("shape", SIZES)
def test_a_card_is_a_light_progressive_jpeg_without_metadata(shape: Shape, easel: Easel, order: CardOrder) -> None:
    picture = crops(ROOT / "docs" / order.picture, order.focal)[shape]
    ground = easel.ground(shape, picture)
    content = encoded(easel.card(ground, order, shape), quality(ground, shape))
    with Image.open(BytesIO(content)) as card:
        assert (card.format, card.size, card.mode) == ("JPEG", SIZES[shape], "RGB")
        assert card.info["progressive"]
        assert not card.getexif()
        assert not {"icc_profile", "comment", "exif", "xmp"} & card.info.keys()
    assert len(content) < {"wide": 80_000, "square": 45_000}[shape]
    assert quality(ground, shape) in QUALITIES


def test_the_picture_is_seen_and_without_one_the_mark_stands_in(easel: Easel, order: CardOrder) -> None:
    picture = crops(ROOT / "docs" / order.picture, order.focal)["wide"]
    place = COMPOSITIONS["wide"].picture
    beyond = (760, 0, 1200, 630)
    shown = easel.ground("wide", picture).crop(beyond)
    assert shown.tobytes() == picture.crop((760 - place[0], 0, 600, 630)).tobytes()
    assert len(easel.ground("wide", None).crop(beyond).getcolors(1 << 16) or ()) > 5
    bare = Easel(easel.palette, None).ground("wide", None).crop(beyond)
    assert bare.getcolors() == [(440 * 630, easel.palette.water)]


def test_a_title_that_no_font_can_print_is_left_out_rather_than_shown_as_boxes(easel: Easel, order: CardOrder) -> None:
    ground = easel.ground("wide", None)
    card = easel.card(ground, replace(order, title="Giá ₿"), "wide")
    untitled = ImageChops.difference(card, ground).getbbox()
    assert untitled
    assert untitled[3] < COMPOSITIONS["wide"].mark[1] + COMPOSITIONS["wide"].mark[2] + 10, "only the brand is written"


@pytest.mark.parametrize(
    ("size", "ratio", "focal", "box"),
    [
        ((2400, 1500), 1.0, (0.5, 0.5), (450, 0, 1950, 1500)),
        ((2400, 1500), 1.0, (0.0, 0.5), (0, 0, 1500, 1500)),
        ((2400, 1500), 1.0, (1.0, 1.0), (900, 0, 2400, 1500)),
        ((1000, 1000), 2.0, (0.5, 0.8), (0, 500, 1000, 1000)),
        ((100, 300), 1.0, (0.5, 0.4), (0, 70, 100, 170)),
    ],
)
def test_a_crop_keeps_the_focal_point_in_its_middle_as_far_as_it_can(
    size: tuple[int, int], ratio: float, focal: tuple[float, float], box: tuple[int, int, int, int]
) -> None:
    assert crop_box(size, ratio, focal, (0.5, 0.5)) == box


def test_a_picture_that_cannot_be_read_leaves_the_card_without_one(tmp_path: Path) -> None:
    broken = tmp_path / "broken.webp"
    broken.write_bytes(b"RIFF\0\0\0\0WEBPVP8 ")
    assert crops(broken, (0.5, 0.5)) == {}
    assert crops(tmp_path / "gone.webp", (0.5, 0.5)) == {}


PROGRAM = """
import sys
from hashlib import sha256
from pathlib import Path
from promosite.model.locale import Locale
from promosite.model.social import SIZES, CardOrder
from promosite.optimise.cards.crops import crops
from promosite.optimise.cards.drawing import Easel, encoded
from promosite.optimise.cards.mark import read_mark
from promosite.optimise.cards.palette import Palette
from promosite.optimise.cards.recipe import QUALITIES
picture = Path(sys.argv[1])
easel = Easel(Palette(), read_mark(Path(sys.argv[2])))
for shape in SIZES:
    for code, title in (("vi", "Chùa Vĩnh Tràng"), ("zh", "永长寺"), ("ja", "ヴィンチャン寺"), ("ko", "빈짱 사원")):
        ground = easel.ground(shape, crops(picture, (0.5, 0.5))[shape])
        card = easel.card(ground, CardOrder(Locale(code, code, code), "x", title, "Tiền Giang"), shape)
        print(sha256(encoded(card, 74)).hexdigest())
"""


def test_two_processes_draw_the_same_bytes(order: CardOrder) -> None:
    arguments = [str(ROOT / "docs" / order.picture), str(ROOT / "overrides/assets/mark.svg")]
    drawn = [
        subprocess.run([sys.executable, "-c", PROGRAM, *arguments], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert drawn[0] == drawn[1]
    assert len(set(drawn[0].split())) == 8
    assert all(len(line) == len(sha256().hexdigest()) for line in drawn[0].split())
