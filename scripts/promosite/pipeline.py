"""The way of a site: read → check → render → verify → one rename into place."""

from __future__ import annotations

from pathlib import Path

from promosite.check.run import check
from promosite.model.finding import Report
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.publish.staging import staging
from promosite.publish.swap import put_in_place
from promosite.publish.target import check_target, mark
from promosite.publish.verify import verify
from promosite.read.site import read_site
from promosite.report.progress import Progress


def build(settings: Settings, target: Path, progress: Progress, *, checked: bool = True) -> Report:
    """Build the site into the target and return what was found; a report with errors means nothing was published."""
    check_target(target, settings)
    progress.begin("read")
    site = read_site(settings)
    progress.begin("check")
    report = check(site) if checked else Report(())
    if report.errors:
        return report
    with staging(target) as folder:
        report = report.joined(_render(site, folder, progress))
        if not report.errors:
            mark(folder)
            put_in_place(folder, target)
    return report


def _render(site: Site, folder: Path, progress: Progress) -> Report:
    """Render the site into a folder and return what is wrong with the result."""
    from promosite.render.engine import render  # noqa: PLC0415  # MkDocs is slow to import; a stopped build needs none

    progress.begin("render", total=len(site.settings.locales))
    warnings = render(site, folder, progress.step)
    progress.begin("verify")
    return verify(site, folder, warnings)
