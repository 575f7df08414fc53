"""Names as they may and may not be written, in every locale, against the site's own glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from promosite.check.terms import (
    forbidden_form,
    forbidden_form_in_description,
    mixed_forms,
    name_not_approved,
    original_missing,
)
from promosite.model.document import Words
from promosite.model.locale import Locale
from promosite.model.location import Location
from promosite.model.page import Page
from promosite.model.registry import PictureRecord, Registries
from promosite.model.settings import Settings
from promosite.model.site import PageInSite, Site
from promosite.read.markdown import read_body
from promosite.read.registries import read_registries

ROOT = Path(__file__).parents[2]
LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")

FORBIDDEN = [
    ("en", "The coast looks out on the South China Sea.", "South China Sea"),
    ("en", "The map leaves out the Paracels.", "Paracels"),
    ("en", "The Spratly Islands lie further south.", "Spratly"),
    ("en", "Fishermen from Xisha and Nansha", "Xisha"),
    ("en", "One of the largest pagodas in Vietnam.", "Vietnam"),
    ("en", "## Why Vietnam?", "Vietnam"),
    ("en", "Saigon is 70 km away.", "Saigon"),
    ("fr", "La côte donne sur la mer de Chine méridionale.", "mer de Chine méridionale"),
    ("fr", "Mer de Chine méridionale", "Mer de Chine méridionale"),
    ("fr", "les îles Paracels et les îles Spratleys", "Paracels"),
    ("fr", "Saigon est à 70 km.", "Saigon"),
    ("zh", "海岸面向南海。", "南海"),
    ("zh", "海岸面向南中国海。", "南中国海"),
    ("zh", "西沙群岛与南沙群岛", "西沙群岛"),
    ("zh", "中沙群岛", "中沙群岛"),
    ("zh", "西贡距此七十公里。", "西贡"),
    ("zh", "美湫市的早市", "美湫"),
    ("zh", "美拖是江边的城。", "美拖"),
    ("ja", "海岸は南シナ海に面しています。", "南シナ海"),
    ("ja", "西沙諸島の地図", "西沙諸島"),
    ("ja", "スプラトリー諸島とパラセル諸島", "スプラトリー諸島"),
    ("ja", "東海に面した海岸です。", "東海"),
    ("ja", "美萩の市場を訪ねます。", "美萩"),
    ("ja", "前江の果物", "前江"),
    ("ja", "サイゴンから70キロメートル。", "サイゴン"),
    ("ko", "해안은 남중국해를 바라봅니다.", "남중국해"),
    ("ko", "동해를 바라보는 해변입니다.", "동해"),
    ("ko", "시사군도와 난사군도", "시사군도"),
    ("ko", "파라셀 제도와 스프래틀리 제도", "파라셀"),
    ("ko", "사이공에서 70km 떨어져 있습니다.", "사이공"),
]

ALLOWED = [
    ("en", "The coast looks out on the East Sea (Biển Đông)."),
    ("en", "Every map of Viet Nam must show Hoàng Sa and Trường Sa."),
    ("en", "Vietnam Airlines and Vietnam Railways sell tickets; see https://en.wikipedia.org/wiki/Vietnam too."),
    ("en", "[Vietnamese](https://Vietnam.example/Saigon) is the original."),
    ("en", "The Sài Gòn–Mỹ Tho railway was the first in Indochina."),
    ("en", "Vietnamese and Spratlyfish are longer words."),
    ("fr", "La côte donne sur la mer Orientale."),
    ("fr", "Le Vietnam compte 34 provinces."),
    ("fr", "La ligne Sài Gòn–Mỹ Tho"),
    ("zh", "海岸面向东海（Biển Đông）。"),
    ("zh", "渔民供奉南海将军。"),
    ("zh", "凡越南地图，都必须标示黄沙群岛和长沙群岛。"),
    ("zh", "货物经南沙港转运。"),
    ("ja", "海岸は東海（ビエンドン）に面しています。東海の風は強いです。"),
    ("ja", "東海道新幹線のように速くはありません。"),
    ("ja", "かつてサイゴン（Sài Gòn）とミトーの間に鉄道がありました。"),
    ("ja", "ホアンサ群島とチュオンサ群島"),
    ("ko", "해안은 동해(비엔동)를 바라봅니다. 동해의 바람은 셉니다."),
    ("ko", "동해안 도로는 여기에 없습니다."),
    ("ko", "호앙사 군도와 쯔엉사 군도"),
    ("ko", "월남쌈을 맛보세요."),
    ("vi", "Vùng đất này ngó ra Biển Đông."),
    ("de", "Die Küste am South China Sea ist keine Sache dieser Tabelle."),
]

STRAY = [
    ("en", "The market of My Tho opens at four.", "My Tho", "Mỹ Tho"),
    ("en", "Vinh Trang pagoda", "Vinh Trang", "Vĩnh Tràng"),
    ("en", "Take the ferry to Thoi Son.", "Thoi Son", "Thới Sơn"),
    ("en", "Dong Thap Muoi is a wetland.", "Dong Thap Muoi", "Đồng Tháp Mười"),
    ("en", "Truong Dinh rose against the French.", "Truong Dinh", "Trương Định"),
    ("en", "Go Cong lies by the sea.", "Go Cong", "Gò Công"),
    ("en", "Mytho was a river port.", "Mytho", "Mỹ Tho"),
    ("en", "HCMC is near.", "HCMC", "Ho Chi Minh City"),
    ("en", "The Plain of Reeds floods in autumn.", "Plain of Reeds", "Đồng Tháp Mười wetland"),
    ("fr", "Le marché de My Tho ouvre à quatre heures.", "My Tho", "Mỹ Tho"),
    ("fr", "La province de Tiên Giang", "Tiên Giang", "Tiền Giang"),
    ("fr", "Le marché flottant de Cai Be", "Cai Be", "Cái Bè"),
    ("fr", "Ho Chi Minh-Ville est à 70 km.", "Ho Chi Minh-Ville", "Hô Chi Minh-Ville"),
    ("fr", "Le Viêt Nam", "Viêt Nam", "Vietnam"),
    ("zh", "九龙江平原盛产水果。", "九龙江平原", "湄公河三角洲"),
    ("ja", "ティエンジャンの果物", "ティエンジャン", "ティエンザン"),
    ("ja", "ミートォーの市場", "ミートォー", "ミトー"),
    ("ja", "トォイソン島を歩きます。", "トォイソン島", "トイソン島"),
    ("ja", "ヴェトナムの南部", "ヴェトナム", "ベトナム"),
    ("ko", "호치민시에서 두 시간", "호치민시", "호찌민시"),
    ("ko", "티엔장의 과일", "티엔장", "띠엔장"),
    ("ko", "메콩 삼각주", "메콩 삼각주", "메콩델타"),
]

OURS = [
    ("en", "The market of Mỹ Tho opens at four; the pagoda Vĩnh Tràng at seven."),
    ("en", "Ho Chi Minh City is near. Long An lies between."),
    ("en", "Write to tourism@mytho.example or see https://example.vn/My Tho".replace("My Tho", "My-Tho")),
    ("fr", "Hô Chi Minh-Ville n’est pas loin de Mỹ Tho et du delta du Mékong."),
    ("fr", "Gò Công, Cái Bè, Cai Lậy, Thới Sơn"),
    ("zh", "美萩（Mỹ Tho）是湄公河三角洲的一座城。"),
    ("ja", "ミトー（Mỹ Tho）はメコンデルタの町です。ミトコンドリアとは関係ありません。"),
    ("ja", "ホーチミン市からトイソン島まで"),
    ("ko", "호찌민시에서 미토(Mỹ Tho)까지"),
    ("vi", "Mỹ Tho, Gò Công và Cái Bè"),
]

MIXED = [
    ("en", "Mỹ Tho is a port. The market of My Tho opens at four.", "My Tho"),
    ("fr", "Cái Bè est connu. Le marché flottant de Cai Be l’est plus encore.", "Cai Be"),
    ("ja", "ミトーの市場です。ミートォーの川です。", "ミートォー"),
    ("ko", "호찌민시는 큽니다. 호치민시는 가깝습니다.", "호치민시"),
    ("zh", "湄公河三角洲盛产水果，九龙江平原也产米。", "九龙江平原"),
]

WITHOUT_ORIGINAL = [
    ("zh", "永长寺的花园很大。", "永长寺"),
    ("zh", "从美萩出发，乘船到泰山洲（Thới Sơn）。", "美萩"),
    ("ja", "ミトーから船で行きます。", "ミトー"),
    ("ko", "떤퐁섬에서 하룻밤을 묵습니다.", "떤퐁섬"),
]

WITH_ORIGINAL = [
    ("zh", "永长寺（Vĩnh Tràng）的花园很大。永长寺免费。"),
    ("zh", "越南人民热情好客，胡志明市不远。"),
    ("zh", "去[永长寺](vinh-trang-pagoda.md)。"),
    ("ja", "ミトー（Mỹ Tho）から船で行きます。"),
    ("ja", "王家陵（ランホアンザー）を訪ねます。"),
    ("ko", "떤퐁섬(Tân Phong)에서 하룻밤을 묵습니다."),
    ("en", "Mỹ Tho"),
]


@cache
def registries() -> Registries:
    return read_registries(ROOT / "docs", ROOT).registries


@cache
def settings() -> Settings:
    locales = tuple(Locale(code, code, code, is_source=code == "vi") for code in (*LOCALES, "de"))
    return Settings(ROOT / "mkdocs.yml", ROOT / "docs", ROOT / "site", None, "", True, locales, None)  # noqa: FBT003


def page(locale: str, body: str, title: str = "–") -> Page:
    path = f"docs/{locale}/index.md"
    words = Words(title=title, description="–")
    where: dict[tuple[str | int, ...], Location] = {("title",): Location(path, 2), ("description",): Location(path, 3)}
    read = Page(locale, "index", path, Location(path), read_body(body, path, 6), words, where=where)
    return replace(read, front_blocks=read.words_as_blocks())


def subject(locale: str, body: str, title: str = "–") -> PageInSite:
    return PageInSite(page(locale, body, title), registries(), settings())


def quoted(messages: Iterator[str]) -> list[str]:
    return [re.findall("“(.*?)”", message)[0] for message in messages]


@pytest.mark.parametrize(("locale", "text", "form"), FORBIDDEN)
def test_a_form_that_may_not_be_published_is_found(locale: str, text: str, form: str) -> None:
    found = list(forbidden_form(subject(locale, text)))
    assert quoted(problem.message.english for problem in found)[0] == form
    assert found[0].location.line == 6
    assert found[0].location.column == text.index(form) + 1
    assert found[0].hint.english.startswith("Write “")


@pytest.mark.parametrize(("locale", "text"), ALLOWED)
def test_a_good_form_and_a_longer_name_that_holds_a_bad_one_pass(locale: str, text: str) -> None:
    assert [problem.message.english for problem in forbidden_form(subject(locale, text))] == []


@pytest.mark.parametrize(("locale", "text", "form", "instead"), STRAY)
def test_a_form_that_is_not_ours_is_named_with_ours(locale: str, text: str, form: str, instead: str) -> None:
    (problem,) = name_not_approved(subject(locale, text))
    assert problem.message.english == f"“{form}” isn't the site's form of this name."
    assert problem.hint.english == f"Write “{instead}”."
    (edit,) = problem.edits
    start = edit.location.column - 1
    assert text[start : start + edit.length] == form
    assert edit.text == instead


@pytest.mark.parametrize(("locale", "text"), OURS)
def test_our_forms_pass(locale: str, text: str) -> None:
    assert not list(name_not_approved(subject(locale, text)))
    assert not list(mixed_forms(subject(locale, text)))


@pytest.mark.parametrize(("locale", "text", "form"), MIXED)
def test_two_forms_of_a_name_on_a_page_are_reported_together(locale: str, text: str, form: str) -> None:
    (problem,) = mixed_forms(subject(locale, text))
    assert problem.message.english.startswith(f"“{form}” and “")
    assert not list(name_not_approved(subject(locale, text)))


@pytest.mark.parametrize(("locale", "text", "name"), WITHOUT_ORIGINAL)
def test_a_name_never_given_in_vietnamese_is_found(locale: str, text: str, name: str) -> None:
    (problem,) = original_missing(subject(locale, text))
    assert name in problem.message.english


@pytest.mark.parametrize(("locale", "text"), WITH_ORIGINAL)
def test_a_name_given_once_in_vietnamese_passes(locale: str, text: str) -> None:
    assert not list(original_missing(subject(locale, text)))


def test_a_forbidden_form_in_a_title_is_found_at_its_key() -> None:
    (problem,) = forbidden_form(subject("en", "A paragraph.", title="Facing the South China Sea"))
    assert problem.location == Location("docs/en/index.md", 2)


def test_the_gloss_of_korean_donghae_counts_from_the_title_on() -> None:
    assert not list(forbidden_form(subject("ko", "동해를 바라봅니다.", title="동해(비엔동)의 바람")))


def test_a_forbidden_form_in_a_pictures_description_is_found() -> None:
    record = PictureRecord(kind="map", credit="–", licence="–", alt={"en": "A sketch of the South China Sea."})
    where: dict[tuple[str | int, ...], Location] = {
        ("pictures", "images/sea.svg", "alt", "en"): Location("docs/registry/pictures.yml", 7, 5)
    }
    with_picture = registries().model_copy(update={"pictures": {"images/sea.svg": record}})
    pages: dict[str, dict[str, Page]] = {locale.code: {} for locale in settings().locales}
    found = list(forbidden_form_in_description(Site(settings(), pages, with_picture, frozenset(), where=where)))
    assert [problem.location.line for problem in found] == [7]


def test_a_site_without_a_glossary_has_no_findings() -> None:
    alone = PageInSite(page("en", "Vietnam, My Tho and the South China Sea"), Registries(), settings())
    for rule in (name_not_approved, mixed_forms, original_missing):
        assert not list(rule(alone))
