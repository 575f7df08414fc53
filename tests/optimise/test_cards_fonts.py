"""The fonts of the cards hold what six languages need, travel with the program and keep their licence."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from promosite.model.site import Site
from promosite.model.social import SIZES, Shape
from promosite.optimise.cards.composition import COMPOSITIONS
from promosite.optimise.cards.drawing import typeset
from promosite.optimise.cards.faces import font, runs, width
from promosite.optimise.cards.fonts import FOLDER, coverage, face_of, missing
from promosite.optimise.cards.orders import card_orders
from promosite.optimise.subsetting import LATIN, characters

ROOT = Path(__file__).resolve().parents[2]
VIETNAMESE = "ĂÂĐÊÔƠƯăâđêôơưÀẢÃÁẠàảãáạẰẲẴẮẶằẳẵắặẦẨẪẤẬầẩẫấậỀỂỄẾỆềểễếệỒỔỖỐỘồổỗốộỜỞỠỚỢờởỡớợỪỬỮỨỰừửữứựỲỶỸÝỴỳỷỹýỵ"


@pytest.mark.parametrize("face", ["latin", "zh", "ja", "ko"])
def test_our_reader_sees_the_characters_that_fonttools_sees(face: str) -> None:
    path = next(FOLDER.glob(f"cards-{face}.*"))
    assert coverage(face) == set(TTFont(path).getBestCmap())


def test_each_font_holds_its_standard() -> None:
    assert not set(LATIN) - coverage("latin")
    assert not missing(VIETNAMESE, "vi")
    for code in ("zh", "ja", "ko"):
        assert not characters(code) - coverage(code), code


@pytest.mark.parametrize("locale", ["vi", "en", "fr", "zh", "ja", "ko"])
def test_every_title_of_the_site_has_glyphs_and_fits_uncut(locale: str, shipped: Site) -> None:
    orders = [order for order in card_orders(shipped) if order.locale.code == locale]
    assert len(orders) == len(shipped.source_pages)
    for order in orders:
        assert not missing(order.title + order.brand, locale), order.title
        for shape in SIZES:
            _fits(order.title, locale, shape)


def _fits(title: str, locale: str, shape: Shape) -> None:
    setting = typeset(title, locale, COMPOSITIONS[shape].title)
    assert "".join("".join(setting.lines).split()) == "".join(title.split()).replace("\u2060", "")


def test_each_language_has_its_own_forms_and_names_keep_theirs() -> None:
    assert [face_of("直", locale) for locale in ("zh", "ja", "ko", "fr")] == ["zh", "ja", "ja", "ja"]
    assert [run.face for run in runs("永长寺（Vĩnh Tràng）", "zh")] == ["zh", "latin", "zh"]
    assert face_of("萩", "zh") == "ja", "a character that GB 2312 lacks is borrowed"
    assert face_of("“", "zh") == "zh"
    assert face_of("“", "ko") == "latin"
    assert missing("Giá 5 ₿ và 😀", "vi") == "₿😀"


def test_the_fonts_keep_their_licence_and_bear_no_reserved_name() -> None:
    licence = (FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    for path in sorted(FOLDER.glob("cards-*.[ot]tf")):
        names = TTFont(path)["name"]
        assert names.getDebugName(0) in licence.replace("Copyright 2014", "© 2014")
        assert "SIL Open Font License" in names.getDebugName(13)
        assert not [n for n in (1, 4, 6) if {"noto", "source"} & set(names.getDebugName(n).lower().split())]
        assert path.name in licence
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 8_000_000


def test_the_fonts_reach_an_installed_wheel(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    held = zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist()
    here = {f"promosite/optimise/fonts/{path.name}" for path in FOLDER.iterdir()}
    assert here <= set(held)


@pytest.mark.parametrize("locale", ["vi", "fr", "zh", "ko"])
def test_a_text_is_as_wide_as_its_letters_together(locale: str) -> None:
    text = "Tả Vịnh AV WA Ty, 永长寺（Vĩnh Tràng）빈짱 사원"
    drawn = sum(font(run.face, 64).getlength(run.text) for run in runs(text, locale))
    assert width(text, locale, 64) == drawn
