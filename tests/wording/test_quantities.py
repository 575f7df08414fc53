"""Numbers with their units in six languages; the figures are the province's own."""

from __future__ import annotations

from typing import Final

import pytest

from promosite.wording.quantities import quantity

N: Final = "\xa0"
T: Final = "\u202f"

LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")

RUNNING = [
    (
        (2556.36, "km2"),
        (
            "2.556,36 km²",
            "2,556.36 km²",
            f"2{T}556,36{N}km²",
            "2556.36平方公里",
            "2,556.36平方キロメートル",
            "2,556.36km²",
        ),
    ),
    (
        (4370046, "people"),
        (
            "4.370.046 người",
            "4,370,046 people",
            f"4{T}370{T}046{N}personnes",
            "437.0046万人",
            "4,370,046人",
            "4,370,046명",
        ),
    ),
    ((1, "people"), ("1 người", "1 person", f"1{N}personne", "1人", "1人", "1명")),
    (
        (1000000, "people"),
        (
            "1.000.000 người",
            "1,000,000 people",
            f"1{T}000{T}000{N}de personnes",
            "100万人",
            "1,000,000人",
            "1,000,000명",
        ),
    ),
    (
        (300000, "t"),
        (
            "300.000 tấn",
            "300,000 tonnes",
            f"300{T}000{N}tonnes",
            "30万吨",
            "300,000トン",
            "300,000톤",
        ),
    ),
    ((1.5, "t"), ("1,5 tấn", "1.5 tonnes", f"1,5{N}tonne", "1.5吨", "1.5トン", "1.5톤")),
    ((7, "km"), ("7 km", "7 km", f"7{N}km", "7公里", "7キロメートル", "7km")),
    ((300, "m"), ("300 m", "300 m", f"300{N}m", "300米", "300メートル", "300m")),
    ((225, "m2"), ("225 m²", "225 m²", f"225{N}m²", "225平方米", "225平方メートル", "225m²")),
    ((540, "ha"), ("540 ha", "540 ha", f"540{N}ha", "540公顷", "540ヘクタール", "540ha")),
    ((250, "g"), ("250 g", "250 g", f"250{N}g", "250克", "250グラム", "250g")),
    ((1.4, "kg"), ("1,4 kg", "1.4 kg", f"1,4{N}kg", "1.4公斤", "1.4キログラム", "1.4kg")),
    ((50, "MW"), ("50 MW", "50 MW", f"50{N}MW", "50MW", "50メガワット", "50MW")),
    (
        (153.4, "GWh"),
        ("153,4 GWh", "153.4 GWh", f"153,4{N}GWh", "153.4GWh", "153.4ギガワット時", "153.4GWh"),
    ),
    (
        (1424, "mm"),
        ("1.424 mm", "1,424 mm", f"1{T}424{N}mm", "1424毫米", "1,424ミリメートル", "1,424mm"),
    ),
    ((30, "cm"), ("30 cm", "30 cm", f"30{N}cm", "30厘米", "30センチメートル", "30cm")),
    ((27.9, "degC"), ("27,9°C", "27.9°C", f"27,9{N}°C", "27.9摄氏度", "27.9度", "27.9°C")),
    ((8.5, "percent"), ("8,5%", "8.5%", f"8,5{N}%", "8.5%", "8.5％", "8.5%")),
    ((1, "hours"), ("1 giờ", "1 hour", f"1{N}heure", "1小时", "1時間", "1시간")),
    ((2, "hours"), ("2 giờ", "2 hours", f"2{N}heures", "2小时", "2時間", "2시간")),
    ((20, "minutes"), ("20 phút", "20 minutes", f"20{N}minutes", "20分钟", "20分", "20분")),
    ((4, "days"), ("4 ngày", "4 days", f"4{N}jours", "4天", "4日間", "4일")),
    ((100, "years"), ("100 năm", "100 years", f"100{N}ans", "100年", "100年", "100년")),
    ((178, None), ("178", "178", "178", "178", "178", "178")),
    (
        (12668 * 10**9, "VND"),
        (
            "12.668 tỷ đồng",
            "VND 12,668 billion",
            f"12{T}668{N}milliards de dongs",
            "12.668万亿越南盾",
            "12兆6,680億ドン",
            "12조 6,680억 동",
        ),
    ),
]

TABLES = [
    (
        (5938.64, "km2"),
        (
            "5.938,64 km²",
            "5,938.64 km²",
            f"5{T}938,64{N}km²",
            "5938.64km²",
            "5,938.64km²",
            "5,938.64km²",
        ),
    ),
    (
        (197.33, "ha"),
        ("197,33 ha", "197.33 ha", f"197,33{N}ha", "197.33ha", "197.33ha", "197.33ha"),
    ),
    ((27, "degC"), ("27°C", "27°C", f"27{N}°C", "27°C", "27°C", "27°C")),
    (
        (25000, "people"),
        (
            "25.000 người",
            "25,000 people",
            f"25{T}000{N}personnes",
            "2.5万人",
            "25,000人",
            "25,000명",
        ),
    ),
    ((20, "t"), ("20 tấn", "20 tonnes", f"20{N}tonnes", "20吨", "20トン", "20톤")),
]

RANGES = [
    (
        (90, 100, "km"),
        (
            "90–100 km",
            "90–100 km",
            f"90–100{N}km",
            "90至100公里",
            "90～100キロメートル",
            "90~100km",
        ),
    ),
    (
        (15, 20, "minutes"),
        ("15–20 phút", "15–20 minutes", f"15–20{N}minutes", "15至20分钟", "15～20分", "15~20분"),
    ),
    (
        (27, 27.9, "degC"),
        ("27–27,9°C", "27–27.9°C", f"27–27,9{N}°C", "27至27.9摄氏度", "27～27.9度", "27~27.9°C"),
    ),
    (
        (250, 360, "g"),
        ("250–360 g", "250–360 g", f"250–360{N}g", "250至360克", "250～360グラム", "250~360g"),
    ),
    ((0, 1, "days"), ("0–1 ngày", "0–1 day", f"0–1{N}jour", "0至1天", "0～1日間", "0~1일")),
    ((14, 17, "percent"), ("14–17%", "14–17%", f"14–17{N}%", "14%至17%", "14～17％", "14~17%")),
]

QUALIFIED = [
    (
        (70, "km", "about"),
        (
            "khoảng 70 km",
            "about 70 km",
            f"environ 70{N}km",
            "约70公里",
            "約70キロメートル",
            "약 70km",
        ),
    ),
    (
        (70, "km", "over"),
        (
            "hơn 70 km",
            "more than 70 km",
            f"plus de 70{N}km",
            "超过70公里",
            "70キロメートル超",
            "70km 이상",
        ),
    ),
    (
        (70, "km", "under"),
        (
            "dưới 70 km",
            "less than 70 km",
            f"moins de 70{N}km",
            "不到70公里",
            "70キロメートル未満",
            "70km 미만",
        ),
    ),
    ((546, None, "about"), ("khoảng 546", "about 546", "environ 546", "约546", "約546", "약 546")),
    (
        (70900 * 10**9, "VND", "over"),
        (
            "hơn 70.900 tỷ đồng",
            "more than VND 70,900 billion",
            f"plus de 70{T}900{N}milliards de dongs",
            "超过70.9万亿越南盾",
            "70兆9,000億ドン超",
            "70조 9,000억 동 이상",
        ),
    ),
]

ELSEWHERE = [
    ("lo", 70, "km", "about", "≈ 70 ກມ"),
    ("lo", 4370046, "people", "over", "> 4.370.046"),
    ("lo", 153.4, "GWh", None, "153,4 GWh"),
    ("de", 1.23456, "km", None, "1,23456 km"),
    ("de", 20, "t", "under", "< 20 t"),
]


@pytest.mark.parametrize(("figure", "expected"), RUNNING)
def test_prose_prints_a_figure_with_its_unit(figure: tuple[float, str | None], expected: tuple[str, ...]) -> None:
    assert tuple(quantity(*figure, locale) for locale in LOCALES) == expected


@pytest.mark.parametrize(("figure", "expected"), TABLES)
def test_a_table_prints_symbols(figure: tuple[float, str], expected: tuple[str, ...]) -> None:
    assert tuple(quantity(*figure, locale, running=False) for locale in LOCALES) == expected


@pytest.mark.parametrize(("figure", "expected"), RANGES)
def test_a_range_names_its_unit_once(figure: tuple[float, float, str], expected: tuple[str, ...]) -> None:
    low, high, unit = figure
    assert tuple(quantity(low, unit, locale, upto=high) for locale in LOCALES) == expected


@pytest.mark.parametrize(("figure", "expected"), QUALIFIED)
def test_a_qualifier_is_said_in_words(figure: tuple[float, str | None, str], expected: tuple[str, ...]) -> None:
    value, unit, qualifier = figure
    assert tuple(quantity(value, unit, locale, qualifier=qualifier) for locale in LOCALES) == expected


@pytest.mark.parametrize(("locale", "value", "unit", "qualifier", "expected"), ELSEWHERE)
def test_a_language_without_house_style_prints_as_cldr_says(
    locale: str, value: float, unit: str, qualifier: str | None, expected: str
) -> None:
    assert quantity(value, unit, locale, qualifier=qualifier) == expected


def test_an_unknown_unit_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="unknown unit: miles"):
        quantity(1, "miles", "en")


def test_an_unknown_qualifier_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="unknown qualifier: nearly"):
        quantity(1, "km", "en", qualifier="nearly")
