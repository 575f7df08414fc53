"""All that the dashboard is made from, sorted once by page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from promosite.model.comparison import Comparison
from promosite.model.finding import Finding, Report, Severity
from promosite.model.locale import Locale
from promosite.model.settings import Settings
from promosite.report.html.addresses import Addresses


@dataclass(frozen=True, slots=True)
class Survey:
    """Every page in every locale, what was found there, and where it will be shown."""

    comparisons: tuple[Comparison, ...]
    report: Report
    settings: Settings
    addresses: Addresses
    by_page: Mapping[tuple[str, str], Sequence[Finding]]

    @classmethod
    def of(cls, comparisons: Iterable[Comparison], report: Report, settings: Settings, index: str) -> Survey:
        """Return the survey of a site whose dashboard begins in the file `index`."""
        by_page: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
        for found in report.findings:
            if found.locale and found.page:
                by_page[found.locale, found.page].append(found)
        return cls(tuple(comparisons), report, settings, Addresses(index), by_page)

    @property
    def locales(self) -> tuple[Locale, ...]:
        """The locales that were compared, in the order of the settings."""
        codes = {comparison.locale for comparison in self.comparisons}
        return tuple(locale for locale in self.settings.locales if locale.code in codes)

    def findings(self, comparison: Comparison) -> Sequence[Finding]:
        """Return what was found in a translation."""
        return self.by_page.get((comparison.locale, comparison.key), ())

    def within(self, locale: Locale) -> list[Comparison]:
        """Return the pages of a locale, by key."""
        own = (comparison for comparison in self.comparisons if comparison.locale == locale.code)
        return sorted(own, key=lambda comparison: comparison.key)

    def asks(self, comparison: Comparison) -> bool:
        """Whether there is something to do on a page."""
        found = self.findings(comparison)
        return bool(comparison.changed) or any(one.severity is not Severity.INFO for one in found)

    @property
    def elsewhere(self) -> list[tuple[Locale | None, list[Finding]]]:
        """The findings that no page of the dashboard shows, by locale; first those that belong to none."""
        shown = {(one.locale, one.key) for one in self.comparisons if one.target}
        left = [found for found in self.report.findings if (found.locale, found.page) not in shown]
        groups = (
            (locale, [found for found in left if found.locale == (locale and locale.code)])
            for locale in (None, *self.settings.locales)
        )
        return [(locale, found) for locale, found in groups if found]
