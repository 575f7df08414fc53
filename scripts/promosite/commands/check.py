"""`promosite check`: the rules of one check over the whole site."""

from __future__ import annotations

from promosite.check.run import check, chosen, rules_of
from promosite.model.finding import Report
from promosite.model.settings import Settings
from promosite.read.site import read_site


def run_check(
    name: str,
    settings: Settings,
    *,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    locales: tuple[str, ...],
) -> Report:
    """Return what a check finds, less what the caller left out."""
    report = check(read_site(settings), rules_of(name))
    return Report(chosen(report.findings, select, ignore, locales), report.locales)
