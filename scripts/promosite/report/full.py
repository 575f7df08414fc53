"""The voice for people: what is wrong, the line itself, why, and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from promosite.model.finding import Finding, Report, Severity
from promosite.model.location import Location
from promosite.model.message import say

Translate = Callable[[str], str]
Excerpt = Callable[[Location], str | None]

_SEVERITIES = {
    Severity.ERROR: say("error"),
    Severity.WARNING: say("warning"),
    Severity.INFO: say("note"),
}


def full(report: Report, translate: Translate, excerpt: Excerpt) -> str:
    """Return the findings as paragraphs, then a line that counts them."""
    paragraphs = [_paragraph(found, translate, excerpt) for found in report.findings]
    return "\n\n".join([*paragraphs, summary(report, translate)])


def summary(report: Report, translate: Translate) -> str:
    """Return one line: how many errors, warnings and notes."""
    if not report.findings:
        return say("Nothing to mend.").text(translate)
    counts = Counter(found.severity for found in report.findings)
    numbers = {severity.value: counts[severity] for severity in Severity}
    return say("Errors: {error} · warnings: {warning} · notes: {info}", numbers).text(translate)


def _paragraph(found: Finding, translate: Translate, excerpt: Excerpt) -> str:
    severity = _SEVERITIES[found.severity].text(translate)
    lines = [
        f"{found.location}  {severity}  {found.code} {found.name}",
        f"    {found.message.text(translate)}",
    ]
    line = excerpt(found.location)
    if line:
        lines.append(f"    {found.location.line} | {line.strip()}")
    if found.source:
        lines.append("    " + say("See {place}.", place=str(found.source)).text(translate))
    return "\n".join([*lines, f"    → {found.hint.text(translate)}"])
