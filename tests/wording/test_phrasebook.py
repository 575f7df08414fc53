"""What a page may ask for, printed in six languages; and nothing else."""

from __future__ import annotations

import pytest

from promosite.model.kinds import Facts
from promosite.model.registry import Registries
from promosite.wording.phrasebook import Phrasebook, UnknownPlaceholderError
from promosite.wording.placeholders import expand

LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")
NAMES = {"vi": "tỉnh Đồng Tháp", "en": "Đồng Tháp province", "ja": "ドンタップ省"}
REGISTRIES = Registries.model_validate(
    {
        "province": {
            "from": "2025-07-01",
            "names": {code: {"name": name, "short": name} for code, name in NAMES.items()},
            "area": {"vi": "vùng"},
            "brand": {"vi": "Tiền Giang"},
        },
        "units": {"my-phong": {"kind": "ward", "name": "Mỹ Phong", "from": "2025-07-01"}},
        "agencies": {"foreign-affairs": {"names": {"vi": "Sở Ngoại vụ", "en": "Department of Foreign Affairs"}}},
        "sources": {"S1": {"places": [{"address": "báo tỉnh"}]}},
    }
)
FACTS = Facts.model_validate(
    {
        "figures": {
            "area": {"value": 2556.36, "unit": "km2", "as_of": 2022, "source": "S1"},
            "coast": {"value": 32, "unit": "km", "source": "S1"},
        },
        "charts": {"sizes": ["area", "coast"]},
    }
)
N = "\u00a0"
J = "\u2060"


def books() -> list[Phrasebook]:
    return [Phrasebook(code, REGISTRIES, FACTS) for code in LOCALES]


@pytest.mark.parametrize(
    ("expression", "printed"),
    [
        (
            "fact.area",
            (
                f"2.556,36{N}km²",
                f"2,556.36{N}km²",
                f"2\u202f556,36{N}km²",
                "2556.36平方公里",
                "2,556.36平方キロメートル",
                "2,556.36km²",
            ),
        ),
        ("fact.area.as_of", ("năm 2022", "2022", "2022", "2022年", "2022年", "2022년")),
        (
            "date: 2025-07-01",
            (
                f"ngày 1{N}tháng 7{N}năm 2025",
                f"1{N}July 2025",
                f"1er{N}juillet 2025",
                "2025年7月1日",
                "2025年7月1日",
                "2025년 7월 1일",
            ),
        ),
        (
            "money: 12668000000000 VND",
            (
                f"12.668{N}tỷ đồng",
                f"VND{N}12,668{N}billion",
                f"12\u202f668{N}milliards de dongs",
                "12.668万亿越南盾",
                "12兆\u20606,680億ドン",
                "12조 6,680억 동",
            ),
        ),
        (
            "days: solar 08-19/08-20",
            (
                f"ngày 19{J}–{J}20{N}tháng 8",
                f"19{J}–{J}20{N}August",
                f"du 19{N}au 20{N}août",
                "8月19日至20日",
                "8月19日～20日",
                "8월 19일~20일",
            ),
        ),
        (
            "days: lunar 12-25",
            (
                f"ngày 25{N}tháng 12{N}âm lịch",
                "25th day of the 12th lunar month",
                "25e jour du 12e mois lunaire",
                "农历十二月廿五",
                "旧暦12月25日",
                "음력 12월 25일",
            ),
        ),
        ("chart.sizes", ("sizes",) * 6),
        ("percent: 8.5", ("8,5%", "8.5%", f"8,5{N}%", "8.5%", "8.5％", "8.5%")),
        (
            "list: Long; Lân; Quy",
            (
                "Long, Lân và Quy",
                "Long, Lân and Quy",
                "Long, Lân et Quy",
                "Long、Lân和 Quy",
                "Long、Lân、Quy",
                "Long, Lân, Quy",
            ),
        ),
        (
            "unit.my-phong",
            (
                "phường Mỹ Phong",
                "Mỹ Phong ward",
                "quartier de Mỹ Phong",
                "Mỹ Phong 坊",
                "Mỹ Phong街区（phường）",
                "Mỹ Phong동(phường)",
            ),
        ),
    ],
)
def test_one_placeholder_is_printed_in_each_readers_form(expression: str, printed: tuple[str, ...]) -> None:
    assert tuple(book.print_out(expression) for book in books()) == printed


@pytest.mark.parametrize(
    ("expression", "nearest"),
    [
        ("province.nmae", "province.name"),
        ("provinse.name", "province"),
        ("unit.my-phon", "unit.my-phong"),
        ("fact.aera", "fact.area"),
        ("fact.area.source.x", "fact.area"),
        ("fact.area.__class__", "fact.area"),
        ("source.S", "source.S1"),
        ("date: 31/12/2025", None),
        ("dat: 2025-12-31", "date"),
        ("money: many VND", None),
        ("quantity: 5 leagues", None),
        ("''.__class__", None),
        ("config.items()", None),
        ("", None),
    ],
)
def test_anything_else_is_unknown_and_the_nearest_is_named(expression: str, nearest: str | None) -> None:
    with pytest.raises(UnknownPlaceholderError) as unknown:
        books()[0].print_out(expression)
    if nearest:
        assert unknown.value.nearest == nearest


def test_a_text_keeps_all_but_its_placeholders() -> None:
    assert (
        expand("Rộng {{ fact.area }}, \\{{ không }}.", books()[0].print_out) == f"Rộng 2.556,36{N}km², {{{{ không }}}}."
    )
