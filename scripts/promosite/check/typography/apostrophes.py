"""T906: the straight apostrophe of the typewriter in English and French."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promosite.check.registry import Problem, page_rule
from promosite.check.typography.languages import LETTER, language_of
from promosite.check.typography.prose import Sign, Slip, finds
from promosite.model.finding import Severity
from promosite.model.message import say
from promosite.model.site import PageInSite

_BETWEEN_LETTERS = rf"'(?<={LETTER}')(?={LETTER})"
_AFTER_ARTICLE = r"'(?<=\b[cdjlmnstCDJLMNST]')(?=[*_\[«“\ufffc\d])|'(?<=\b[qQ]u')(?=[*_\[«“\ufffc])"
_APOSTROPHES = {
    "en": Sign(re.compile(_BETWEEN_LETTERS), "'"),
    "fr": Sign(re.compile(f"{_BETWEEN_LETTERS}|{_AFTER_ARTICLE}"), "'"),
}


@page_rule("T906", "straight-apostrophe", "typography", Severity.INFO)
def straight_apostrophe(subject: PageInSite) -> Iterator[Problem]:
    """An apostrophe is straight, as on a typewriter.

    House style in English and French is the curved one (the site’s name, l’histoire). Only an apostrophe between two
    letters, or after a French article, is looked at; there it can be nothing else. “promosite check translations --fix”
    curves it.
    """
    sign = _APOSTROPHES.get(language_of(subject))
    for line, found in finds(subject.page, sign) if sign else ():
        message = say("An apostrophe is straight: “{words}”.", words=_words(line.text, found.start()))
        yield line.problem(found.start(), message, say("Write ’."), Slip(found.start(), found.end(), "’"))


def _words(text: str, place: int) -> str:
    head = re.search(r"\w*\Z", text[:place])
    tail = re.match(r"\w*", text[place + 1 :])
    return f"{head.group() if head else ''}'{tail.group() if tail else ''}"
