"""What a page says of itself where its address is shared."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from promosite.model.locale import Locale
from promosite.model.site import Site
from promosite.optimise.cards.making import Studio
from promosite.read.site import read_site
from promosite.render.cards import Sharing, by_page, open_graph_locale, sharing
from promosite.render.library import Library
from promosite.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
KEY = "tourism/places/vinh-trang-pagoda"
MakeSite = Callable[..., Path]


@pytest.fixture(scope="module")
def shipped() -> Site:
    return read_site(read_settings(ROOT / "mkdocs.yml"))


def said(site: Site, locale: str, key: str) -> Sharing:
    library = Library(site, site.settings.locale(locale))
    cards = by_page(Studio.of(site.settings).cards(site))
    return sharing(library, library.view(key), "Tiền Giang", cards)


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        *(("vi", "vi_VN"), ("en", "en_US"), ("fr", "fr_FR"), ("zh-Hans", "zh_CN"), ("ja", "ja_JP"), ("ko", "ko_KR")),
        *(("zh-Hant", "zh_TW"), ("en-GB", "en_GB"), ("fr-CA", "fr_CA"), ("x-none", "x")),
    ],
)
def test_a_locale_is_written_with_its_country(tag: str, written: str) -> None:
    assert open_graph_locale(Locale(tag, tag, tag)) == written


def test_a_page_names_itself_its_languages_and_two_pictures(shipped: Site) -> None:
    page = said(shipped, "ja", KEY)
    assert page.title == "ヴィンチャン寺"
    assert page.url == "https://tiengiang.example/ja/tourism/places/vinh-trang-pagoda/"
    assert (page.type, page.locale) == ("website", "ja_JP")
    assert page.other_locales == ("vi_VN", "en_US", "fr_FR", "zh_CN", "ko_KR")
    wide, square = page.images
    assert (wide.width, wide.height, square.width, square.height) == (1200, 630, 600, 600)
    assert {image.type for image in page.images} == {"image/jpeg"}
    assert wide.url.startswith("https://tiengiang.example/assets/cards/ja/tourism--places--vinh-trang-pagoda.")
    assert wide.alt.startswith("ヴィンチャン寺 – ")


def test_an_article_says_that_it_is_one(shipped: Site) -> None:
    assert said(shipped, "en", "bulletin/2025-q3/rach-mieu-2-bridge").type == "article"


def test_a_stand_in_says_what_its_original_does(make_site: MakeSite) -> None:
    site = read_site(read_settings(make_site("missing-page") / "mkdocs.yml"))
    key = next(key for key in site.source_pages if not site.page("en", key))
    stand_in, original = said(site, "en", key), said(site, "vi", key)
    assert stand_in.images == original.images
    assert (stand_in.url, stand_in.title, stand_in.locale) == (original.url, original.title, "vi_VN")


def test_where_no_card_was_drawn_no_picture_is_named(shipped: Site) -> None:
    library = Library(shipped, shipped.settings.locale("fr"))
    assert sharing(library, library.view(KEY), "Tiền Giang", {}).images == ()
