"""The voice for people: what is wrong, the text itself, why, and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from promosite.model.finding import Finding, Report, Severity, Texts
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.report.lines import width, wrapped
from promosite.report.shortening import around_difference, shortened
from promosite.report.words import SEVERITIES, Translate, family

Excerpt = Callable[[Location], str | None]

_COLUMNS = 96
_INDENT = "    "
_MANY = 20
"""More findings than this are also counted by family."""
_BEFORE, _NOW, _SOURCE, _TARGET = say("source then"), say("source now"), say("source"), say("translation")


def full(report: Report, translate: Translate, excerpt: Excerpt) -> str:
    """Return the findings as paragraphs, then lines that count them."""
    paragraphs = [_paragraph(found, translate, excerpt) for found in report.findings]
    if len(paragraphs) > _MANY:
        paragraphs.append(_by_family(report, translate))
    return "\n\n".join([*paragraphs, summary(report, translate)])


def summary(report: Report, translate: Translate) -> str:
    """Return one line: how many errors, warnings and notes."""
    if not report.findings:
        return say("Nothing to mend.").text(translate)
    counts = Counter(found.severity for found in report.findings)
    numbers = {severity.value: counts[severity] for severity in Severity}
    return say("Errors: {error} · warnings: {warning} · notes: {info}", numbers).text(translate)


def _by_family(report: Report, translate: Translate) -> str:
    counts = Counter(found.family for found in report.findings).most_common()
    digits = len(str(counts[0][1]))
    return "\n".join(f"{count:>{digits}}  {family(name, translate)}" for name, count in counts)


def _paragraph(found: Finding, translate: Translate, excerpt: Excerpt) -> str:
    severity = SEVERITIES[found.severity].text(translate)
    lines = [
        f"{found.location}  {severity}  {found.code} {found.name}",
        f"{_INDENT}{found.message.text(translate)}",
        *(_quotations(found.texts, translate) or _line(found.location, excerpt)),
    ]
    if found.source:
        lines.append(_INDENT + say("See {place}.", place=str(found.source)).text(translate))
    return "\n".join([*lines, f"{_INDENT}→ {found.hint.text(translate)}"])


def _line(place: Location, excerpt: Excerpt) -> list[str]:
    line = excerpt(place)
    return [f"{_INDENT}{place.line} | {line.strip()}"] if line else []


def _quotations(texts: Texts, translate: Translate) -> list[str]:
    quoted = [(label.text(translate), text) for label, text in _shown(texts)]
    room = max((width(label) for label, _ in quoted), default=0)
    return [line for label, text in quoted for line in _hanging(label, text, room)]


def _shown(texts: Texts) -> Iterator[tuple[Message, str]]:
    """Yield what to show of the texts, each under its label: what changed, or how both begin."""
    if texts.before and texts.source and texts.before != texts.source:
        before, now = around_difference(texts.before, texts.source)
        yield from ((_BEFORE, before), (_NOW, now))
    elif texts.source:
        yield _SOURCE, shortened(texts.source)
    elif texts.before:
        yield _BEFORE, shortened(texts.before)
    if texts.target:
        yield _TARGET, shortened(texts.target)


def _hanging(label: str, text: str, room: int) -> Iterator[str]:
    first = label + " " * (room - width(label))
    for row, line in enumerate(wrapped(text, _COLUMNS - len(_INDENT) - room - 3)):
        yield f"{_INDENT}{' ' * room if row else first} | {line}"
