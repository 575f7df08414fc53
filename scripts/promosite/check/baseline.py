"""C50: findings that are known and put up with, and what is wrong with the list of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date

from promosite.check.afterwards import is_protected, told_afterwards
from promosite.model.baseline import Baseline, Known
from promosite.model.finding import Finding, Severity
from promosite.model.location import Location
from promosite.model.message import say

_expired = told_afterwards("C504", "expired-baseline", Severity.ERROR, """A baseline has expired.

    A baseline lists known findings so that new ones stand out while the old ones are being mended. It ends on the day
    it names (`until`), else it would be a place where faults are forgotten; from then on it silences nothing. Mend
    what is left, or write it anew with a new day: `promosite check … --write-baseline FILE`.""")  # fmt: skip

_outdated = told_afterwards("C505", "outdated-baseline", Severity.INFO, """A baseline lists what no longer occurs.

    These findings were mended, or their page is gone. Left in the list, they would hide the same fault if it came
    back. Write the baseline anew, with the same day: `promosite check … --write-baseline FILE`.""")  # fmt: skip


def baseline_of(findings: Iterable[Finding], until: date, reason: str) -> Baseline:
    """Return the baseline that lists these findings, less those that nothing may keep quiet."""
    known = (
        Known(id=found.id, code=found.code, path=found.location.path, message=found.message.english)
        for found in sorted(findings, key=lambda finding: finding.order)
        if not is_protected(found.code)
    )
    return Baseline(until=until, reason=reason, findings=tuple(known))


def apply(
    findings: Iterable[Finding], baseline: Baseline, place: Location, today: date, ran: Collection[str]
) -> tuple[Finding, ...]:
    """Return the findings that the baseline doesn't list, with what is wrong with the baseline.

    `place` is the baseline's file. `ran` are the codes of the rules that ran: of others the baseline says nothing
    wrong. `until` is the last day on which the baseline holds.
    """
    if today > baseline.until:
        message = say("This baseline ended on {day}; it silences nothing.", day=baseline.until.isoformat())
        return (
            *findings,
            _expired(place, message, say("Mend what is left, or write it anew with a new day and reason.")),
        )
    waiting = Counter(known.id for known in baseline.findings)
    left: list[Finding] = []
    for found in findings:
        if waiting[found.id] > 0 and not is_protected(found.code):
            waiting[found.id] -= 1
        else:
            left.append(found)
    return (*left, *_gone(baseline, waiting, place, ran))


def _gone(baseline: Baseline, waiting: Counter[str], place: Location, ran: Collection[str]) -> Iterable[Finding]:
    gone = [known for known in baseline.findings if waiting[known.id] > 0 and known.code in ran]
    count = sum(waiting[identity] for identity in {known.id for known in gone})
    if gone:
        message = say(
            "{count} findings of this baseline no longer occur, among them {code} in {path}.",
            count=count, code=gone[0].code, path=gone[0].path,
        )  # fmt: skip
        yield _outdated(place, message, say("Write the baseline anew."))
