"""A baseline hides what it lists, as often as it lists it, until its day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from promosite.check.baseline import apply, baseline_of
from promosite.commands.baseline import without_known, write_baseline
from promosite.errors import CannotGoOnError
from promosite.model.baseline import Baseline
from promosite.model.finding import Finding, Report, Severity
from promosite.model.location import Location
from promosite.model.message import say
from promosite.read.baseline import baseline_text, read_baseline

UNTIL = date(2027, 3, 31)
TODAY = date(2026, 11, 28)
FILE = Location("known.json")
RAN = frozenset({"T702", "T001"})


def finding(page: str, code: str = "T702", line: int = 1) -> Finding:
    place = Location(f"docs/en/{page}.md", line)
    return Finding(
        code, "a-name", "metadata", Severity.WARNING, place, say("Wrong: “{page}”.", page=page), say("Mend.")
    )


def left(findings: Sequence[Finding], baseline: Baseline, today: date = TODAY) -> list[str]:
    return [found.code for found in apply(findings, baseline, FILE, today, RAN)]


def test_what_is_listed_is_hidden_wherever_its_line_moved() -> None:
    baseline = baseline_of([finding("one"), finding("two")], UNTIL, "a reason")
    assert left([finding("one", line=9), finding("two")], baseline) == []


def test_what_is_new_stands_out() -> None:
    baseline = baseline_of([finding("one")], UNTIL, "a reason")
    assert left([finding("one"), finding("two")], baseline) == ["T702"]


def test_a_fault_is_hidden_as_often_as_it_is_listed() -> None:
    baseline = baseline_of([finding("one"), finding("one", line=5)], UNTIL, "a reason")
    assert left([finding("one", line=line) for line in (1, 5, 9)], baseline) == ["T702"]


@pytest.mark.parametrize(
    ("today", "codes"), [(UNTIL, []), (date(2027, 4, 1), ["T702", "C504"]), (date(2030, 1, 1), ["T702", "C504"])]
)
def test_a_baseline_ends_after_its_last_day(today: date, codes: list[str]) -> None:
    assert left([finding("one")], baseline_of([finding("one")], UNTIL, "a reason"), today) == codes


def test_what_no_longer_occurs_is_told_once() -> None:
    baseline = baseline_of([finding("one"), finding("one"), finding("two")], UNTIL, "a reason")
    (told,) = apply([], baseline, FILE, TODAY, RAN)
    assert (told.code, told.severity) == ("C505", Severity.INFO)
    assert told.message.english.startswith(
        "3 findings of this baseline no longer occur, among them T702 in docs/en/one.md"
    )


def test_nothing_is_said_of_rules_that_did_not_run() -> None:
    baseline = baseline_of([finding("one", "T301")], UNTIL, "a reason")
    assert left([], baseline) == []


@pytest.mark.parametrize("code", ["C001", "C011", "C401", "C501"])
def test_what_is_unsafe_or_unreadable_is_never_hidden(code: str) -> None:
    unsafe = finding("one", code)
    assert baseline_of([unsafe], UNTIL, "a reason").findings == ()
    listed = baseline_of([finding("one")], UNTIL, "a reason")
    forged = listed.model_copy(update={"findings": (listed.findings[0].model_copy(update={"id": unsafe.id}),)})
    assert code in left([unsafe], forged)


def test_a_baseline_is_read_as_it_was_written(tmp_path: Path) -> None:
    for findings in ([], [finding("một")], [finding("một"), finding("hai")]):
        baseline = baseline_of(findings, UNTIL, "Chờ “bản dịch” mới")
        (tmp_path / "known.json").write_text(baseline_text(baseline), encoding="utf-8")
        assert read_baseline(tmp_path / "known.json") == baseline
        assert [line.count('"id"') for line in baseline_text(baseline).splitlines() if '"id"' in line] == [1] * len(
            findings
        )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"version": 2, "until": "2027-03-31", "reason": "why", "findings": []}',
        '{"version": 1, "until": "soon", "reason": "why", "findings": []}',
        '{"version": 1, "until": "2027-03-31", "reason": "", "findings": []}',
        '{"version": 1, "until": "2027-03-31", "reason": "why", "findings": [{"id": 3}]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_baseline_stops_the_check(tmp_path: Path, text: str) -> None:
    (tmp_path / "known.json").write_text(text, encoding="utf-8")
    with pytest.raises(CannotGoOnError, match="is no baseline"):
        read_baseline(tmp_path / "known.json")


def test_a_missing_baseline_stops_the_check(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOnError, match="can't be opened"):
        read_baseline(tmp_path / "known.json")


def test_a_report_is_put_into_a_baseline_and_taken_out_again(tmp_path: Path) -> None:
    report, file = Report((finding("one"), finding("two"))), tmp_path / "known.json"
    assert write_baseline(report, file, UNTIL, "They wait for the next edition.", TODAY) == 2
    later = Report((*report.findings, finding("three")))
    shown = without_known(later, file, tmp_path, TODAY, RAN)
    assert [found.location.path for found in shown.findings] == ["docs/en/three.md"]
    expired = without_known(report, file, tmp_path, date(2028, 1, 1), RAN)
    assert [(found.code, found.location.path) for found in expired.findings][-1] == ("C504", "known.json")


@pytest.mark.parametrize(
    ("until", "reason", "told"),
    [
        (None, "why", "needs the day"),
        (TODAY, "why", "needs the day"),
        (UNTIL, " ", "a reason"),
        (UNTIL, None, "a reason"),
    ],
)
def test_a_baseline_needs_a_day_and_a_reason(tmp_path: Path, until: date | None, reason: str | None, told: str) -> None:
    with pytest.raises(CannotGoOnError, match=told):
        write_baseline(Report(()), tmp_path / "known.json", until, reason, TODAY)
    assert not (tmp_path / "known.json").exists()
