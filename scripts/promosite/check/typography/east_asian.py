"""T913–T915, T917: marks, dots, spaces and digits among Chinese characters and Japanese kana."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promosite.check.registry import Problem, page_rule
from promosite.check.typography.languages import HAN, KANA, language_of
from promosite.check.typography.prose import OUTSIDE, Line, Sign, Slip, finds
from promosite.model.finding import Severity
from promosite.model.message import say
from promosite.model.site import PageInSite

_WIDE = rf"[{HAN}{KANA}]"
_IS_WIDE = re.compile(_WIDE)
_COMMON = {".": "。", ";": "；", ":": "：", "?": "？", "!": "！"}
_FULL = {
    "zh": _COMMON | {",": "，"},
    "ja": _COMMON | {",": "、", "｡": "。", "､": "、", "｢": "「", "｣": "」"},
}
_HALF_PATTERN = re.compile(
    rf"""[,;:?!.｡､｢｣](?:
      (?<={_WIDE}[,;:?!])[ ]*
    | (?<=[,;:?!])(?=[ ]?{_WIDE})[ ]?
    | (?<={_WIDE}\.)[ ]*(?=[{HAN}{KANA}\0\n]|\Z)
    | (?<=[｡､｢｣])
    )""",
    re.VERBOSE,
)
_HALF = Sign(_HALF_PATTERN, ",;:?!.｡､｢｣")
_ROUND = Sign(re.compile(r"\((?<!\]\()([^()\n]*)\)"), "(")
_FORM = "*_~"
"""Marks of emphasis, which readers don't see."""


@page_rule("T913", "half-width-mark", "typography", Severity.WARNING)
def half_width_mark(subject: PageInSite) -> Iterator[Problem]:
    """A Latin mark stands among Chinese characters or kana.

    Chinese sets ，。；：？！（）, Japanese 、。：？！（）: marks as wide as a character, with their own white. A Latin
    comma sits too close and breaks the lines at the wrong place. Marks inside numbers, times, addresses and Latin names
    are left alone. “promosite check translations --fix” exchanges them.
    """
    full = _FULL.get(language_of(subject), {})
    for line, found in finds(subject.page, _HALF) if full else ():
        mark = found.group()[0]
        if mark in full and not line.text.startswith("![", found.start()):
            yield _exchange(line, mark, full[mark], Slip(found.start(), found.end(), full[mark]))
    for line, found in finds(subject.page, _ROUND) if full else ():
        if _is_among_wide(line.text, found):
            yield _exchange(line, "( )", "（）", *_widened(line.text, found))


def _exchange(line: Line, mark: str, full: str, *slips: Slip) -> Problem:
    message = say("“{mark}” stands among wide characters.", mark=mark)
    return line.problem(slips[0].start, message, say("Write “{mark}”.", mark=full), *slips)


def _widened(text: str, found: re.Match[str]) -> tuple[Slip, Slip]:
    """Return the mends of two brackets; a space between them and a wide character goes with them."""
    first, last = found.start(), found.end()
    left = first > 1 and text[first - 1] == " " and _IS_WIDE.match(text, first - 2) is not None
    right = text[last : last + 1] == " " and _IS_WIDE.match(text, last + 1) is not None
    return Slip(first - left, first + 1, "（"), Slip(last - 1, last + right, "）")


def _is_among_wide(text: str, found: re.Match[str]) -> bool:
    """Whether brackets hold wide characters or touch them, past marks of emphasis or, before, a space."""
    before, after = text[: found.start()].removesuffix(" ").rstrip(_FORM), text[found.end() :].lstrip(_FORM)
    return any(_IS_WIDE.search(part) for part in (before[-1:], found.group(1), after[:1]))


_DOTS = {
    "zh": Sign(re.compile(r"[.…。](?:(?<=\.)\.{2,}|(?<=…)(?<!……)(?!…)|(?<=。)。{2,})"), ".…。"),
    "ja": Sign(re.compile(r"[.。](?:(?<=\.)\.{2,}|(?<=。)。{2,})"), ".。"),
}


@page_rule("T914", "short-ellipsis", "typography", Severity.INFO)
def short_ellipsis(subject: PageInSite) -> Iterator[Problem]:
    """An ellipsis is written with Latin dots or is half as long as it should be.

    Chinese (GB/T 15834) sets six dots, ……, on two characters' width; Japanese does so too. “promosite check
    translations --fix” sets them.
    """
    sign = _DOTS.get(language_of(subject))
    for line, found in finds(subject.page, sign) if sign else ():
        if found.start() and _IS_WIDE.match(line.text, found.start() - 1):
            message = say("“{dots}” stands for an ellipsis.", dots=found.group())
            yield line.problem(found.start(), message, say("Write “……”."), Slip(found.start(), found.end(), "……"))


_SOLID = rf"[{HAN}{KANA}，。；：？！、）」』》】（「『《【]"
_GAP = Sign(re.compile(rf" (?<={_SOLID} ) *(?={_SOLID})"), " ")
_TITLES = frozenset({"heading", "title", "short_title", "label", "table-row", "admonition-title", "tab-title"})


@page_rule("T915", "space-among-characters", "typography", Severity.WARNING)
def space_among_characters(subject: PageInSite) -> Iterator[Problem]:
    """A space stands between two Chinese characters or kana.

    Neither Chinese nor Japanese parts words by spaces; such a space is most often a trace of another text's line or of
    a machine. In a Japanese heading or title, where a space may part a number from its name, and after ？ or ！, it is
    left alone. “promosite check translations --fix” closes it.
    """
    language = language_of(subject)
    for line, found in finds(subject.page, _GAP) if language in _FULL else ():
        if language == "ja" and (line.block.kind in _TITLES or line.text[found.start() - 1] in "？！"):
            continue
        around = line.text[max(0, found.start() - 2) : found.end() + 2].strip(OUTSIDE)
        message = say("A space stands between characters: “{words}”.", words=around)
        yield line.problem(found.start(), message, say("Remove the space."), Slip(found.start(), found.end(), ""))


_TO_NARROW = {ord(sign): ord(sign) - 0xFEE0 for sign in map(chr, range(0xFF01, 0xFF5F)) if sign.isalnum()}
_WIDE_ALPHANUMERIC = Sign(re.compile(r"[０-９Ａ-Ｚａ-ｚ]+"), "".join(map(chr, _TO_NARROW)))


@page_rule("T917", "full-width-digit", "typography", Severity.INFO)
def full_width_digit(subject: PageInSite) -> Iterator[Problem]:
    """Digits or Latin letters are as wide as a character.

    House style in Chinese, Japanese and Korean is half-width: they can be searched, copied and read as numbers, and
    stand well in a line. “promosite check translations --fix” narrows them.
    """
    if language_of(subject) not in {"zh", "ja", "ko"}:
        return
    for line, found in finds(subject.page, _WIDE_ALPHANUMERIC):
        narrow = found.group().translate(_TO_NARROW)
        message = say("“{written}” is written full-width.", written=found.group())
        mend = Slip(found.start(), found.end(), narrow)
        yield line.problem(found.start(), message, say("Write “{narrow}”.", narrow=narrow), mend)
