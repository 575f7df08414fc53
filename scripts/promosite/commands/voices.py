"""The voices for machines and browsers; apart from the others, which need less and answer sooner."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from promosite.check.registry import all_rules
from promosite.publish.faults import SITE_FAULTS
from promosite.report.github import github
from promosite.report.gitlab import gitlab
from promosite.report.html.pages import pages
from promosite.report.junit import junit
from promosite.report.sarif import sarif
from promosite.report.told import Told

Files = Iterator[tuple[Path, str]]


def dashboard(told: Told, index: Path) -> Files:
    """Yield the dashboard's files; its index comes last, so that it never leads to pages that aren't there yet."""
    files = pages(told.comparisons(), told.report, told.settings, told.translate, index.name)
    _, first = next(files)
    for path, text in files:
        yield index.parent / path, text
    yield index, first


def _sarif(told: Told) -> str:
    helps = {rule.code: rule.help for rule in all_rules()} | {fault.code: fault.help for fault in SITE_FAULTS}
    return sarif(told.report, told.translate, helps)


def _junit(told: Told) -> str:
    return junit(told.report, told.translate, ((one.locale, one.key) for one in told.comparisons()))


VOICES: Mapping[str, Callable[[Told], str]] = {
    "sarif": _sarif,
    "junit": _junit,
    "github": lambda told: github(told.report, told.translate),
    "gitlab": lambda told: gitlab(told.report, told.translate),
}
