"""`promosite build`: what is built, and what the person who asked for it is told."""

from __future__ import annotations

from promosite.commands.built_before import BuildOrder, Built, built_before, digest_of, remember_build
from promosite.commands.findings import print_plainly
from promosite.errors import EXIT_FINDINGS
from promosite.model.finding import Report
from promosite.model.message import Translate, say
from promosite.report.progress import Progress


def build(order: BuildOrder, translate: Translate, jobs: int | None, *, no_cache: bool) -> int:
    """Build and publish the site, unless nothing has changed since that was done last; return the exit code."""
    progress = Progress(translate)
    known = None if no_cache else built_before(order)
    if known:
        progress.end(say("Nothing has changed since the last build."))
        return _told(known, order, progress, translate)
    return _built(order, progress, translate, jobs)


def _built(order: BuildOrder, progress: Progress, translate: Translate, jobs: int | None) -> int:
    from promosite.pipeline import build as build_site  # noqa: PLC0415  # an unchanged site needs none of this
    from promosite.settings import read_settings  # noqa: PLC0415

    settings = read_settings(order.config)
    target = (order.site_dir or settings.target).absolute()
    digest = digest_of(settings)
    report = build_site(settings, target, progress, checked=order.checked, jobs=jobs)
    progress.end()
    if report.errors:
        print_plainly(report, "full", settings.root, translate, None)
        progress.end(say("Nothing was published; the site in “{folder}” is as it was.", folder=str(target)))
        return EXIT_FINDINGS
    built = Built(target, len(report.findings), Report(report.of_family("site")))
    if digest and digest == digest_of(settings):  # else somebody saved while we were building
        remember_build(order, settings, digest, built)
    return _told(built, order, progress, translate)


def _told(built: Built, order: BuildOrder, progress: Progress, translate: Translate) -> int:
    if built.of_site.findings:
        print_plainly(built.of_site, "full", order.config.resolve().parent, translate, None)
    folder = str(built.target)
    progress.end(
        say(
            "The site is in “{folder}” ({warnings} warnings; see “promosite check”).",
            folder=folder,
            warnings=built.warnings,
        )
    )
    return 0
