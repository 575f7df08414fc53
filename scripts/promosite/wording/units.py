"""Units of measure and what they are called."""

from __future__ import annotations

from typing import Final

from promosite.wording.locales import NO_BREAK
from promosite.wording.plurals import Forms, always, one_or_more

SYMBOLS: Final = {
    "m": "m",
    "km": "km",
    "cm": "cm",
    "m2": "m²",
    "ha": "ha",
    "km2": "km²",
    "kg": "kg",
    "g": "g",
    "MW": "MW",
    "GWh": "GWh",
    "mm": "mm",
    "degC": "°C",
}
"""Units with a symbol that every language reads (SI)."""

CLDR_NAMES: Final = {
    "m": "length-meter",
    "km": "length-kilometer",
    "cm": "length-centimeter",
    "m2": "area-square-meter",
    "ha": "area-hectare",
    "km2": "area-square-kilometer",
    "t": "mass-tonne",
    "kg": "mass-kilogram",
    "g": "mass-gram",
    "MW": "power-megawatt",
    "mm": "length-millimeter",
    "degC": "temperature-celsius",
    "hours": "duration-hour",
    "minutes": "duration-minute",
    "days": "duration-day",
    "years": "duration-year",
}
"""Units as CLDR names them; it has no gigawatt hour and doesn't count people."""


def _french(noun: str, linked: str) -> Forms:
    """Give a French noun its forms; a round million takes `de`: 1 000 000 de personnes."""
    return {"one": noun, "many": linked, "other": f"{noun}s"}


WORDS: Final[dict[str, dict[str, Forms]]] = {
    "vi": {
        "t": always("tấn"),
        "people": always("người"),
        "hours": always("giờ"),
        "minutes": always("phút"),
        "days": always("ngày"),
        "years": always("năm"),
    },
    "en": {
        "t": one_or_more("tonne", "tonnes"),
        "people": one_or_more("person", "people"),
        "hours": one_or_more("hour", "hours"),
        "minutes": one_or_more("minute", "minutes"),
        "days": one_or_more("day", "days"),
        "years": one_or_more("year", "years"),
    },
    "fr": {
        "t": _french("tonne", "de tonnes"),
        "people": _french("personne", "de personnes"),
        "hours": _french("heure", "d’heures"),
        "minutes": _french("minute", "de minutes"),
        "days": _french("jour", "de jours"),
        "years": _french("an", "d’ans"),
    },
    "zh": {
        "t": always("吨"),
        "people": always("人"),
        "hours": always("小时"),
        "minutes": always("分钟"),
        "days": always("天"),
        "years": always("年"),
    },
    "ja": {
        "t": always("トン"),
        "people": always("人"),
        "hours": always("時間"),
        "minutes": always("分"),
        "days": always("日間"),
        "years": always("年"),
    },
    "ko": {
        "t": always("톤"),
        "people": always("명"),
        "hours": always("시간"),
        "minutes": always("분"),
        "days": always("일"),
        "years": always("년"),
    },
}
"""Units that are words everywhere, in tables too: `t` alone is a riddle to most readers."""

RUNNING: Final = {
    "zh": {
        "m": "米",
        "km": "公里",
        "cm": "厘米",
        "m2": "平方米",
        "ha": "公顷",
        "km2": "平方公里",
        "kg": "公斤",
        "g": "克",
        "MW": "MW",  # 兆 is avoided: to many readers it means 10¹²
        "GWh": "GWh",
        "mm": "毫米",
        "degC": "摄氏度",
    },
    "ja": {
        "m": "メートル",
        "km": "キロメートル",
        "cm": "センチメートル",
        "m2": "平方メートル",
        "ha": "ヘクタール",
        "km2": "平方キロメートル",
        "kg": "キログラム",
        "g": "グラム",
        "MW": "メガワット",
        "GWh": "ギガワット時",
        "mm": "ミリメートル",
        "degC": "度",
    },
}
"""Symbols written out in running Chinese and Japanese (house style)."""

GAPS: Final = {"vi": " ", "en": " ", "fr": NO_BREAK, "zh": "", "ja": "", "ko": ""}
"""What stands between a number and its unit (CLDR; French is unbreakable)."""

CLOSE: Final = frozenset({("vi", "degC"), ("en", "degC")})
"""Symbols that touch their number although the language has a gap (CLDR: 27°C)."""
