"""`promosite check`: the rules of one check over the whole site."""

from __future__ import annotations

from pathlib import Path

from promosite.check.run import check, chosen, rules_of
from promosite.commands.choices import known_locales, known_rules
from promosite.errors import CannotGoOnError
from promosite.model.finding import Report
from promosite.model.message import say
from promosite.model.settings import Settings
from promosite.publish.verify import verify
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
    known_locales(locales, settings)
    known_rules((*select, *ignore))
    site = read_site(settings)
    report = verify(site, _published(settings)) if name == "site" else check(site, rules_of(name))
    return Report(chosen(report.findings, select, ignore, locales), report.locales)


def _published(settings: Settings) -> Path:
    if not settings.target.is_dir():
        message = say("There is no site in “{folder}” yet.", folder=settings.target.name)
        raise CannotGoOnError(message, say("Build it first: promosite build."))
    return settings.target
