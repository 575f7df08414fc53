"""Whether short words (a title, the description of a picture) were left in another language: judged by letters alone.

Names stay as they are in every language, so nothing is said of words that begin with a capital letter.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache, partial
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
_APART: Final = re.compile(
    r"\{\{.*?\}\}|%\(\w+\)\w|\{\w*\}|https?://\S+|`[^`]*`|[（(][^（()）]*[)）]|[“«][^”»]*[”»]|[*_][^*_]+[*_]"
)
"""Placeholders, addresses, and originals in brackets, quotation marks or italics: they prove nothing."""

_SCRIPTS: Final = {
    "zh": r"\u3400-\u9fff",
    "ja": r"\u3040-\u30ff\u3400-\u9fff",
    "ko": r"\u1100-\u11ff\uac00-\ud7af",
    "ru": r"\u0400-\u04ff",
    "uk": r"\u0400-\u04ff",
    "el": r"\u0370-\u03ff",
    "th": r"\u0e00-\u0e7f",
    "lo": r"\u0e80-\u0eff",
    "km": r"\u1780-\u17ff",
    "ar": r"\u0600-\u06ff",
    "he": r"\u0590-\u05ff",
}
"""Letters of languages that aren't written in Latin ones."""
_EAST_ASIAN: Final = cache(partial(re.compile, r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"))
"""Compiled when it is asked for: many characters take milliseconds."""
_VIETNAMESE_MARKS: Final = frozenset("\u0309\u0323\u031b")
"""Hook above, dot below and horn: no other language that is written in Latin letters uses them in common words."""
_MARKS: Final = 2
"""Characters of a letter with one mark; only Vietnamese sets two marks on one letter (ồ, ặ)."""
_VIETNAMESE_WORDS: Final = frozenset({"và", "trên", "bên", "trong", "một", "các", "những", "cùng", "trước", "tại"})
"""Words that hold a sentence together; they are words of no other language of ours."""
_LONGEST_NAME: Final = 8
"""Han characters up to which Chinese and Japanese may share a name."""


def language(locale: str) -> str:
    """Return the language of a locale's code: `zh` of `zh-Hans`, `pt` of `pt_BR`."""
    return re.split("[-_]", locale, maxsplit=1)[0].lower()


def has_common_words(text: str, fewest: int = 2) -> bool:
    """Whether a text says more than names: of its words, at least `fewest` in all, one begins with a small letter."""
    words = _words(text)
    return len(words) >= fewest and any(len(word) > 1 and word[0].islower() for word in words)


def is_latin(locale: str) -> bool:
    """Whether a locale is written in Latin letters, as far as we know."""
    return language(locale) not in _SCRIPTS


def is_same_untranslated(text: str, locale: str, other: str) -> bool:
    """Whether a text that two locales share should read differently in each."""
    if not _EAST_ASIAN().search(text):
        return has_common_words(text)
    languages = {language(locale), language(other)}
    if languages <= {"zh", "ja"}:
        return len(_EAST_ASIAN().findall(text)) > _LONGEST_NAME
    return len(languages) > 1


@lru_cache(maxsize=4096)
def is_foreign(text: str, locale: str) -> bool:
    """Whether a text has common words, but none in the script of its locale, or reads as Vietnamese elsewhere."""
    letters = _SCRIPTS.get(language(locale))
    if letters:
        return has_common_words(text) and not re.search(f"[{letters}]", text)
    return language(locale) != "vi" and _reads_as_vietnamese(text)


def _reads_as_vietnamese(text: str) -> bool:
    """Whether most of the words that are no names, and at least two of them, can only be Vietnamese."""
    common = [word for word in _words(text) if word[0].islower()]
    count = sum(word in _VIETNAMESE_WORDS or reads_only_in_vietnamese(word) for word in common)
    return count > 1 and 2 * count > len(common)


@lru_cache(maxsize=4096)
def reads_only_in_vietnamese(word: str) -> bool:
    """Whether a word has a letter that no other language written in Latin letters has."""
    letters = [unicodedata.normalize("NFD", letter) for letter in word.lower()]
    return any(letter == "đ" or len(letter) > _MARKS or not _VIETNAMESE_MARKS.isdisjoint(letter) for letter in letters)


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", _APART.sub(" ", text)))
