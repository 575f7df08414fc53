"""T907: the place of the Vietnamese tone mark in oa, oe and uy at a word's end.

The old rule sets it over the first of the two vowels (hòa, khỏe, thúy), the new one over the second (hoà, khoẻ, thuý).
Where a consonant follows (hoàn, thuyền) both agree, and “quý” is one sound with its q.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from promosite.check.registry import Problem, page_rule
from promosite.check.typography.encodings import is_garbled
from promosite.check.typography.languages import LETTER, language_of
from promosite.check.typography.prose import Sign, Slip, finds
from promosite.model.finding import Severity
from promosite.model.message import say
from promosite.model.site import PageInSite

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_ONSETS = frozenset(" b c ch d đ g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x".split(" "))  # noqa: SIM905
"""What may stand before the vowels: a consonant, or nothing; not q, whose u is no vowel."""
_PAIRS_IN = {"vi": ("oa", "oe", "uy"), **dict.fromkeys(("en", "fr", "zh", "ja", "ko"), ("oa", "uy"))}
"""The pairs looked at; in other languages, where Vietnamese names stand among words such as “Noé”, not all."""
_FOREIGN = frozenset({"noé"})
_HEAD = re.compile(rf"{LETTER}*\Z")
_LONGEST_ONSET = 4


def _spellings(pairs: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield each pair of vowels with each tone by the old rule and by the new one, in every mixture of case."""
    for pair in pairs:
        for first in (pair[0], pair[0].upper()):
            for second in (pair[1], pair[1].upper()):
                for tone in _TONES:
                    composed = [unicodedata.normalize("NFC", vowel + tone) for vowel in (first, second)]
                    yield composed[0] + second, first + composed[1]


def mends_of(pairs: tuple[str, ...], style: str) -> Mapping[str, str]:
    """Return what the style (`old` or `new`) writes for each spelling of the other one."""
    return {new: old for old, new in _spellings(pairs)} if style == "old" else dict(_spellings(pairs))


def _patterns(mends: Mapping[str, str]) -> tuple[Sign, re.Pattern[str]]:
    """Return what finds a vowel with its mark beside the other vowel of its pair, and what finds the pair."""
    first, second = ("".join(sorted({pair[place] for pair in mends})) for place in (0, 1))
    toned = "".join(sorted({sign for pair in mends for sign in pair if not sign.isascii()}))
    marked = rf"[{toned}](?:(?<=[{first}][{second}])(?<![qQ]..)|(?<=[{first}])[{second}])(?!{LETTER})"
    pair = rf"[{first}](?=[{second}])(?<![qQ].)[{second}](?!{LETTER})"
    return Sign(re.compile(marked), toned), re.compile(pair)


_TABLES = {
    (language, style): (mends := mends_of(pairs, style), *_patterns(mends))
    for language, pairs in _PAIRS_IN.items()
    for style in ("old", "new")
}


@page_rule("T907", "tone-mark-place", "typography", Severity.WARNING)
def tone_mark_place(subject: PageInSite) -> Iterator[Problem]:
    """A Vietnamese tone mark stands over another vowel than house style puts it.

    House style is the old rule: hòa, khỏe, thúy, ủy (not hoà, khoẻ, thuý, uỷ). Both are right Vietnamese, but a search
    finds only the one that it asks for, so a site keeps to one; `tone_marks: new` in mkdocs.yml chooses the other.
    “promosite check translations --fix” moves the mark.
    """
    style = subject.settings.options.tone_marks if subject.settings.options else "old"
    if (language_of(subject), style) not in _TABLES:
        return
    mends, sign, pair = _TABLES[language_of(subject), style]
    for line, found in finds(subject.page, sign, pair):
        written = found.group()
        onset = _onset(line.text, found.start())
        word = onset + written
        is_vietnamese = onset.lower() in _ONSETS and word.lower() not in _FOREIGN
        if written in mends and is_vietnamese and not is_garbled(line.text):
            right = onset + mends[written]
            message = say("“{word}” is “{right}” in house style.", word=word, right=right)
            mend = Slip(found.start(), found.end(), mends[written])
            yield line.problem(found.start() - len(onset), message, say("Write “{right}”.", right=right), mend)


def _onset(text: str, place: int) -> str:
    """Return the letters before a place, back to the beginning of the word, but not endlessly many."""
    found = _HEAD.search(text, max(0, place - _LONGEST_ONSET), place)
    return found.group() if found else ""
