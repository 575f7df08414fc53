"""T910, T911: the French no-break spaces (Lexique des règles typographiques en usage à l’Imprimerie nationale)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promosite.check.registry import Problem, page_rule
from promosite.check.typography.languages import FIXED_SPACES, NO_BREAK, language_of
from promosite.check.typography.prose import OUTSIDE, Line, Sign, Slip, finds
from promosite.model.finding import Severity
from promosite.model.message import Message, say
from promosite.model.site import PageInSite

_AT_MARK_PATTERN = re.compile(
    r"""[ :;!?»«](?:
      (?<=[ ])[ ]*(?=[:;!?»])
    | (?<=[^\s!][;!?»])
    | (?<=\S:)(?=[\s*_|\0]|\Z)(?<!\{\{[ ]date:)  # not in the placeholder, whose lines are many
    | (?<=«)[ ]*(?=[^\s\0])
    )""",
    re.VERBOSE,
)
_AT_MARK = Sign(
    re.compile(
        r"[:;!?»«](?:(?<=[ ][:;!?»])|(?<=[^\s!][;!?»])|(?<=\S:)(?=[\s*_|\0]|\Z)(?<!\{\{[ ]date:)|(?<=«)[ ]*[^\s\0])"
    ),
    ":;!?«»",
)
"""Begins at the mark, since spaces are many."""
_BARE = re.compile(r"[;!?](?![\w/=&\[-])|:(?=[\s*_|\0]|\Z)|»")
"""A high mark that no space precedes: not the one of a time (7:30), an address or a picture."""
_CLOSERS = ")”’]*_%°²…\ufffc"
_SMILEY = re.compile(r":[-~]?[()DP](?!\w)|!\[")


@page_rule("T910", "breakable-space", "typography", Severity.WARNING)
def breakable_space(subject: PageInSite) -> Iterator[Problem]:
    """A French mark has an ordinary space, or none, where a no-break space belongs.

    Before : ; ! ? and », and after «, French sets a space at which the line doesn't break; with an ordinary one the
    mark can stand alone at the head of a line. U+00A0 and the narrow U+202F are both right. “promosite check
    translations --fix” sets U+00A0.
    """
    if language_of(subject) != "fr":
        return
    for line, found in finds(subject.page, _AT_MARK, _AT_MARK_PATTERN):
        slip, message = _slip_at_mark(line, found)
        if slip:
            yield line.problem(slip.start, message, say("Put a no-break space (U+00A0) there."), slip)


def _slip_at_mark(line: Line, found: re.Match[str]) -> tuple[Slip | None, Message]:
    text, start, end = line.text, found.start(), found.end()
    if found.group()[0] == "«":
        message = say("No no-break space stands after “{mark}”.", mark="«")
        return Slip(start + 1, end, NO_BREAK), message
    is_spaced = found.group()[0] == " "
    mark = text[end] if is_spaced else found.group()
    message = say("No no-break space stands before “{mark}”.", mark=mark)
    before = text[start - 1 : start]
    if is_spaced:
        is_meant = before in ("", OUTSIDE, "|", *FIXED_SPACES) or _SMILEY.match(text, end)
        return (None if is_meant else Slip(start, end, NO_BREAK)), message
    is_bare = (before.isalnum() or before in _CLOSERS) and before and _BARE.match(text, start)
    return (Slip(start, start, NO_BREAK) if is_bare else None), message


_UNIT = r"(?:k?m[²³]?|cm|mm|ha|kg|g|t|l|h|min|°C|€)(?![\w’'²³/-])"
_NUMBER = re.compile(
    rf"""
      (?<![\d+.,/])(?<![\d)][{FIXED_SPACES} ])(?P<thousands>[1-9]\d{{0,2}}(?:[ ]\d{{3}})+)(?!\d|[ .-]\d)
    | (?<=\d)(?P<percent>[ ]?%)(?!\w)
    | (?<=\d)(?P<unit>[ ])(?={_UNIT})
    | (?<!\w)[nN](?P<number>°[ ]*)(?=\d)
    """,
    re.VERBOSE,
)
_SIGN_OF_NUMBER = Sign(
    re.compile(rf"[0-9°](?:(?<=\d)(?: (?=\d{{3}}|{_UNIT}|%)|%)|(?<=[nN]°)(?= *\d))"),
    "%°€0123456789",
)


@page_rule("T911", "breakable-number", "typography", Severity.WARNING)
def breakable_number(subject: PageInSite) -> Iterator[Problem]:
    """A French number can break at the end of a line.

    Thousands (2 556), the sign of percent (8,5 %), a unit (20 km) and “n° 5” hold together by a no-break space, so that
    a line never begins with “000” or “%”. Telephone numbers are left alone. “promosite check translations --fix” sets
    U+00A0.
    """
    if language_of(subject) != "fr":
        return
    for line, found in finds(subject.page, _SIGN_OF_NUMBER, _NUMBER):
        kind = str(found.lastgroup)
        written, start = found.group(kind), found.start(kind)
        message = say("This number can break at the end of a line: “{number}”.", number=_number(line.text, found))
        slips = tuple(_no_breaks(kind, written, start))
        yield line.problem(found.start(), message, say("Put a no-break space (U+00A0) into it."), *slips)


def _no_breaks(kind: str, written: str, start: int) -> Iterator[Slip]:
    if kind == "percent":
        yield Slip(start, start + len(written) - 1, NO_BREAK)
    elif kind == "number":
        yield Slip(start + 1, start + len(written), NO_BREAK)
    else:
        for place, sign in enumerate(written, start):
            if sign == " ":
                yield Slip(place, place + 1, NO_BREAK)


def _number(text: str, found: re.Match[str]) -> str:
    """Return the number with its unit, as written."""
    head = re.search(r"[\d.,\u00a0\u202f]*\Z", text[: found.start()])
    tail = re.match(r"[\w²³°%€]*", text[found.end() :])
    return f"{head.group() if head else ''}{found.group()}{tail.group() if tail else ''}"
