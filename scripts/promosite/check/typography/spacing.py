"""T908, T909: spaces before a mark, and none after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promosite.check.registry import Problem, page_rule
from promosite.check.typography.languages import LETTER, language_of
from promosite.check.typography.prose import OUTSIDE, Sign, Slip, finds
from promosite.model.finding import Severity
from promosite.model.message import say
from promosite.model.site import PageInSite

_SPACES = " \u00a0\u202f"
_SPACED = Sign(re.compile(rf"[,.;:!?)](?<=[{_SPACES}].)"), ",.;:!?)")
_FRENCH = Sign(re.compile(rf"[,.)](?<=[{_SPACES}].)"), ",.)")
"""French has its own spaces before the high marks."""
_SPACED_IN = {"vi": _SPACED, "en": _SPACED, "ko": _SPACED, "fr": _FRENCH}
_OPENERS = "([{“‘«|,;:"
_MEANT = re.compile(r"\.[\w.]|:[-~]?[()DP](?!\w)|[!?:]=|!\[|: \d|[,.;:!?] [,.;:!?]|::")
"""What may stand after a space though it begins with a mark: “.vn”, “...”, “:-)”, 1 : 2, or marks told one by one."""


@page_rule("T908", "space-before-mark", "typography", Severity.WARNING)
def space_before_mark(subject: PageInSite) -> Iterator[Problem]:
    """A space stands before a comma, a full stop or another closing mark.

    The mark can then begin a line of its own on a narrow screen. Vietnamese, English and Korean write the mark close to
    the word (French keeps a no-break space before : ; ! ?, which another rule sees to). “promosite check translations
    --fix” removes the space.
    """
    sign = _SPACED_IN.get(language_of(subject))
    for line, found in finds(subject.page, sign) if sign else ():
        mark, end = found.group(), found.start()
        start = len(line.text[:end].rstrip(_SPACES))
        before = line.text[start - 1 : start]
        if before not in (OUTSIDE, "", *_OPENERS) and not _MEANT.match(line.text, end):
            message = say("A space stands before “{mark}”.", mark=mark)
            yield line.problem(start, message, say("Remove the space."), Slip(start, end, ""))


_ENDS = r"[\w)”’\]*_%°²³\ufffc]"
_TIGHT_PATTERN = re.compile(
    rf"""[,;:!?.](?={LETTER})(?:
      (?<={_ENDS}[,;])
    | (?<={LETTER}[!?])
    | (?<={LETTER}{{2}}:)(?=[A-ZÀ-ÖØ-ÝĐƠƯ]{LETTER}|{LETTER}?[à-ỹ])
    | (?<=[à-ỹ]:)(?={LETTER}{{2}})
    | (?<=[a-zß-öø-ÿđơưạ-ỹ]{{3}}\.)(?=[A-ZÀ-ÖØ-ÝĐƠƯ][a-zß-öø-ÿăđĩũơưạ-ỹ])
    )""",
    re.VERBOSE,
)
"""A mark that runs into the next word, beyond doubt: no full stop as in “TP.HCM”, no colon as in “std:map”."""
_TIGHT = Sign(_TIGHT_PATTERN, ",;:!?.")
_TIGHT_LANGUAGES = {"vi": ",;:!?.", "en": ",;:!?.", "fr": ",.", "ko": ","}


@page_rule("T909", "missing-space", "typography", Severity.WARNING)
def missing_space(subject: PageInSite) -> Iterator[Problem]:
    """No space stands after a comma, a full stop or another mark, and a letter follows.

    The two words run together for the eye and for the search, and the line can't break there. Numbers (2.556,36), times
    (7:30), abbreviations (TP.HCM) and addresses are left alone. “promosite check translations --fix” adds the space.
    """
    marks = _TIGHT_LANGUAGES.get(language_of(subject), "")
    for line, found in finds(subject.page, _TIGHT) if marks else ():
        if found.group() in marks:
            message = say("A space is missing after “{mark}”.", mark=found.group())
            mend = Slip(found.end(), found.end(), " ")
            yield line.problem(found.start(), message, say("Add a space."), mend)
