"""A verdict is given once, when it is asked for."""

from __future__ import annotations

import pytest

from promosite.commands.verdict import Judgement, RefusedError, Verdict
from promosite.model.finding import Finding, Report, Severity
from promosite.model.location import Location
from promosite.model.message import say


def found(severity: Severity) -> Report:
    text = say("Something.")
    return Report((Finding("T001", "name", "presence", severity, Location("docs/vi/a.md"), text, text),))


def test_a_site_is_judged_when_somebody_asks_and_then_no_more() -> None:
    asked = list[int]()

    def judge() -> Judgement:
        asked.append(1)
        return Judgement.of(found(Severity.WARNING))

    verdict = Verdict(judge)
    assert not asked
    verdict.see_that_it_is_good()
    assert (verdict.report, verdict.number) == (found(Severity.WARNING), 1)
    assert len(asked) == 1


def test_errors_refuse_it_each_time() -> None:
    verdict = Verdict(lambda: Judgement.of(found(Severity.ERROR)))
    for _ in range(2):
        with pytest.raises(RefusedError):
            verdict.see_that_it_is_good()
    assert verdict.report.errors
