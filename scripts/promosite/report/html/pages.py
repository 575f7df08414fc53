"""The dashboard's pages, as text: who writes them to disk decides where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from promosite.model.comparison import Comparison
from promosite.model.finding import Finding, Report, Severity
from promosite.model.settings import Settings
from promosite.report.html.addresses import Addresses
from promosite.report.html.matrix import FindingsOfPages, sections, shown_locales, standings
from promosite.report.html.templates import Templates
from promosite.report.html.translation import translation
from promosite.report.words import Translate

File = tuple[str, str]
"""A file's path relative to the folder of the index (POSIX form), and its text."""


def pages(
    comparisons: Iterable[Comparison],
    report: Report,
    settings: Settings,
    translate: Translate,
    index: str = "translations.html",
) -> Iterator[File]:
    """Yield the index, under the name given, and a page for each translation in a folder beside it."""
    compared, addresses, templates = tuple(comparisons), Addresses(index), Templates(translate)
    findings = _by_page(report.findings)
    yield index, _index(compared, report, settings, templates, addresses)
    for locale in shown_locales(compared, settings):
        own = [one for one in compared if one.locale == locale.code]
        busy = [one.key for one in own if one.target and _asks(one, findings)]
        for one in own:
            if one.target:
                text = templates.render(
                    "translation.html",
                    shown=translation(one, one.target, findings.get((one.locale, one.key), ()), settings),
                    locale=locale,
                    index=addresses.index_from(one.key),
                    neighbours=tuple(
                        key and addresses.between(one.key, key) for key in _neighbours(one.key, busy)
                    ),
                )
                yield addresses.file(one.locale, one.key), text


def _by_page(findings: Iterable[Finding]) -> FindingsOfPages:
    by_page: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    for found in findings:
        if found.locale and found.page:
            by_page[found.locale, found.page].append(found)
    return by_page


def _asks(comparison: Comparison, findings: FindingsOfPages) -> bool:
    """Whether there is something to do on a page."""
    own = findings.get((comparison.locale, comparison.key), ())
    return bool(comparison.changed) or any(found.severity is not Severity.INFO for found in own)


def _neighbours(key: str, busy: Sequence[str]) -> tuple[str | None, str | None]:
    """Return the pages before and after this one that ask for something."""
    before, after = [one for one in busy if one < key], [one for one in busy if one > key]
    return (max(before, default=None), min(after, default=None))


def _index(
    compared: Sequence[Comparison], report: Report, settings: Settings, templates: Templates, addresses: Addresses
) -> str:
    findings = _by_page(report.findings)
    has_page = {(one.locale, one.key) for one in compared if one.target}
    return templates.render(
        "index.html",
        locales=shown_locales(compared, settings),
        standings=tuple(standings(compared, report.findings, dict(report.locales), settings)),
        sections=sections(compared, findings, settings, addresses),
        families=sorted({found.family for found in report.findings}),
        elsewhere=_by_locale(
            [found for found in report.findings if (found.locale, found.page) not in has_page], settings
        ),
        site=settings.site_url.split("://")[-1].strip("/"),
    )


def _by_locale(findings: Sequence[Finding], settings: Settings) -> list[tuple[str, str, list[Finding]]]:
    """Return the findings of each locale, with its name and its tag; those of none come first, without a name."""
    names = [(None, "", ""), *((locale.code, locale.name, locale.tag) for locale in settings.locales)]
    groups = [(name, tag, [found for found in findings if found.locale == code]) for code, name, tag in names]
    return [group for group in groups if group[2]]
