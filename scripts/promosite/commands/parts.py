"""`promosite build --part` and `promosite merge`: one locale on each of several machines, then the site of them all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from promosite.check.run import check_locale
from promosite.commands.built_before import digest_of, this_day
from promosite.commands.choices import known_locales
from promosite.commands.judging import Case, Judge
from promosite.commands.recall import Contents
from promosite.errors import CannotGoOnError
from promosite.model.finding import Report
from promosite.model.message import say
from promosite.model.settings import Settings
from promosite.optimise.cards.making import Studio
from promosite.optimise.cards.publishing import publish
from promosite.optimise.styles.names import Names
from promosite.pipeline import complete, drawn, read, read_to_check, surveyed, verified
from promosite.publish.parts import PAGES, Part, bring_together, is_part, read_part, see_that_they_fit, write_part
from promosite.publish.staging import staging
from promosite.publish.swap import put_in_place
from promosite.publish.target import check_target
from promosite.render.commission import Commission
from promosite.render.pictures import Demand
from promosite.report.progress import Progress


def build_part(settings: Settings, code: str, target: Path, progress: Progress) -> Report:
    """Check and render one locale into a folder of its own; a report with errors means nothing was written."""
    known_locales((code,), settings)
    inputs = _inputs(settings)
    _check_place(target, settings)
    site = read(settings, progress)
    progress.begin("check")
    report = check_locale(site, code)
    if report.errors:
        return report
    with staging(target) as folder:
        own = [card for card in Studio.of(settings).cards(site) if card.order.locale.code == code]
        commission = Commission(site, drawn(site, own, progress))
        pages = folder / PAGES
        warnings = _render(commission, pages, code, progress)
        publish(commission.cards, settings.root, pages)
        demand = commission.demand
        write_part(Part(code, inputs, warnings, demand.variants, tuple(sorted(demand.names.known))), folder)
        put_in_place(folder, target)
    return report


def _render(commission: Commission, folder: Path, code: str, progress: Progress) -> tuple[str, ...]:
    from promosite.render.engine import render  # noqa: PLC0415  # MkDocs is slow to import; a stopped build needs none

    progress.begin("render", total=1)
    return render(commission, folder, progress.step, {code})


def merge(settings: Settings, folders: Sequence[Path], target: Path, progress: Progress, jobs: int | None) -> Report:
    """Join the parts of all locales, check and verify the whole, and publish it; with errors nothing is published."""
    check_target(target, settings)
    parts = [read_part(folder) for folder in folders]
    see_that_they_fit(parts, settings.locales, _inputs(settings))
    site, verdict = read_to_check(Judge(Case(settings.config, Contents(), jobs)), progress)
    progress.begin("check")
    report = verdict.report
    if report.errors:
        return report
    with staging(target) as folder:
        bring_together(folders, folder)
        names = Names({name for part in parts for name in part.names})
        demand = Demand(names=names, elsewhere=tuple(variant for part in parts for variant in part.variants))
        commission = Commission(site, Studio.of(settings).cards(site), demand)
        warnings = tuple(warning for part in parts for warning in part.warnings)
        complete(commission, folder, progress, jobs)
        built = surveyed(commission, folder, progress, jobs)
        report = report.joined(verified(built, commission, folder, warnings))
        if not report.errors:
            put_in_place(folder, target)
    return report


def _inputs(settings: Settings) -> str:
    """Return what all parts were made from; the day counts where it is shown, and isn't given (SOURCE_DATE_EPOCH)."""
    digest = digest_of(settings, None if os.environ.get("SOURCE_DATE_EPOCH") else this_day())
    if digest is None:
        message = say("This site can't be built in parts: nobody knows what its other plugins or includes read.")
        raise CannotGoOnError(message, say("Build it whole: promosite build."))
    return digest


def _check_place(target: Path, settings: Settings) -> None:
    """See that a part may be written here: where nothing is, or where a part was."""
    if not is_part(target):
        check_target(target, settings)
