"""Letters of the scripts that the site's languages are written in, and the script each language expects."""

from __future__ import annotations

import re
from functools import cache
from itertools import product

VIETNAMESE = "ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9"
"""Letters that, among languages in Latin script, Vietnamese alone uses (as a class in a pattern)."""

LATIN = "A-Za-zÀ-ÖØ-öø-\u024f\u1e00-\u1eff"
KANA = "ぁ-ゖァ-ヺ"
HANGUL = "가-힣"
HAN = "\u3400-\u4dbf\u4e00-\u9fff"
LATIN_LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "fi", "hu", "tr", "id", "ms", "vi")
"""Languages in Latin script that the site may well get."""

ANY_EASTERN = re.compile(f"[{KANA}{HANGUL}{HAN}]")

_ROWS, _CELLS = range(0xB0, 0xF8), range(0xA1, 0xFF)
"""Where GB 2312 keeps its Chinese characters."""


@cache
def language_of(code: str) -> str:
    """Return the language of a locale code: `zh` of `zh-Hans`."""
    return re.split("[-_]", code, maxsplit=1)[0].lower()


def is_simplified(code: str) -> bool:
    """Tell whether a locale is Chinese in simplified script, which plain `zh` is taken for."""
    subtags = {subtag.lower() for subtag in re.split("[-_]", code)}
    return "zh" in subtags and not subtags & {"hant", "tw", "hk", "mo"}


@cache
def simplified_only() -> re.Pattern[str]:
    """Return a pattern for characters that simplified Chinese has and Japanese lacks: GB 2312 without JIS X 0208."""
    characters = (bytes(pair).decode("gb2312", "ignore") for pair in product(_ROWS, _CELLS))
    telling = "".join(char for char in characters if char and not _is_japanese(char))
    return re.compile(f"[{telling}][{HAN}]*")


def _is_japanese(character: str) -> bool:
    try:
        character.encode("shift_jis")
    except UnicodeEncodeError:
        return False
    return True
