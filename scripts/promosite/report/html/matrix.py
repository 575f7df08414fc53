"""The index as data: how far each locale is, and each page in each locale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from promosite.model.comparison import Comparison, State
from promosite.model.finding import Finding, LocaleSummary, Severity
from promosite.model.locale import Locale
from promosite.model.page import Page
from promosite.model.settings import Settings
from promosite.report.html.addresses import Addresses

Counts = Mapping[Severity, int]
FindingsOfPages = Mapping[tuple[str, str], Sequence[Finding]]
"""Findings by locale and page."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A page in a locale: its state, what was found, and where it is shown; without a state it isn't in question."""

    locale: Locale
    state: State | None = None
    link: str | None = None
    changes: int = 0
    counts: Counts | None = None
    families: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A page in all its locales."""

    key: str
    title: str
    tag: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The pages of one top folder; the pages outside every folder have none."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: from where, and how much of it, both in per cent."""

    state: State
    start: float
    share: float


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a locale is."""

    locale: Locale
    states: Mapping[State, int]
    counts: Counts
    words: int | None
    coverage: float
    parts: tuple[Part, ...]


def sections(
    comparisons: Sequence[Comparison], findings: FindingsOfPages, settings: Settings, addresses: Addresses
) -> tuple[Section, ...]:
    """Return all pages by their top folder, each with a cell for each locale, in the order of the settings."""
    locales = shown_locales(comparisons, settings)
    by_key: dict[str, dict[str, Comparison]] = {}
    for comparison in comparisons:
        by_key.setdefault(comparison.key, {})[comparison.locale] = comparison
    keys = sorted(by_key, key=lambda key: (_folder(key), key))
    return tuple(
        Section(folder, tuple(_line(key, by_key[key], locales, findings, settings, addresses) for key in within))
        for folder, within in groupby(keys, _folder)
    )


def shown_locales(comparisons: Iterable[Comparison], settings: Settings) -> tuple[Locale, ...]:
    """Return the locales that were compared, in the order of the settings."""
    codes = {comparison.locale for comparison in comparisons}
    return tuple(locale for locale in settings.locales if locale.code in codes)


def _folder(key: str) -> str:
    return key.partition("/")[0] if "/" in key else ""


def _line(
    key: str,
    translations: Mapping[str, Comparison],
    locales: Sequence[Locale],
    findings: FindingsOfPages,
    settings: Settings,
    addresses: Addresses,
) -> Line:
    page = _named_by(translations.values(), settings)
    cells = tuple(
        _cell(locale, translations.get(locale.code), findings.get((locale.code, key), ()), addresses)
        for locale in locales
    )
    return Line(key, page.words.title if page else key, settings.locale(page.locale).tag if page else "", cells)


def _named_by(translations: Iterable[Comparison], settings: Settings) -> Page | None:
    """Return the page whose title names a line: of the source locale rather than of a pivot or an orphan."""
    pages = [page for comparison in translations for page in (comparison.source, comparison.target) if page]
    return next((page for page in pages if page.locale == settings.source.code), pages[0] if pages else None)


def _cell(locale: Locale, comparison: Comparison | None, findings: Sequence[Finding], addresses: Addresses) -> Cell:
    if comparison is None:
        return Cell(locale)
    return Cell(
        locale,
        comparison.state,
        addresses.link(locale.code, comparison.key) if comparison.target else None,
        len(comparison.changed),
        _counts(findings),
        tuple(sorted({found.family for found in findings})),
    )


def _counts(findings: Iterable[Finding]) -> Counts:
    counts = Counter(found.severity for found in findings)
    return {severity: counts[severity] for severity in Severity if counts[severity]}


def standings(
    comparisons: Sequence[Comparison],
    findings: Iterable[Finding],
    summaries: Mapping[str, LocaleSummary],
    settings: Settings,
) -> Iterator[Standing]:
    """Yield how far each locale is."""
    found = list(findings)
    for locale in shown_locales(comparisons, settings):
        counts = Counter(one.state for one in comparisons if one.locale == locale.code)
        states = {state: counts[state] for state in State}
        summary = summaries.get(locale.code)
        of_source = sum(states.values()) - states[State.ORPHAN]
        coverage = 1 - states[State.MISSING] / of_source if of_source else 1.0
        own = _counts(one for one in found if one.locale == locale.code)
        yield Standing(locale, states, own, summary.words if summary else None, coverage, tuple(_parts(states)))


def _parts(states: Mapping[State, int]) -> Iterator[Part]:
    whole, start = sum(states.values()) or 1, 0.0
    for state, count in states.items():
        share = 100 * count / whole
        if count:
            yield Part(state, round(start, 2), round(share, 2))
        start += share
