"""`promosite check`: the rules of one check over the whole site."""

from __future__ import annotations

from pathlib import Path

from promosite.check.run import chosen
from promosite.commands.choices import known_locales, known_rules
from promosite.commands.examination import examined
from promosite.commands.recall import Inputs, recall, remember
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
    cached: bool = True,
) -> Report:
    """Return what a check finds, less what the caller left out."""
    known_locales(locales, settings)
    known_rules((*select, *ignore))
    if name == "site":
        report = verify(read_site(settings), _published(settings))
    else:
        report = _recalled(name, settings) if cached else examined(settings, name)
    return Report(chosen(report.findings, select, ignore, locales), report.locales)


def _recalled(name: str, settings: Settings) -> Report:
    """Return what was found last time if nothing has changed since, else look anew."""
    inputs = Inputs(settings.config, settings.docs, settings.overrides)
    digest = inputs.digest()
    known = recall(settings.config, name, digest)
    report = known or examined(settings, name)
    if known is None:
        remember(report, settings.config, name, digest)
    return report


def _published(settings: Settings) -> Path:
    if not settings.target.is_dir():
        message = say("There is no site in “{folder}” yet.", folder=settings.target.name)
        raise CannotGoOnError(message, say("Build it first: promosite build."))
    return settings.target
