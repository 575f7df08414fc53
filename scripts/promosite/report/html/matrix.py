"""The index as data: how far each locale is, and each page in each locale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from promosite.model.comparison import Comparison, State
from promosite.model.finding import Finding, Severity
from promosite.model.locale import Locale
from promosite.model.page import Page
from promosite.model.settings import Settings
from promosite.report.html.survey import Survey

Counts = Mapping[Severity, int]


@dataclass(frozen=True, slots=True)
class Cell:
    """A page in a locale: its state, what was found, and where it is shown; without a state it isn't in question."""

    locale: Locale
    state: State | None = None
    link: str | None = None
    changes: int = 0
    counts: Counts = field(default_factory=dict)
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


def sections(survey: Survey) -> tuple[Section, ...]:
    """Return all pages by their top folder, each with a cell for each locale, in the order of the settings."""
    by_key: dict[str, dict[str, Comparison]] = {}
    for comparison in survey.comparisons:
        by_key.setdefault(comparison.key, {})[comparison.locale] = comparison
    keys = sorted(by_key, key=lambda key: (_folder(key), key.removesuffix("index")))
    return tuple(
        Section(folder, tuple(_line(key, by_key[key], survey) for key in within))
        for folder, within in groupby(keys, _folder)
    )


def _folder(key: str) -> str:
    return key.partition("/")[0] if "/" in key else ""


def _line(key: str, translations: Mapping[str, Comparison], survey: Survey) -> Line:
    page = _named_by(translations.values(), survey.settings)
    cells = tuple(_cell(locale, translations.get(locale.code), survey) for locale in survey.locales)
    return Line(key, page.words.title if page else key, survey.settings.locale(page.locale).tag if page else "", cells)


def _named_by(translations: Iterable[Comparison], settings: Settings) -> Page | None:
    """Return the page whose title names a line: of the source locale rather than of a pivot or an orphan."""
    pages = [page for comparison in translations for page in (comparison.source, comparison.target) if page]
    return next((page for page in pages if page.locale == settings.source.code), pages[0] if pages else None)


def _cell(locale: Locale, comparison: Comparison | None, survey: Survey) -> Cell:
    if comparison is None:
        return Cell(locale)
    findings = survey.findings(comparison)
    return Cell(
        locale,
        comparison.state,
        survey.addresses.link(locale.code, comparison.key) if comparison.target else None,
        len(comparison.changed),
        _counts(findings),
        tuple(sorted({found.family for found in findings})),
    )


def _counts(findings: Iterable[Finding]) -> Counts:
    counts = Counter(found.severity for found in findings)
    return {severity: counts[severity] for severity in Severity if counts[severity]}


def standings(survey: Survey) -> Iterator[Standing]:
    """Yield how far each locale is."""
    summaries = dict(survey.report.locales)
    for locale in survey.locales:
        counts = Counter(one.state for one in survey.within(locale))
        states = {state: counts[state] for state in State}
        summary = summaries.get(locale.code)
        of_source = sum(states.values()) - states[State.ORPHAN]
        coverage = 1 - states[State.MISSING] / of_source if of_source else 1.0
        own = _counts(found for found in survey.report.findings if found.locale == locale.code)
        yield Standing(locale, states, own, summary.words if summary else None, coverage, tuple(_parts(states)))


def _parts(states: Mapping[State, int]) -> Iterator[Part]:
    whole, start = sum(states.values()) or 1, 0.0
    for state, count in states.items():
        share = 100 * count / whole
        if count:
            yield Part(state, round(start, 2), round(share, 2))
        start += share
