"""`promosite check`: the rules of one check over the whole site, and what a person wants done with the findings."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from promosite.check.examining import comparisons
from promosite.check.run import chosen, rules_of
from promosite.commands.baseline import without_known, write_baseline
from promosite.commands.choices import known_locales, known_rules
from promosite.commands.examination import examined
from promosite.commands.findings import print_report
from promosite.commands.fix import fix_wholly
from promosite.commands.order import Order
from promosite.commands.recall import Inputs, remember, unchanged
from promosite.commands.watch import after_every_save
from promosite.errors import EXIT_FINDINGS, CannotGoOnError
from promosite.model.comparison import Comparison
from promosite.model.finding import Report
from promosite.model.message import Translate, say
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.publish.target import MARK
from promosite.read.site import read_site
from promosite.report.progress import Progress
from promosite.settings import read_settings


def carry_out(order: Order, config: Path, translate: Translate) -> int:
    """Check, once or after every save; return the exit code."""
    settings = read_settings(config)
    known_locales(order.locales, settings)
    known_rules((*order.select, *order.ignore))
    if not order.watch:
        return _once(order, settings, translate)
    folders = [folder for folder in (settings.docs, settings.overrides) if folder]
    after_every_save([config, *folders], lambda: _again(order, config, translate))
    return 0


def _again(order: Order, config: Path, translate: Translate) -> None:
    """Check as often as somebody saves; settings that are broken for a moment don't end it."""
    try:
        _once(order, read_settings(config), translate)
    except CannotGoOnError as error:
        click.echo(error.line(translate), err=True)


def _once(order: Order, settings: Settings, translate: Translate) -> int:
    if order.mends:
        mended = fix_wholly(lambda: _picked(_found(order, settings, translate), order), settings)
        click.echo(mended.message.text(translate), err=True)
    report = _found(order, settings, translate)
    if order.new_baseline:
        count = write_baseline(report, order.new_baseline, order.until, order.reason, order.today)
        click.echo(
            say("Written: {file} ({count} findings).", file=str(order.new_baseline), count=count).text(translate)
        )
        return 0
    if order.baseline:
        report = without_known(report, order.baseline, settings.root, order.today, _codes_run(order.name))
    report = _picked(report, order)
    shown = partial(_compared, settings, order)
    print_report(report, order.voice, settings, translate, order.output, comparisons=shown)
    return EXIT_FINDINGS if report.errors else 0


def _codes_run(name: str) -> set[str]:
    """Return the codes of the rules that a check runs."""
    if name == "site":
        from promosite.publish.faults import SITE_FAULTS  # noqa: PLC0415  # other checks need no rules of built pages

        return {fault.code for fault in SITE_FAULTS}
    return {rule.code for rule in rules_of(name)}


def _picked(report: Report, order: Order) -> Report:
    """Return a report less what the caller left out."""
    return Report(chosen(report.findings, order.select, order.ignore, order.locales), report.locales)


def _compared(settings: Settings, order: Order) -> Iterator[Comparison]:
    """Yield the translations that the dashboard shows."""
    for comparison in comparisons(read_site(settings)):
        if not order.locales or comparison.locale in order.locales:
            yield comparison


def _found(order: Order, settings: Settings, translate: Translate) -> Report:
    """Return all findings of a check: those of last time if nothing has changed since."""
    if order.name == "site":
        from promosite.commands.built import found_in_built  # noqa: PLC0415  # other checks need no parser of HTML

        return found_in_built(order, settings, translate)
    known = None if order.no_cache else unchanged(settings.config, order.name, order.today)
    return known or _looked(order, settings)


def _looked(order: Order, settings: Settings) -> Report:
    inputs = Inputs.of(settings)
    complete = None
    if order.name == "images":
        inputs = replace(inputs, is_whole=True, site=settings.target, today=order.today)
        complete = partial(_with_pictures, order)
    if not inputs.are_known:
        return examined(settings, order.name, order.jobs, complete, anew=order.no_cache)
    digest = inputs.digest()
    report = examined(settings, order.name, order.jobs, complete, anew=order.no_cache)
    if inputs.digest() == digest:  # else somebody saved while we were looking
        remember(report, inputs, order.name, digest)
    return report


def _with_pictures(order: Order, site: Site) -> Site:
    """Return the site with its pictures looked at: originals, theme, and what was published last."""
    from promosite.read.pictures.around import with_pictures  # noqa: PLC0415  # Pillow is slow to import

    progress = Progress(stream=sys.stderr if sys.stderr.isatty() else None)
    target = site.settings.target
    built = target if (target / MARK).is_file() else None
    try:
        return with_pictures(site, order.today, partial(progress.started, "look"), built=built, jobs=order.jobs)
    finally:
        progress.end()
