"""`promosite build` and `promosite merge`: what is built, and what the person who asked for it is told."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from sys import modules
from typing import TYPE_CHECKING

from promosite.commands.built_before import (
    BuildOrder,
    Built,
    LastBuild,
    digest_of,
    recorded,
    remember_build,
    this_day,
)
from promosite.commands.findings import print_plainly
from promosite.commands.looking_back import MANY, look_back
from promosite.commands.recall import Contents
from promosite.errors import EXIT_FINDINGS
from promosite.model.finding import Report
from promosite.model.message import Translate, say
from promosite.report.progress import Progress

if TYPE_CHECKING:
    from promosite.commands.judging import Case, Judge


def build(order: BuildOrder, translate: Translate, jobs: int | None, *, no_cache: bool) -> int:
    """Build and publish the site, unless nothing has changed since that was done last; return the exit code."""
    progress = Progress(translate)
    record = None if no_cache else recorded(order.config)
    try:
        last, contents = look_back(order, record) if record else (None, Contents())
        if last is None or not last.is_current:
            return _built(order, contents, progress, jobs, last, anew=no_cache)
        progress.end(say("Nothing has changed since the last build."))
        return _told(last.built, order.config, progress)
    finally:
        if "promosite.processes" in modules:  # else nobody is beside this process
            from promosite.processes import end_others  # noqa: PLC0415

            end_others()


def _built(  # noqa: PLR0913  # what was asked, and what is known
    order: BuildOrder, contents: Contents, progress: Progress, jobs: int | None, last: LastBuild | None, *, anew: bool
) -> int:
    gc.disable()  # as in commands/examination.py; modules stay as well
    from promosite.commands.judging import Case  # noqa: PLC0415  # an unchanged site needs none of this

    case = Case(order.config, contents, jobs, anew)
    judge = _judge(order, case) if last else None  # all contents were looked at, nothing else is imported yet
    from promosite.commands.shelving import shelf_of  # noqa: PLC0415  # as above
    from promosite.pipeline import build as build_site  # noqa: PLC0415
    from promosite.render.shelf import Published  # noqa: PLC0415
    from promosite.settings import read_settings  # noqa: PLC0415

    settings = read_settings(order.config)
    target = (order.site_dir or settings.target).absolute()
    digest = digest_of(settings, this_day(), contents)
    published = Published(target, last.volumes, last.number) if last and last.built.target == target else None
    shelf = None if anew else shelf_of(settings, this_day(), contents, target, published)
    judge = judge or _judge(order, case)
    try:
        report, number, state = build_site(settings, target, progress, judge, jobs=jobs, anew=anew, shelf=shelf)
        if report.errors:
            return _refused(report, order.config, target, progress)
        built = Built(target, number, Report(report.of_family("site")), state)
        is_so = judge.saw(digest) if judge else digest == digest_of(settings, this_day())
        if digest and is_so:  # else somebody saved while we were building
            if shelf:
                shelf.confirm()
            remember_build(order, settings, digest, contents.count(".md"), built, shelf.used if shelf else ())
        return _told(built, order.config, progress)
    finally:
        if shelf:
            shelf.drop()


def _judge(order: BuildOrder, case: Case) -> Judge | None:
    """Return who reads and judges the site: with a process of its own if its contents are known to be many."""
    from promosite.commands.judging import Judge  # noqa: PLC0415  # as above
    from promosite.processes import Helper  # noqa: PLC0415

    if not order.checked:
        return None
    return Judge(case, Helper() if case.contents.count(".md") >= MANY else None)


def build_one(config: Path, locale: str, part: Path, translate: Translate) -> int:
    """Build one locale as a part of the site; return the exit code."""
    from promosite.commands.parts import build_part  # noqa: PLC0415  # as above
    from promosite.settings import read_settings  # noqa: PLC0415

    progress = Progress(translate)
    report = build_part(read_settings(config), locale, part, progress)
    if report.errors:
        return _refused(report, config, part, progress)
    progress.end(say("The part of the locale “{locale}” is in “{folder}”.", locale=locale, folder=str(part)))
    return 0


def build_of_parts(
    config: Path, parts: Sequence[Path], site_dir: Path | None, translate: Translate, jobs: int | None
) -> int:
    """Join the parts into the site and publish it; return the exit code."""
    from promosite.commands.parts import merge  # noqa: PLC0415  # as above
    from promosite.settings import read_settings  # noqa: PLC0415

    settings, progress = read_settings(config), Progress(translate)
    target = (site_dir or settings.target).absolute()
    report = merge(settings, parts, target, progress, jobs)
    if report.errors:
        return _refused(report, config, target, progress)
    return _told(Built(target, len(report.findings), Report(report.of_family("site"))), config, progress)


def _refused(report: Report, config: Path, target: Path, progress: Progress) -> int:
    progress.end()
    print_plainly(report, "full", config.resolve().parent, progress.translate, None)
    progress.end(say("Nothing was published; the site in “{folder}” is as it was.", folder=str(target)))
    return EXIT_FINDINGS


def _told(built: Built, config: Path, progress: Progress) -> int:
    progress.end()
    if built.of_site.findings:
        print_plainly(built.of_site, "full", config.resolve().parent, progress.translate, None)
    folder, count = str(built.target), built.warnings
    told = say("The site is in “{folder}” ({warnings} warnings; see “promosite check”).", folder=folder, warnings=count)
    progress.end(told)
    return 0
