"""One line for each finding, for people who know the rules and for tools that read lines."""

from __future__ import annotations

from collections.abc import Callable

from promosite.model.finding import Report


def concise(report: Report, translate: Callable[[str], str]) -> str:
    """Return `path:line:column: severity CODE name: message` for each finding."""
    return "\n".join(
        f"{found.location}: {found.severity} {found.code} {found.name}: {found.message.text(translate)}"
        for found in report.findings
    )
