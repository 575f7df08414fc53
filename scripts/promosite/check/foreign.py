"""Words and letters in a text that aren't of its language; each function returns an excerpt, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from promosite.check.asides import own_words
from promosite.check.letters import ANY_EASTERN, HAN, HANGUL, KANA, LATIN, LATIN_LANGUAGES, VIETNAMESE, simplified_only
from promosite.check.stop_words import STOP_WORDS, TELLING

_MARKED_LETTER = re.compile("[ăđĩũơư\u1ea0-\u1ef9]")
_MARKED = re.compile(rf"(?<![{LATIN}])[a-zà-ÿ]*+[ăđĩũơư\u1ea0-\u1ef9]")
"""A word in small letters that can only be Vietnamese."""
_TWO_SMALL_WORDS = re.compile(
    rf"[ \n|:*(（“「，、。][a-zà-ÿ]*+[ăđĩũơư\u1ea0-\u1ef9][{LATIN}]*+,? [a-zà-ÿăđĩũơư\u1ea0-\u1ef9]"
)
_TWO_LETTERS = re.compile("[a-z] [a-z]")
_THREE_HAN = re.compile(f"[{HAN}][{HAN}]{{2}}")
"""The first letter stands apart because a single class is quickly found."""
_LATIN_WORD = f"[{LATIN}]+(?:['’-][{LATIN}]+)*"
_WORD = re.compile(_LATIN_WORD)
_RUN = re.compile(rf"{_LATIN_WORD}(?:[ \u00a0,;:]+{_LATIN_WORD})*")
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|[ckgpt]h|tr|gi|qu|[bcdghklmnpqrstvx])?[aeiouyà-ýăĩũơư\u1ea0-\u1ef9]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_IS_VIETNAMESE = re.compile(f"[{VIETNAMESE}]")

_OTHERS = {
    language: frozenset[str]().union(*(telling for other, telling in TELLING.items() if other != language))
    for language in TELLING
}
"""Small words that show that a page holds some other language."""
_LOWER_WORDS = 3
_FEWEST_WORDS, _SHARE_OF_FEW = 5, 0.4
_JUDGED_WORDS, _SHARE = 8, 0.15
_FIRM = 3


def untranslated_phrase(text: str, language: str) -> str | None:
    """Return the first Vietnamese phrase in a text of another language that is neither a name nor quoted.

    A phrase has a small word (“của”, “được”) within four Vietnamese words, or five words in small letters.
    """
    if not (_MARKED_LETTER.search(text) and _MARKED.search(text)):
        return None
    for run in _RUN.findall(own_words(text)):
        for phrase in _vietnamese(_WORD.findall(run), STOP_WORDS.get(language, frozenset())):
            if _is_phrase(phrase):
                return " ".join(phrase)
    return None


def could_hold_vietnamese(text: str) -> bool:
    """Tell whether it is worth while to look at the blocks of a page for a Vietnamese phrase."""
    return bool(_TWO_SMALL_WORDS.search(text))


def _vietnamese(words: list[str], foreign: frozenset[str]) -> Iterator[list[str]]:
    """Yield the stretches of words that look Vietnamese."""
    stretch: list[str] = []
    for word in words:
        bare = word.lower()
        if _IS_VIETNAMESE.search(bare) or (bare not in foreign and _could_be_vietnamese(bare)):
            stretch.append(word)
        else:
            yield stretch
            stretch = []
    yield stretch


def _could_be_vietnamese(word: str) -> bool:
    return word in STOP_WORDS["vi"] or bool(_SYLLABLE.fullmatch(word.replace("đ", "d")))


def _is_phrase(words: list[str]) -> bool:
    lower = [word for word in words if word[0].islower()]
    marked = sum(bool(_IS_VIETNAMESE.search(word)) for word in lower)
    small = sum(word in STOP_WORDS["vi"] for word in lower)
    return (small >= 1 and marked >= 2 and len(words) >= 4) or marked >= 5  # noqa: PLR2004  # as the docstring says


def foreign_script(text: str, language: str) -> str | None:
    """Return the first piece of a text in a script that its language doesn't use; None for languages not known."""
    patterns = _scripts().get(language, ())
    if not any(pattern.search(text) for pattern in patterns):
        return None
    said = own_words(text)
    for pattern in patterns:
        for found in pattern.finditer(said):
            if pattern not in _LATIN or _is_sentence(found[0], said):
                return found[0].strip(" |\n")
    return None


def could_hold_foreign_script(text: str, language: str) -> bool:
    """Tell whether it is worth while to look at the blocks of a page for a foreign script."""
    return any(pattern.search(text) for pattern in _scripts(is_rough=True).get(language, ()))


def could_hold_foreign_words(text: str, language: str) -> bool:
    """Tell whether a page holds enough small words of other languages that it is worth while to look at its blocks."""
    return len(_OTHERS[language].intersection(text.split())) >= _FIRM


def foreign_words(text: str, language: str) -> str | None:
    """Return the language that a text seems to be in, if it isn't its own: by small words, with a clear margin.

    Eight words are needed; five are enough where every second one is a small word of the other language.
    """
    own = STOP_WORDS[language]
    words = text.lower().split()
    if len(words) < _FEWEST_WORDS or sum(map(own.__contains__, words)) * 3 > len(words):
        return None
    said = own_words(text)
    words = re.findall(r"[^\W\d_]+", said[:1].lower() + said[1:])  # a small word in capitals belongs to a name
    strange = [word for word in words if word not in own]
    counts = {other: sum(map(small.__contains__, strange)) for other, small in STOP_WORDS.items() if other != language}
    best = max(counts, key=counts.__getitem__)
    mine = sum(word in own - STOP_WORDS[best] for word in words)
    share = _SHARE if len(words) >= _JUDGED_WORDS else _SHARE_OF_FEW
    is_clear = counts[best] >= max(_FIRM, mine * 4, len(words) * share)
    return best if is_clear and len(words) >= _FEWEST_WORDS else None


_KANA_WORD = re.compile(f"[{KANA}][{KANA}{HAN}ー]*")
_HANGUL_WORDS = re.compile(f"[{HANGUL}][{HANGUL} ]*")
_EASTERN_WORDS = re.compile(f"[{KANA}{HANGUL}{HAN}](?: ?[{KANA}{HANGUL}{HAN}]){{5,}}")
_MANY_HAN = re.compile(f"[{HAN}]{{8,}}")
_NO_KANA = re.compile(
    rf"(?:^|(?<=[。！？]))[^{KANA}{LATIN}{{}}。！？\n]*[{HAN}]{{10}}[^{KANA}{LATIN}{{}}。！？\n]*[。！？]", re.MULTILINE
)
"""A whole sentence without kana that has ten Chinese characters in a row; lists have fewer: 輸出、規格、市場。"""
_LATIN_SENTENCE = re.compile(
    rf"[{LATIN}](?<![{LATIN}].)[{LATIN}]*(?:['’-][{LATIN}]+)*(?:[ \u00a0,;:]+{_LATIN_WORD}){{5,}}"
)
"""It begins where a word does."""
_ONLY_LATIN = re.compile(rf"\A[^{KANA}{HANGUL}{HAN}]*[a-z] [a-z][^{KANA}{HANGUL}{HAN}]*\Z")
_ONLY_HAN = re.compile(rf"\A[^{HANGUL}]*[{HAN}]{{3}}[^{HANGUL}]*\Z")
_LATIN = frozenset({_LATIN_SENTENCE, _ONLY_LATIN})


def _is_sentence(run: str, text: str) -> bool:
    """Tell whether words in Latin letters are neither a name nor Vietnamese."""
    words = _WORD.findall(run)
    lower = [word for word in words if word[0].islower() and not _IS_VIETNAMESE.search(word)]
    small = max(sum(word.lower() in telling for word in words) for telling in TELLING.values())
    return small >= _FIRM or (small >= 1 and len(lower) >= _LOWER_WORDS and not ANY_EASTERN.search(text))


@cache
def _scripts(*, is_rough: bool = False) -> dict[str, tuple[re.Pattern[str], ...]]:
    """Return what a text of each language is searched for."""
    latin = (_TWO_LETTERS,) if is_rough else (_LATIN_SENTENCE, _ONLY_LATIN)
    han = _THREE_HAN if is_rough else _ONLY_HAN
    found = {
        "zh": (_KANA_WORD, _HANGUL_WORDS, *latin),
        "ja": (_HANGUL_WORDS, simplified_only(), _NO_KANA, *latin),
        "ko": (_KANA_WORD, _MANY_HAN, han, *latin),
        **dict.fromkeys(LATIN_LANGUAGES, (_EASTERN_WORDS,)),
    }
    return {language: patterns[::-1] for language, patterns in found.items()} if is_rough else found
