"""Vietnamese words within a text in another language, told by their letters and by the names of the registries."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product
from typing import Final

from promosite.model.registry import Registries
from promosite.wording.foreign import reads_only_in_vietnamese
from promosite.wording.letters import fold

_WORD: Final = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
MARKED: Final = r"\u00c0-\u024f\u1e00-\u1eff"
"""Latin letters with marks, as a regular expression's class has them."""
_WITH_MARK: Final = re.compile(rf"[{MARKED}]")
_LETTERS: Final = frozenset(
    unicodedata.normalize("NFC", vowel + tone)
    for vowel, tone in product("aăâeêioôơuưy", ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"))
) - frozenset("aeiouy") | {"đ"}
"""The letters of the Vietnamese alphabet that bear a mark; French shares some of them."""

_SYLLABLE: Final = re.compile(r"[^aeiouy]*[aeiouy]+[^aeiouy]*")
"""A word of Vietnamese without its marks: its vowels stand together. “Marché” is none."""

_KNOWN: Final = 10_000
"""Words that are looked at once: the same few thousand stand on all pages."""
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class VietnameseWords:
    """What is known of Vietnamese names: `pairs` of words that stand side by side in one, in small letters."""

    pairs: AbstractSet[Pair]

    @classmethod
    def of(cls, registries: Registries) -> VietnameseWords:
        """Return what the names of the registries tell."""
        return cls(frozenset(pair for name in _names(registries) for pair in pairwise(_words(name.lower()))))

    def marked(self, text: str, mark: Callable[[str], str]) -> str:
        """Return a text with each run of Vietnamese words as `mark` returns it."""
        if not _WITH_MARK.search(text):
            return text
        parts, end = [], 0
        for start, stop in self._runs(text):
            parts += [text[end:start], mark(text[start:stop])]
            end = stop
        return "".join((*parts, text[end:]))

    def _runs(self, text: str) -> Iterator[tuple[int, int]]:
        run: list[re.Match[str]] = []
        for word in _WORD.finditer(text):
            if run and not self._belong_together(run[-1], word):
                yield from _reach(run)
                run = []
            run.append(word)
        yield from _reach(run)

    def _belong_together(self, one: re.Match[str], other: re.Match[str]) -> bool:
        if other.start() - one.end() != 1 or one.string[one.end()] not in " \u00a0":
            return False
        return self._is_pair(one[0], other[0]) or (_is_likely(one[0]) and _is_likely(other[0]))

    def _is_pair(self, one: str, other: str) -> bool:
        return not (one.isascii() and other.isascii()) and (one.lower(), other.lower()) in self.pairs


def _reach(run: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Yield from where to where a run is Vietnamese: words that belong together, or one that can be nothing else."""
    if len(run) > 1 or (run and reads_only_in_vietnamese(run[0][0])):
        yield run[0].start(), run[-1].end()


@lru_cache(_KNOWN)
def _is_likely(word: str) -> bool:
    """Whether a word is Vietnamese beside another one: by its letters, or as a name with letters that French shares."""
    if reads_only_in_vietnamese(word):
        return True
    is_name = word[0].isupper() and len(word) > 1 and not _LETTERS.isdisjoint(word.lower())
    return is_name and _SYLLABLE.fullmatch(fold(word)) is not None


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _names(registries: Registries) -> Iterable[str]:
    """Yield the Vietnamese names of units, places and terms."""
    yield from registries.places
    for unit in registries.units.values():
        yield from (unit.name, *(old.name for old in unit.formerly))
    for term in registries.glossary.root.values():
        yield from term.approved("vi")
