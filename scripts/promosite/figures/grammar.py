"""The table of a language, compiled: where a figure may begin, and the forms that it may take there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from promosite.figures.amount import Kind
from promosite.figures.heads import any_of, heads
from promosite.figures.language import Language
from promosite.figures.locales import en, fr, ja, ko, neutral, vi, zh
from promosite.figures.units import LOOSE_BASES, UNITS

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
_SURE_HINTS = "0-9\uff10-\uff19IVX"
_TWO_ROMANS = "(?:(?<![IVX])|[IVX])"
"""After a hint: a Roman digit is none unless another one follows."""
_MOST_WORDS = 16
"""Words, or letters, of one number that is spelled out."""
_SHORT, _LONG, _YEAR = (frozenset({"0" * length}) for length in (1, 3, 4))
"""Heads of digits: one or two of them, another number, and the four of a year."""
_DIGITS = _SHORT | _LONG | _YEAR
_PLACEHOLDER = re.compile(r"\{([a-z_]+)(2?)\}")
_DAY = "0?[1-9]|[12][0-9]|3[01]"
_MONTH = "0?[1-9]|1[0-2]"
_LETTER = "(?![^\\W_])"
"""No letter or digit follows."""
_LATIN = "(?![a-z0-9])"


@dataclass(frozen=True)
class Form:
    """A way to write a figure, and the name of what reads it: a kind, `quantity`, `word`, or `none` for no figure."""

    name: str
    pattern: str

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """Matches the form from a place on; compiled when it is first tried, since most texts try few forms."""
        return re.compile(self.pattern).match


@dataclass(frozen=True, slots=True)
class Grammar:
    """What reading a language takes."""

    language: Language
    starts: re.Pattern[str]
    """Finds what may be a head."""
    forms: Mapping[str, tuple[Form, ...]]
    """The forms by the word (in a language without spaces: the letter) that they begin with; digits by their number."""
    hint: re.Pattern[str]
    """Finds a digit, a Roman numeral or, in a language without spaces, a magnitude."""
    hints: frozenset[str]
    """Words beside which a figure that is spelled out has to be translated as one: hundred, hectare, quarter."""
    tokens: re.Pattern[str]
    units: Mapping[str, str]
    before: Mapping[str, str]


def digits_head(digits: str) -> str:
    """Return the head of the forms that may begin with so many digits."""
    return {1: "0", 2: "0", 4: "0000"}.get(len(digits), "000")


@cache
def grammar(locale: str) -> Grammar:
    """Return the grammar of a locale; of one without a table, digits and signs only."""
    return _Compiler(LANGUAGES.get(locale.partition("-")[0], neutral.LANGUAGE)).grammar()


def is_known(locale: str) -> bool:
    """Whether the language has a table."""
    return locale.partition("-")[0] in LANGUAGES


def _words(meanings: Mapping[str, str]) -> dict[str, str]:
    return {word: code for code, words in meanings.items() for word in words.split("|")}


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
        forms = self._by_head()
        starts = any_of(forms.keys() - _DIGITS)
        if language.is_spaced and starts:
            starts = f"\\b{starts}(?![^\\W\\d_])|[$€£¥₩₫]"
        return Grammar(
            language,
            re.compile(f"[0-9]+|{starts}" if starts else "[0-9]+"),
            forms,
            re.compile(f"[{_SURE_HINTS}{'' if language.is_spaced else ''.join(language.magnitudes)}]{_TWO_ROMANS}"),
            frozenset(self._hints()) if language.is_spaced else frozenset(),
            re.compile("|".join((self.digits, *_longest_first((*language.numerals, *language.magnitudes))))),
            self.units,
            self.before,
        )

    def _hints(self) -> Iterator[str]:
        language = self.language
        strict = (word for word, code in self.units.items() if UNITS[code].base not in LOOSE_BASES or code == "%")
        return (
            word for word in (*language.magnitudes, *strict, *language.fractions, *language.hints) if word.isalpha()
        )

    def _by_head(self) -> dict[str, tuple[Form, ...]]:
        found: dict[str, list[Form]] = defaultdict(list)
        for heads_of_form, form in (*self._forms(), *self._quantities()):
            for head in dict.fromkeys(map(self._head, filter(None, heads_of_form))):
                found[head].append(form)
        return {head: tuple(forms) for head, forms in found.items()}

    def _head(self, head: str) -> str:
        return head if self.language.is_spaced or head in _DIGITS else head[0]

    def _any(self, words: Iterable[str]) -> str:
        """Return a pattern for any of these words, the longest that fits, and no beginning of a longer word."""
        by_end: dict[str, list[str]] = defaultdict(list)
        for word in words:
            by_end[self._end(word)].append(word)
        return "(?:" + "|".join(any_of(group) + end for end, group in by_end.items()) + ")"

    def _end(self, word: str) -> str:
        """Return what has to follow a word, so that it isn't the beginning of a longer one."""
        if not word[-1].isalnum():
            return ""
        return _LETTER if self.language.is_spaced else _LATIN if word.isascii() else ""

    def _forms(self) -> Iterator[tuple[Iterable[str], Form]]:
        openings = self._openings()
        for none in self.language.nones:
            end = _LETTER if self.language.is_spaced else ""
            yield heads(none, openings), Form("none", none + end)
        for kind in _ORDER:
            for pattern in self.language.patterns.get(kind, ()):
                if self._is_possible(pattern):
                    yield heads(pattern, openings), Form(kind.value, self._filled(pattern))

    def _openings(self) -> dict[str, frozenset[str]]:
        """Return what each placeholder may begin with."""
        language = self.language
        small, names = _heads_of(language.days), _heads_of(language.ordinals)
        months, ones = _heads_of(language.months), _heads_of(language.numerals)
        roman = _ROMANS if language.is_spaced else frozenset()
        years = ones if language.days else frozenset()
        return defaultdict(
            lambda: _DIGITS,
            {
                "d": _SHORT | small, "m": _SHORT | months | names, "month": months,
                "q": _SHORT | roman | ones | names,
                "c": _SHORT | roman | small | names, "a": _SHORT | ones, "b": _SHORT | ones, "ordinal": names,
                "ordinal_day": names, "era": _heads_of(language.eras), "y": _YEAR | years,
                "h": _SHORT, "decade": _SHORT | _YEAR,
            },
        )  # fmt: skip

    def _is_possible(self, pattern: str) -> bool:
        return all(self.parts[name] for name, _ in _PLACEHOLDER.findall(pattern))

    def _filled(self, pattern: str) -> str:
        return _PLACEHOLDER.sub(self._group, pattern) + (_LETTER if self.language.is_spaced else "")

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
            "below": self._any(language.fractions) if language.fractions else "",
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
        if language.spelled:
            return f"(?:{language.spelled})"
        if not language.is_spaced:
            return f"{word}{{1,{_MOST_WORDS}}}"
        small = (name for name, value in language.magnitudes.items() if value <= 1000)  # noqa: PLR2004
        first = self._any((*language.numerals, *small))
        link = f"(?:(?:{language.links}) )?" if language.links else ""
        return f"{first}(?:[ -]{link}{word}){{0,{_MOST_WORDS}}}"

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
        last = "(?: ?[0-9][0-9,]*(?![0-9,]*[0-9年月년월일日]))?"
        return f"{self.digits}(?:{many}(?: ?{self.digits}{many})*{last})?"

    def _quantities(self) -> Iterator[tuple[Iterable[str], Form]]:
        language = self.language
        before = f"(?:(?P<before>{self._any(self.before)}) ?)?" if self.before else ""
        yield _DIGITS | _heads_of(self.before), self._quantity(before, self._number())
        if self.spelled:
            yield _heads_of((*language.numerals, *language.magnitudes)), self._quantity("", self.spelled)
        if language.words:
            pattern = f"(?P<word>{self._any(language.words)})"
            yield _heads_of(language.words), Form("word", pattern)

    def _quantity(self, before: str, number: str) -> Form:
        language = self.language
        about = f"(?:{language.approximate})?" if language.approximate else ""
        link = f" ?{about} ?(?:(?:{language.of}) ?)?" if language.of else f" ?{about} ?"
        unit = f"{link}(?P<unit>{self.unit})"
        until = f" ?(?:{language.until}) ?" + ("(?:(?P=before) ?)?" if before else "")
        more = f"{until}(?P<n2>{number})(?![0-9/])"
        quantity = f"{before}(?P<n>{number})(?:{more})?(?:{unit})?"
        if number == self.spelled and not language.is_spaced:
            letters = f"(?<![{language.letters_before}])" if language.letters_before else ""
            quantity = f"{letters}{quantity}(?(unit)|(?= ?{about}(?:{language.counters})))"
        return Form("quantity", quantity)


def _digits(language: Language) -> str:
    plain = "[0-9]+(?:[.,][0-9]+)*"
    if language.group != " ":
        return plain
    return f"(?:[0-9]{{1,3}}(?: [0-9]{{3}})+(?![0-9])(?:,[0-9]+)?|{plain})"


def _longest_first(words: Iterable[str]) -> list[str]:
    return [re.escape(word) for word in sorted(words, key=len, reverse=True)]


def _heads_of(words: Iterable[str]) -> frozenset[str]:
    """Return the first word of each of these, and its first letter where it is none."""
    return frozenset(found[0] if (found := re.match(r"[^\W\d_]+", word)) else word[0] for word in words)
