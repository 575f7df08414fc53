"""What is read from prose, language by language."""

from __future__ import annotations

from decimal import Decimal

import pytest

from promosite.figures.amount import Amount, Doubt, Kind
from promosite.figures.reading import amounts


def told(found: Amount) -> str:
    """Return a figure as the tables below write it: its value, and its unit if it has one."""
    value = f"{found.value:f}" if isinstance(found.value, Decimal) else found.value
    return f"{value} {found.unit}".strip()


def read(locale: str, text: str) -> list[str]:
    return [told(found) for found in amounts(text, locale)]


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("vi", "1.500 ha", "15000000 m²"),
        ("vi", "1,5 km", "1500 m"),
        ("vi", "1.5 triệu", "1500000"),
        ("vi", "2.556,36 km²", "2556360000 m²"),
        ("vi", "12.668 tỷ đồng", "12668000000000 VND"),
        ("vi", "2 nghìn tỷ đồng", "2000000000000 VND"),
        ("vi", "1 tỷ 500 triệu đồng", "1500000000 VND"),
        ("vi", "hai mươi lăm triệu người", "25000000 person"),
        ("vi", "5 vạn dân", "50000 person"),
        ("vi", "năm mươi năm", "600 month"),
        ("en", "VND 12,668 billion", "12668000000000 VND"),
        ("en", "US$615m", "615000000 USD"),
        ("en", "615 m", "615 m"),
        ("en", "$1.5bn", "1500000000 USD"),
        ("en", "two hundred and fifty thousand people", "250000 person"),
        ("fr", "12 668 milliards de dongs", "12668000000000 VND"),
        ("fr", "12\u202f668 milliards de dongs", "12668000000000 VND"),
        ("fr", "2 billions de dongs", "2000000000000 VND"),
        ("fr", "1,5 Md€", "1500000000 EUR"),
        ("fr", "quatre-vingt-dix-sept hectares", "970000 m²"),
        ("zh", "12.668万亿越南盾", "12668000000000 VND"),
        ("zh", "一百二十万人", "1200000 person"),
        ("zh", "6.15亿美元", "615000000 USD"),
        ("zh", "150兆瓦", "150000000 W"),
        ("ja", "1兆5000億ドン", "1500000000000 VND"),
        ("ja", "6億1,500万米ドル", "615000000 USD"),
        ("ja", "１２３ヘクタール", "1230000 m²"),
        ("ko", "1조 5,000억 동", "1500000000000 VND"),
        ("ko", "3만5천 명", "35000 person"),
        ("ko", "178만 3,165명", "1783165 person"),
        ("ko", "20여 년", "240 month"),
    ],
)
def test_a_quantity_is_read_for_what_it_is_worth(locale: str, text: str, expected: str) -> None:
    assert read(locale, text) == [expected]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("vi", "1 tỷ"), ("en", "1 billion"), ("en", "1bn"), ("fr", "1 milliard"), ("fr", "1 Md"), ("zh", "10亿"),
        ("zh", "十亿人"), ("ja", "10億"), ("ko", "10억"),
    ],
)  # fmt: skip
def test_a_thousand_million_is_the_same_everywhere(locale: str, text: str) -> None:
    assert amounts(text, locale)[0].value == 10**9


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("vi", "ngày 22 tháng 4 năm 2019", ["2019-04-22"]),
        ("vi", "22/4/2019", ["2019-04-22"]),
        ("vi", "ngày 22-4-2019", ["2019-04-22"]),
        ("vi", "ngày 5 đến ngày 9 tháng 4 năm 2025", ["2025-04-05", "2025-04-09"]),
        ("vi", "tháng 4/2019", ["2019-04"]),
        ("vi", "năm 2022", ["2022"]),
        ("vi", "giai đoạn 2021–2025", ["2021", "2025"]),
        ("vi", "rằm tháng giêng", ["--01-15"]),
        ("en", "22 April 2019", ["2019-04-22"]),
        ("en", "April 22, 2019", ["2019-04-22"]),
        ("en", "5 March", ["--03-05"]),
        ("en", "from 5 to 9 April 2025", ["2025-04-05", "2025-04-09"]),
        ("en", "the tenth day of the third lunar month", ["--03-10"]),
        ("fr", "1er juillet 2025", ["2025-07-01"]),
        ("fr", "du 5 au 9 avril 2025", ["2025-04-05", "2025-04-09"]),
        ("zh", "2019年4月22日", ["2019-04-22"]),
        ("zh", "二〇二三年", ["2023"]),
        ("zh", "三月初十", ["--03-10"]),
        ("zh", "2025年4月5日至9日", ["2025-04-05", "2025-04-09"]),
        ("ja", "2019年4月22日", ["2019-04-22"]),
        ("ja", "令和7年7月1日", ["2025-07-01"]),
        ("ja", "平成元年", ["1989"]),
        ("ko", "2019년 4월 22일", ["2019-04-22"]),
        ("ko", "2025년 4월 5일부터 9일까지", ["2025-04-05", "2025-04-09"]),
    ],
)
def test_a_date_is_read_in_the_form_of_iso_8601(locale: str, text: str, expected: list[str]) -> None:
    assert read(locale, text) == expected


@pytest.mark.parametrize(
    ("locale", "quarter", "century", "decade"),
    [
        ("vi", "quý II/2025", "thế kỷ XX", "những năm 1860"),
        ("vi", "quý 2 năm 2025", "thế kỷ 20", "thập niên 1860"),
        ("en", "the second quarter of 2025", "the twentieth century", "the 1860s"),
        ("en", "Q2 2025", "the 20th century", "1860s"),
        ("fr", "deuxième trimestre 2025", "XXe siècle", "les années 1860"),
        ("fr", "2e trimestre de 2025", "20e siècle", "années 1860"),
        ("zh", "2025年第二季度", "20世纪", "19世纪60年代"),
        ("ja", "2025年第2四半期", "20世紀", "1860年代"),
        ("ko", "2025년 2분기", "20세기", "1860년대"),
    ],
)
def test_quarters_centuries_and_decades_are_told_apart(locale: str, quarter: str, century: str, decade: str) -> None:
    assert [read(locale, text) for text in (quarter, century, decade)] == [["2025-Q2"], ["20"], ["1860"]]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("vi", "8,5%"), ("vi", "8,5 phần trăm"), ("vi", "8,5 điểm phần trăm"), ("en", "8.5 per cent"), ("en", "8.5%"),
        ("fr", "8,5 %"), ("fr", "8,5\u202f%"), ("fr", "8,5 pour cent"), ("zh", "百分之八点五"), ("zh", "8.5%"),
        ("ja", "8.5％"), ("ja", "8.5パーセント"), ("ko", "8.5퍼센트"), ("ko", "8.5%"),
    ],
)  # fmt: skip
def test_a_percentage_is_read_by_value(locale: str, text: str) -> None:
    (found,) = amounts(text, locale)
    assert (found.kind, found.value) == (Kind.PERCENT, Decimal("8.5"))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("vi", "từ 80 đến 85%"), ("en", "80–85%"), ("fr", "de 80 à 85 %"), ("zh", "80%至85%"), ("ja", "80～85％"),
        ("ko", "80~85%"),
    ],
)  # fmt: skip
def test_both_ends_of_a_range_have_its_unit(locale: str, text: str) -> None:
    found = amounts(text, locale)
    assert [one.kind for one in found] == [Kind.PERCENT, Kind.PERCENT]
    assert [one.value for one in found] == [80, 85]


@pytest.mark.parametrize("text", ["+84 273 3872 345", "(0273) 3872 345", "0273.3872.345", "0273-3872-345"])
def test_a_phone_number_is_read_as_e164(text: str) -> None:
    assert read("vi", f"Xin gọi {text}.") == ["+842733872345"]


@pytest.mark.parametrize("number", ["1759/KH-UBND", "72/2015/NĐ-CP", "202/2025/QH15", "694/QĐ-TTg", "43-VH/QĐ"])
def test_a_document_number_is_kept_letter_by_letter(number: str) -> None:
    assert read("ja", f"決定{number}により") == [number]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("vi", "Đầu tư, tư nhân, tỷ lệ, mỗi năm, năm nay, ba lô, Đồng Tháp Mười, một nửa, hàng chục nghìn"),
        ("en", "Half of them, dozens of people, tens of thousands, one another"),
        ("fr", "La moitié, des centaines de milliers, l’un et l’autre"),
        ("zh", "“四灵”洲、九龙江三角洲、第一、十分、一部分、唯一、数十、一半"),
        ("ja", "三角州、四傑、一緒に、十分な、一部、一年中、二重、数十、半分"),
        ("ko", "이웃한 세계와 두루, 한국의 일상, 사원, 오래, 수십, 절반, 만나다"),
        ("vi", "{{ fact.area }} [cầu](../a-2.md) https://a.vn/5 a5@b.vn { #nam-2025 } [^1] `15 ha` (S53)"),
    ],
)
def test_words_that_only_look_like_figures_are_none(locale: str, text: str) -> None:
    assert [found.text for found in amounts(text, locale) if not found.is_weak] == []


@pytest.mark.parametrize(
    ("locale", "text", "doubt"),
    [
        ("zh", "3兆越南盾", Doubt.TRILLION),
        ("en", "04/05/2019", Doubt.DAY_OR_MONTH),
        ("en", "1.500 ha", Doubt.SEPARATOR),
        ("fr", "1.500 ha", Doubt.SEPARATOR),
    ],
)
def test_a_figure_that_can_be_read_in_two_ways_is_doubtful(locale: str, text: str, doubt: Doubt) -> None:
    assert amounts(text, locale)[0].doubts == (doubt,)


@pytest.mark.parametrize("text", ["22/04/2019", "22 April 2019", "05/05/2019"])
def test_a_date_that_can_be_read_in_one_way_only_is_not_doubtful(text: str) -> None:
    assert amounts(text, "en")[0].doubts == ()
