"""The dashboard's pages, as text: who writes them to disk decides where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from promosite.model.comparison import Comparison
from promosite.model.finding import Report
from promosite.model.locale import Locale
from promosite.model.settings import Settings
from promosite.report.html.matrix import sections, standings
from promosite.report.html.survey import Survey
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
    survey, templates = Survey.of(comparisons, report, settings, index), Templates(translate)
    yield index, _index(survey, templates)
    for locale in survey.locales:
        yield from _translations(survey, locale, templates)


def _index(survey: Survey, templates: Templates) -> str:
    return templates.render(
        "index.html",
        locales=survey.locales,
        standings=tuple(standings(survey)),
        sections=sections(survey),
        families=sorted({found.family for found in survey.report.findings}),
        elsewhere=survey.elsewhere,
        site=survey.settings.site_url.partition("://")[2].strip("/"),
    )


def _translations(survey: Survey, locale: Locale, templates: Templates) -> Iterator[File]:
    own = survey.within(locale)
    busy = [one.key for one in own if one.target and survey.asks(one)]
    for one in own:
        if one.target:
            shown = translation(one, one.target, survey.findings(one), survey.settings)
            links = _links(one.key, busy, survey)
            text = templates.render("translation.html", shown=shown, locale=locale, links=links)
            yield survey.addresses.file(one.locale, one.key), text


def _links(key: str, busy: Sequence[str], survey: Survey) -> dict[str, str | None]:
    """Return the links of a page: to the index, and to the pages before and after it that ask for something."""
    before, after = bisect_left(busy, key) - 1, bisect_right(busy, key)
    return {
        "index": survey.addresses.index_from(key),
        "before": survey.addresses.between(key, busy[before]) if before >= 0 else None,
        "after": survey.addresses.between(key, busy[after]) if after < len(busy) else None,
    }
