"""The table of a language, compiled: where a figure may begin, and the forms that it may take there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from promosite.figures.amount import Kind
from promosite.figures.language import Language
from promosite.figures.locales import en, fr, ja, ko, neutral, vi, zh

LANGUAGES: Mapping[str, Language] = {
    "vi": vi.LANGUAGE, "en": en.LANGUAGE, "fr": fr.LANGUAGE, "zh": zh.LANGUAGE, "ja": ja.LANGUAGE, "ko": ko.LANGUAGE,
}  # fmt: skip

_ORDER = (
    Kind.DECADE, Kind.CENTURY, Kind.QUARTER, Kind.DATE, Kind.TIME, Kind.FRACTION, Kind.PERCENT, Kind.NUMBER,
)  # fmt: skip
"""The narrower forms first."""
_ROMANS = frozenset(
    f"{tens}{ones}{end}"
    for tens in ("", "x", "xx")
    for ones in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    for end in ("", "e", "er", "ème", "ᵉ", "ᵉʳ")
    if tens or ones
)
_PLACEHOLDER = re.compile(r"\{([a-z_]+)(2?)\}")
_DAY = "0?[1-9]|[12][0-9]|3[01]"
_MONTH = "0?[1-9]|1[0-2]"
_LETTER = "(?![^\\W_])"
"""No letter or digit follows."""
_LATIN = "(?![a-z0-9])"


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write a figure, and the name of what reads it: a kind, `quantity`, `word`, or `none` for no figure."""

    name: str
    match: Callable[[str, int], re.Match[str] | None]


@dataclass(frozen=True, slots=True)
class Grammar:
    """What reading a language takes."""

    language: Language
    starts: re.Pattern[str]
    starters: frozenset[str]
    """Words with which a figure may begin; empty where `starts` says all."""
    forms: tuple[Form, ...]
    tokens: re.Pattern[str]
    units: Mapping[str, str]
    before: Mapping[str, str]


@cache
def grammar(locale: str) -> Grammar:
    """Return the grammar of a locale; of one without a table, digits and signs only."""
    return _Compiler(LANGUAGES.get(locale.partition("-")[0], neutral.LANGUAGE)).grammar()


def is_known(locale: str) -> bool:
    """Whether the language has a table."""
    return locale.partition("-")[0] in LANGUAGES


def _words(meanings: Mapping[str, str]) -> dict[str, str]:
    return {word: code for code, words in meanings.items() for word in words.split("|")}


def heads(pattern: str) -> Iterator[str]:
    """Yield the words that a pattern may begin with; none for a placeholder."""
    group = re.match(r"\((?:\?:|\?P<\w+>)", pattern)
    if group:
        inside, rest = _closed(pattern, group.end())
        for alternative in _alternatives(inside):
            yield from heads(alternative)
        if rest.startswith("?"):
            yield from heads(rest[1:])
    elif pattern.startswith("["):
        yield from pattern[1 : pattern.index("]")]
    elif word := re.match(r"[^\W\d_]+|\$", pattern):
        yield word[0]
        if pattern.startswith("?", word.end()):
            yield from heads(word[0][:-1] + pattern[word.end() + 1 :])


def _closed(pattern: str, start: int) -> tuple[str, str]:
    depth = 1
    for place in range(start, len(pattern)):
        depth += {"(": 1, ")": -1}.get(pattern[place], 0)
        if not depth:
            return pattern[start:place], pattern[place + 1 :]
    raise ValueError(pattern)


def _alternatives(pattern: str) -> Iterator[str]:
    depth = start = 0
    for place, letter in enumerate(pattern):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "|" and not depth:
            yield pattern[start:place]
            start = place + 1
    yield pattern[start:]


class _Compiler:
    """Turns a table into patterns."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.units = _words(language.units)
        self.before = _words(language.before)
        self.unit = self._any((*self.units, *language.large_units))
        self.digits = _digits(language)
        self.spelled = self._spelled()
        self.parts = self._placeholders()

    def grammar(self) -> Grammar:
        """Compile the whole table."""
        language = self.language
        starters = frozenset(self._starters()) | (_ROMANS if language.is_spaced else frozenset())
        letters = "".join(sorted({word[0] for word in starters}))
        return Grammar(
            language,
            re.compile(r"[0-9]+|[^\W\d_]+|[$€£¥₩₫]" if language.is_spaced else f"[0-9]+|[{re.escape(letters)}]"),
            starters if language.is_spaced else frozenset(),
            (*self._forms(), *self._quantities()),
            re.compile("|".join((self.digits, *_longest_first((*language.numerals, *language.magnitudes))))),
            self.units,
            self.before,
        )

    def _any(self, words: Iterable[str]) -> str:
        """Return a pattern for any of these words, the longest that fits, and no beginning of a longer word."""
        return "(?:" + "|".join(word + self._end(word) for word in _longest_first(words)) + ")"

    def _end(self, word: str) -> str:
        if not re.search(r"[^\W_]\Z", word):
            return ""
        return _LETTER if self.language.is_spaced else _LATIN if word.isascii() else ""

    def _starters(self) -> Iterator[str]:
        language = self.language
        named = (language.numerals, language.magnitudes, language.ordinals, language.months, language.days)
        phrases = [word for words in (*named, language.words, language.eras, self.before) for word in words]
        patterns = [pattern for patterns in language.patterns.values() for pattern in patterns]
        for word in phrases:
            yield from heads(re.escape(word).replace("\\$", "$").replace("\\-", "-"))
        for pattern in (*patterns, *language.nones):
            yield from heads(pattern)

    def _forms(self) -> Iterator[Form]:
        for none in self.language.nones:
            yield Form("none", re.compile(none + (_LETTER if self.language.is_spaced else "")).match)
        for kind in _ORDER:
            for pattern in self.language.patterns.get(kind, ()):
                if self._is_possible(pattern):
                    yield Form(kind.value, self._compiled(pattern).match)

    def _is_possible(self, pattern: str) -> bool:
        return all(self.parts[name] for name, _ in _PLACEHOLDER.findall(pattern))

    def _compiled(self, pattern: str) -> re.Pattern[str]:
        end = self._end("a" if self.language.is_spaced else "")
        return re.compile(_PLACEHOLDER.sub(self._group, pattern) + end)

    def _group(self, found: re.Match[str]) -> str:
        name, second = found.groups()
        part = self.parts[name]
        return f"(?:{part})" if name == "until" else f"(?P<{name}{second}>{part})"

    def _placeholders(self) -> dict[str, str]:
        language = self.language
        ordinals, months = self._any(language.ordinals), self._any(language.months)
        han = "" if language.is_spaced else "|[〇零一二三四五六七八九]{4}"
        small = f"|{self._any(language.days)}" if language.days else ""
        named = f"|{ordinals}" if language.ordinals else ""
        one = f"|{self._any(word for word, value in language.numerals.items() if 0 < value < 10)}"  # noqa: PLR2004
        return {
            "d": f"(?:{_DAY})(?![0-9]){small}",
            "m": f"(?:{_MONTH})(?![0-9])" + (f"|{months}" if language.months else "") + named,
            "y": f"[12][0-9]{{3}}(?![0-9]){han}",
            "month": months if language.months else "",
            "q": f"[1-4](?![0-9])|iv(?![a-z])|i{{1,3}}(?![a-z])|[一二三四]{named}",
            "c": f"(?:2[0-9]|1?[0-9])(?![0-9])|[ivx]{{1,5}}(?=[^\\W_]{{0,3}}\\b){small}{named}",
            "decade": "(?:[12][0-9])?[0-9]0(?![0-9])",
            "h": "(?:[01]?[0-9]|2[0-4])(?![0-9])",
            "min": "[0-5][0-9](?![0-9])",
            "half": "rưỡi|半|반",
            "n": self.digits + ("" if language.is_spaced or not self.spelled else f"|{self.spelled}"),
            "a": f"[1-9][0-9]?(?![0-9]){one}",
            "b": f"[1-9][0-9]?(?![0-9]){one}",
            "ordinal": ordinals if language.ordinals else "",
            "ordinal_day": ordinals if language.ordinals else "",
            "era": self._any(language.eras) if language.eras else "",
            "fraction": "[一二三四五六七八九零〇]+",
            "until": f"{language.until}|、|・|·",
        }

    def _spelled(self) -> str:
        language = self.language
        if not language.numerals:
            return ""
        word = self._any((*language.numerals, *language.magnitudes))
        if not language.is_spaced:
            return f"{word}+"
        link = f"(?:(?:{language.links}) )?" if language.links else ""
        return f"{word}(?:[ -]{link}{word})*"

    def _number(self) -> str:
        """Return the pattern of a number in digits, with or without magnitudes."""
        language = self.language
        if not language.magnitudes:
            return self.digits
        magnitude = self._any(language.magnitudes)
        if language.is_spaced:
            return f"{self.digits}(?:[ -]?{magnitude})*(?: {self.digits}(?: ?{magnitude})+)*"
        kept = f"(?!千[瓦克米伏]|兆瓦){magnitude}"
        about = f"(?:{language.approximate})?" if language.approximate else ""
        many = f"{about} ?(?:{kept})+"
        return f"{self.digits}(?:{many}(?: ?{self.digits}{many})*(?:{self.digits})?)?"

    def _quantities(self) -> Iterator[Form]:
        language = self.language
        before = f"(?:(?P<before>{self._any(self.before)}) ?)?" if self.before else ""
        about = f"(?:{language.approximate})?" if language.approximate else ""
        link = f" ?{about} ?(?:(?:{language.of}) ?)?" if language.of else f" ?{about} ?"
        unit = f"{link}(?P<unit>{self.unit})"
        until = f" ?(?:{language.until}) ?(?:{self._any(self.before)} ?)?"
        for number in (self._number(), self.spelled):
            if not number:
                continue
            more = f"{until}(?P<n2>{number})(?![0-9/])(?:{unit.replace('<unit>', '<unit2>')})?"
            quantity = f"{before}(?P<n>{number})(?:{unit}|{more})?"
            if number == self.spelled and not language.is_spaced:
                quantity += f"(?(unit)|(?(unit2)|(?= ?{about} ?(?:{language.counters}))))"
            yield Form("quantity", re.compile(quantity).match)
        if language.words:
            yield Form("word", re.compile(f"(?P<word>{self._any(language.words)})").match)


def _digits(language: Language) -> str:
    plain = "[0-9]+(?:[.,][0-9]+)*"
    if language.group != " ":
        return plain
    return f"(?:[0-9]{{1,3}}(?: [0-9]{{3}})+(?![0-9])(?:,[0-9]+)?|{plain})"


def _longest_first(words: Iterable[str]) -> list[str]:
    return [re.escape(word) for word in sorted(words, key=len, reverse=True)]
