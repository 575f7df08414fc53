"""Descriptions of pictures: there, in the right language, and saying something; names are never a fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from promosite.check.alt import says_nothing
from promosite.check.registry import all_rules
from promosite.check.run import check
from promosite.read.site import read_site
from promosite.settings import read_settings
from promosite.wording.foreign import is_foreign, is_same_untranslated

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("Vườn cây bên sông ở đồng bằng", "en"),
        ("Tàu và xuồng trên sông Tiền", "fr"),
        ("Cổng đình làng buổi sớm", "de"),
        ("Tàu và xuồng trên sông Tiền", "zh"),
        ("Boats on the river at dawn", "ja"),
        ("A boat in Mỹ Tho", "ko"),
        ("Cầu Rạch Miễu nhìn từ phà", "zh-Hans"),
        ("Bateaux et barques sur le fleuve Tiền", "ko"),
    ],
)
def test_words_in_another_language_are_found(text: str, locale: str) -> None:
    assert is_foreign(text, locale)


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("Riverside orchards in the delta", "en"),
        ("Chùa Vĩnh Tràng, Mỹ Tho", "en"),
        ("A musician plays đờn ca tài tử by the river", "en"),
        ("A bowl of Mỹ Tho noodles (hủ tiếu Mỹ Tho ngày mới)", "en"),
        ("Le théâtre cải lương à Vĩnh Kim", "fr"),
        ("Ruelle bordée de maisons à Đông Hòa Hiệp", "fr"),
        ("Verger près de l’eau, à l’aube", "fr"),
        ("永长寺（Vĩnh Tràng）的大门", "zh"),
        ("永长寺", "zh"),
        ("ヴィンチャン寺の門", "ja"),
        ("띠엔강의 유람선과 쪽배", "ko"),
        ("WTO", "ja"),
        ("Vĩnh Tràng", "ko"),
        ("Vườn cây bên sông", "vi"),
        ("", "en"),
    ],
)
def test_well_made_descriptions_and_names_are_left_alone(text: str, locale: str) -> None:
    assert not is_foreign(text, locale)


@pytest.mark.parametrize(
    ("text", "locale", "other", "is_fault"),
    [
        ("Vườn cây bên sông", "en", "vi", True),
        ("Chùa Vĩnh Tràng", "en", "vi", False),
        ("Mỹ Tho", "fr", "en", False),
        ("Plan of the park", "fr", "en", True),
        ("永长寺", "ja", "zh", False),
        ("摊开的书本在田野间化作河流", "ja", "zh", True),
        ("ティエン川", "zh", "ja", False),
        ("ティエン川の船", "ko", "ja", True),
        ("川の船", "en", "ja", True),
        ("2 556 km²", "fr", "en", False),
        ("{{ province.name }}", "en", "vi", False),
    ],
)
def test_a_text_that_two_locales_share_is_a_fault_unless_it_is_a_name(
    text: str, locale: str, other: str, *, is_fault: bool
) -> None:
    assert is_same_untranslated(text, locale, other) is is_fault


@pytest.mark.parametrize(
    ("alt", "path"),
    [
        ("image", "a.webp"),
        ("Hình ảnh.", "a.webp"),
        ("Ảnh 3", "a.webp"),
        ("图片", "a.webp"),
        ("画像", "a.webp"),
        ("이미지", "a.webp"),
        ("Photo", "a.webp"),
        ("IMG_20240501", "a.webp"),
        ("DSC0042", "a.webp"),
        ("42", "a.webp"),
        ("river-boats.webp", "../images/river-boats.webp"),
        ("river at dawn.JPG", "a.webp"),
        ("mekong-orchard", "../images/mekong-orchard.webp"),
    ],
)
def test_a_description_that_says_nothing_is_found(alt: str, path: str) -> None:
    assert says_nothing(alt, path)


@pytest.mark.parametrize(
    ("alt", "path"),
    [
        ("", "a.webp"),
        ("Durian", "../images/durian.webp"),
        ("Mekong orchard", "../images/mekong-orchard.webp"),
        ("Photo of a boat", "a.webp"),
        ("Hình ảnh con sông", "a.webp"),
        ("Map", "a.webp"),
        ("图中是一条河", "a.webp"),
        ("Bridge 2", "a.webp"),
    ],
)
def test_a_description_that_says_something_is_left_alone(alt: str, path: str) -> None:
    assert not says_nothing(alt, path)


def page(text: str) -> str:
    return f"---\ntitle: A page\n---\n\n{text}\n"


@pytest.mark.parametrize(
    ("source", "target", "codes"),
    [
        ("![Con sông rộng](a.webp)", "![](a.webp)", ["T601"]),
        ("![](a.webp)", "![](a.webp)", []),
        ("![](a.webp)", "![A wide river](a.webp)", []),
        ("![Con sông rộng](a.webp)", "![Con sông rộng](a.webp)", ["T602"]),
        ("![Con sông rộng](a.webp)", "![Con **sông** rộng](a.webp)", ["T602"]),
        ("![Con sông rộng](a.vi.webp)", "![](a.en.webp)", ["T601"]),
        ("![Con sông](a.webp) ![Cái cầu](b.webp)", "![The bridge](b.webp) ![](a.webp)", ["T601"]),
        ("![Con sông](a.webp)\n\n![Cái cầu](b.webp)", "![](c.webp)", []),
        ("Xem `![Con sông](a.webp)`", "See `![](a.webp)`", []),
        ("![Sông [Tiền] rộng](<a.webp> 'Tên')", "![](a.webp)", ["T601"]),
        ("Con sông", "A river", []),
    ],
)
def test_pictures_are_held_against_those_of_the_source(
    make_site: Callable[..., Path], source: str, target: str, codes: list[str]
) -> None:
    files = {"docs/vi/a.md": page(source), "docs/en/a.md": page(target)}
    site = read_site(read_settings(make_site("missing-metadata", files) / "mkdocs.yml"))
    rules = [rule for rule in all_rules() if rule.code in {"T601", "T602"}]
    assert [found.code for found in check(site, rules).findings if found.page == "a"] == codes


def test_the_shipped_site_has_no_such_fault() -> None:
    site = read_site(read_settings(ROOT / "mkdocs.yml"))
    assert check(site, [rule for rule in all_rules() if rule.code.startswith("T6")]).findings == ()
