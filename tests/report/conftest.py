"""Findings of every severity, with and without texts, edits and places, in names that need escaping."""

from __future__ import annotations

import pytest

from promosite.model.finding import Edit, Finding, Report, Severity, Texts
from promosite.model.location import Location
from promosite.model.message import say

HOSTILE = '<script>alert("x")</script> & {{ a }} 100%, a: b\r\nnext\x00 [x](y.md)'


@pytest.fixture
def report() -> Report:
    """Return a report that holds what is hard to say in any format."""
    japanese = Location("docs/ja/chợ nổi 100%.md", 3, 5)
    return Report(
        (
            Finding(
                "T101", "stale-block", "freshness", Severity.WARNING, japanese,
                say("The source of “{text}” was rewritten.", text="川"), say("Translate it."), "ja", "chợ nổi 100%",
                Location("docs/vi/chợ nổi 100%.md", 4), Texts("Sông mới", "川", "Sông cũ"),
            ),
            Finding(
                "T601", "spaces", "typography", Severity.INFO, Location("docs/fr/a.md", 7, 12), say("No space here."),
                say("Remove it."), "fr", "a",
                edits=(
                    Edit(Location("docs/fr/a.md", 7, 12), 1, ""),
                    Edit(Location("docs/fr/a.md", 9, 1), 0, "« "),
                    Edit(Location("docs/fr/b.md", 1, 1), 2, "«\u00a0"),
                ),
            ),
            Finding(
                "C001", "unreadable", "content", Severity.ERROR, Location("mkdocs.yml"), say("{text}", text=HOSTILE),
                say("Mend it."),
            ),
            *(
                Finding(
                    "T001", "missing-page", "presence", Severity.ERROR, Location("docs/fr/b.md", line),
                    say("It is missing."), say("Write it."), "fr", "b",
                )
                for line in (1, 2)
            ),
        )
    )  # fmt: skip
