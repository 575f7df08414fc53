"""`--baseline` and `--write-baseline` of every check."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from pathlib import Path

from promosite.check.baseline import apply, baseline_of
from promosite.errors import CannotGoOnError
from promosite.model.finding import Report
from promosite.model.location import Location
from promosite.model.message import say
from promosite.read.baseline import baseline_text, read_baseline
from promosite.read.text import shown_path


def without_known(report: Report, path: Path, root: Path, today: date, ran: Collection[str]) -> Report:
    """Return a report without the findings that a baseline's file lists; `ran` are the codes of the rules that ran.

    Give it the whole report of a check, before findings are chosen by family or locale: what was left out by choice
    is not gone.
    """
    place = Location(shown_path(path.absolute(), root))
    left = apply(report.findings, read_baseline(path), place, today, ran)
    return replace(report, findings=tuple(sorted(left, key=lambda finding: finding.order)))


def write_baseline(report: Report, path: Path, until: date | None, reason: str | None, today: date) -> int:
    """Write the findings of a report into a baseline's file and return how many it lists."""
    if until is None or until <= today:
        message = say("A baseline needs the day on which it ends, later than today.")
        raise CannotGoOnError(message, say("Add it: --until 2027-03-31."))
    if not (reason or "").strip():
        message = say("A baseline needs a reason.")
        raise CannotGoOnError(message, say('Add it: --reason "why these may wait".'))
    baseline = baseline_of(report.findings, until, reason or "")
    try:
        path.write_text(baseline_text(baseline), encoding="utf-8", newline="\n")
    except OSError as error:
        message = say("“{file}” can't be written: {reason}.", file=str(path), reason=error.strerror or str(error))
        raise CannotGoOnError(message, say("Name another file with --write-baseline.")) from error
    return len(baseline.findings)
