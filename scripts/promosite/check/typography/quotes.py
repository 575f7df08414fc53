"""T905, T912: quotation marks of the typewriter, and those of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from promosite.check.registry import Problem, page_rule
from promosite.check.typography.languages import NO_BREAK, language_of
from promosite.check.typography.prose import Line, Sign, Slip, finds
from promosite.model.finding import Severity
from promosite.model.message import say
from promosite.model.site import PageInSite


@dataclass(frozen=True, slots=True)
class _Marks:
    """What opens and what closes a quotation, with the spaces inside."""

    opening: str
    closing: str

    def around(self, start: int, end: int) -> tuple[Slip, Slip]:
        """Return the mends that set these marks in the place of the signs at two columns."""
        return Slip(start, start + 1, self.opening), Slip(end, end + 1, self.closing)

    def __str__(self) -> str:
        return f"{self.opening.strip()} {self.closing.strip()}"


_DOUBLE = _Marks("“", "”")
_FRENCH = _Marks("«" + NO_BREAK, NO_BREAK + "»")
_CORNERS = _Marks("「", "」")
_HOUSE = {"vi": _DOUBLE, "en": _DOUBLE, "fr": _FRENCH, "zh": _DOUBLE, "ja": _CORNERS, "ko": _DOUBLE}
_AMONG_SPACES = Sign(re.compile(r'"(?<![\w"\\].)(?=[^\s"])[^"\n]*[^\s"\n]"(?![\w"])'), '"')
_ANYWHERE = Sign(re.compile(r'"(?=[^\s"])[^"\n]*[^\s"\n]"'), '"')
"""Where no spaces part words, or endings follow the mark."""
_STRAIGHT = dict.fromkeys(("vi", "en", "fr"), _AMONG_SPACES) | dict.fromkeys(("zh", "ja", "ko"), _ANYWHERE)


@page_rule("T905", "straight-quotation-mark", "typography", Severity.INFO)
def straight_quotation_mark(subject: PageInSite) -> Iterator[Problem]:
    """Quotation marks are straight, as on a typewriter.

    House style is “ ” in Vietnamese, English, Chinese and Korean, « » in French and 「 」 in Japanese: a reader
    sees where the quotation begins and where it ends. Marks of feet and inches, and one that has no partner in its
    line, are left alone. “promosite check translations --fix” puts the right ones.
    """
    language = language_of(subject)
    if language not in _HOUSE:
        return
    marks = _HOUSE[language]
    for line, found in finds(subject.page, _STRAIGHT[language]):
        if line.text.count('"') % 2 == 0:
            message = say("The quotation marks are straight: {words}.", words=_short(found.group()))
            slips = marks.around(found.start(), found.end() - 1)
            yield line.problem(found.start(), message, say("Write {marks}.", marks=str(marks)), *slips)


_LONGEST = 40


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


_FOREIGN = {
    "fr": (Sign(re.compile(r"“[^“”«»\n]+”"), "“"), _FRENCH),
    "ja": (Sign(re.compile(r"“[^“”「」\n]+”"), "“"), _CORNERS),
    "zh": (Sign(re.compile(r"「[^「」“”\n]+」"), "「"), _DOUBLE),
}


@page_rule("T912", "foreign-quotation-mark", "typography", Severity.INFO)
def foreign_quotation_mark(subject: PageInSite) -> Iterator[Problem]:
    """Quotation marks are those of another language.

    French sets « » (and “ ” only for a quotation within a quotation), Japanese 「 」, Chinese in simplified characters
    “ ”. Marks of another language are a trace of a translation that nobody read again. “promosite check translations
    --fix” puts the right ones.
    """
    if subject.locale.tag in {"zh-Hant", "zh-TW", "zh-HK"} or language_of(subject) not in _FOREIGN:
        return
    sign, marks = _FOREIGN[language_of(subject)]
    for line, found in finds(subject.page, sign):
        if not _is_inside(line, found.start(), marks):
            message = say("These quotation marks are foreign here: {words}.", words=_short(found.group()))
            slips = _exchanged(found, marks)
            yield line.problem(found.start(), message, say("Write {marks}.", marks=str(marks)), *slips)


def _exchanged(found: re.Match[str], marks: _Marks) -> tuple[Slip, Slip]:
    """Return the mends of a quotation; spaces just inside its marks go with them."""
    inside = found.group()[1:-1]
    left, right = len(inside) - len(inside.lstrip()), len(inside) - len(inside.rstrip())
    return (
        Slip(found.start(), found.start() + 1 + left, marks.opening),
        Slip(found.end() - 1 - right, found.end(), marks.closing),
    )


def _is_inside(line: Line, place: int, marks: _Marks) -> bool:
    """Whether a quotation in the right marks is open before this column of the block."""
    before = line.text[:place]
    return before.count(marks.opening.strip()) > before.count(marks.closing.strip())
