"""T916: Korean with the wide marks of Chinese and Japanese."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promosite.check.registry import Problem, page_rule
from promosite.check.typography.languages import language_of
from promosite.check.typography.prose import Sign, Slip, finds
from promosite.model.finding import Severity
from promosite.model.message import say
from promosite.model.site import PageInSite

_NARROW = dict(zip("，、。．；：？！（）％", ",,..;:?!()%", strict=True))
_WIDE_MARK = Sign(re.compile(f"[{''.join(_NARROW)}]"), "".join(_NARROW))
_SPACED_AFTER = "，、。；？！："


@page_rule("T916", "full-width-mark", "typography", Severity.WARNING)
def full_width_mark(subject: PageInSite) -> Iterator[Problem]:
    """A wide mark of Chinese or Japanese stands in Korean.

    Korean sets the narrow , . : ; ? ! ( ) with a space after them (Hangul Orthography, appendix on marks); a wide one
    is a trace of the text it was made from. “promosite check translations --fix” narrows it.
    """
    if language_of(subject) != "ko":
        return
    for line, found in finds(subject.page, _WIDE_MARK):
        mark = found.group()
        narrow = _NARROW[mark]
        needs_space = mark in _SPACED_AFTER and line.text[found.end() : found.end() + 1].isalnum()
        message = say("“{mark}” is a mark of Chinese or Japanese.", mark=mark)
        mend = Slip(found.start(), found.end(), narrow + " " * needs_space)
        yield line.problem(found.start(), message, say("Write “{mark}”.", mark=narrow), mend)
