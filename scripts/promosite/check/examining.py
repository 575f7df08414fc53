"""The part of a check that can be done page by page, and so by several processes at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from promosite.check.alignment import align
from promosite.check.comparing import compare
from promosite.check.pictures.uses import holds_tags
from promosite.check.registry import Rule, Scope
from promosite.model.comparison import Comparison, State
from promosite.model.finding import Finding
from promosite.model.lean import keys_everywhere
from promosite.model.page import Page
from promosite.model.pair import Pair
from promosite.model.site import PageInSite, Site


class Standing(NamedTuple):
    """How a translation stands: its state, and how many blocks of the source it lacks or renders as they were."""

    state: State
    behind: int = 0


Standings = Mapping[tuple[str, str], Standing]
"""By locale and key."""


@dataclass(frozen=True)
class Examined:
    """What was found in some pages, and how the translations among them stand."""

    findings: tuple[Finding, ...] = ()
    standings: Standings = field(default_factory=dict)

    @classmethod
    def joined(cls, parts: Iterable[Examined]) -> Examined:
        """Return the parts as one."""
        examined = tuple(parts)
        findings = tuple(finding for part in examined for finding in part.findings)
        return cls(findings, {place: standing for part in examined for place, standing in part.standings.items()})


def examine(site: Site, rules: Iterable[Rule]) -> Examined:
    """Return what the rules find that look at one page, or at a page beside its translation."""
    return Examined.joined(examined_in(site, rules).values())


def examined_in(site: Site, rules: Iterable[Rule], codes: Collection[str] | None = None) -> dict[str, Examined]:
    """Return the same by locale, for some locales (default: those of the site).

    What is found in a locale depends on its pages, on their sources, and on the translations that they were made from
    (`Site.locale_of_origin`), all else being equal.
    """
    chosen = tuple(rules)
    for_pages, for_pairs = _within(chosen, Scope.PAGE), _within(chosen, Scope.PAIR)
    surveys = {rule.survey: {other.code: other for other in for_pairs} for rule in for_pairs if rule.survey}
    alone = [rule for rule in for_pairs if rule.survey is None]
    asked = [locale.code for locale in site.settings.locales if codes is None or locale.code in codes]
    findings: dict[str, list[Finding]] = {code: [] for code in asked}
    standings: dict[str, dict[tuple[str, str], Standing]] = {code: {} for code in asked}
    for code in asked:
        for page in _pages(site, code):
            findings[code] += [rule.finding(one, page) for rule in for_pages for one in rule.check(page)]
    for pair in pairs(site, asked):
        code = pair.target.locale
        standings[code][code, pair.target.key] = _standing(pair)
        if pair.target.is_draft:
            continue  # nobody reads it yet; stamping it will hold it against its source
        findings[code] += [rule.finding(one, pair) for rule in alone for one in rule.check(pair)]
        for survey, known in surveys.items():
            findings[code] += [known[rule].finding(problem, pair) for rule, problem in survey(pair) if rule in known]
    return {code: Examined(tuple(findings[code]), standings[code]) for code in asked}


def _within(rules: Iterable[Rule], scope: Scope) -> list[Rule]:
    return [rule for rule in rules if rule.scope is scope]


def _pages(site: Site, code: str) -> list[PageInSite]:
    """Return every page of a locale that the site declares."""
    sources, faults = site.source_pages, site.faults
    own = site.pages[code].values()
    return [PageInSite(page, site.registries, site.settings, sources.get(page.key), faults) for page in own]


def _standing(pair: Pair) -> Standing:
    stale = pair.comparison.state is State.STALE or (pair.pivot is not None and pair.pivot.state is State.STALE)
    lacking = sum(match.target is None for match in pair.matches)
    behind = len(pair.comparison.changed) or (pair.source.size.blocks if stale else lacking)
    return Standing(State.STALE if stale else pair.comparison.state, behind)


def pairs(site: Site, codes: Collection[str] | None = None) -> Iterator[Pair]:
    """Yield each source page with each of its translations (or those in some locales), aligned and compared."""
    for key, source in site.source_pages.items():
        translations = {locale.code: page for locale in site.translations if (page := site.pages[locale.code].get(key))}
        for code, page in translations.items():
            if codes is None or code in codes:
                yield pair(source, page, translations, site)


def pair(source: Page, target: Page, translations: Mapping[str, Page], site: Site) -> Pair:
    """Return a page beside its translation; the other translations of the page may be its pivot."""
    named = target.stamp.pivot if target.stamp else None
    pivot = translations.get(named) if named and named != target.locale else None
    matches = align(source.blocks, target.blocks)
    return Pair(
        source,
        target,
        matches,
        site.registries,
        site.settings,
        compare(pivot, target, site.bases) if pivot else compare(source, target, site.bases, matches),
        compare(source, pivot, site.bases) if pivot else None,
    )


def comparisons(site: Site) -> Iterator[Comparison]:
    """Yield every page in every locale that is translated into, with what is missing and what has no source."""
    for locale in site.translations:
        for key in sorted(site.source_pages.keys() | site.pages[locale.code].keys()):
            yield comparison_of(site, locale.code, key)


def comparison_of(site: Site, locale: str, key: str) -> Comparison:
    """Return how one page stands in one locale."""
    source, target = site.source_pages.get(key), site.pages[locale].get(key)
    if source is None or target is None:
        return Comparison(locale, key, State.MISSING if source else State.ORPHAN, source, target)
    others = {code: pages[key] for code, pages in site.pages.items() if key in pages}
    return pair(source, target, others, site).comparison


def outline(site: Site) -> Site:
    """Return a site whose pages keep what others may ask of them (words, links, anchors), not their blocks.

    Of the texts only those stay that may name pictures in HTML, or that readers of another locale are shown.
    """
    everywhere = keys_everywhere(site)
    pages = {
        code: {key: _outlined(page, is_shown=key not in everywhere) for key, page in own.items()}
        for code, own in site.pages.items()
    }
    return replace(site, pages=pages, bases={})


def _outlined(page: Page, *, is_shown: bool) -> Page:
    text = page.body.text if is_shown or holds_tags(page.body.text) else ""
    return replace(page, body=page.body._replace(text=text, blocks=(), placeholders=()))
