"""Runs rules over a site and sums up the locales."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from promosite.check.alignment import align
from promosite.check.comparing import compare
from promosite.check.registry import FAMILIES, Rule, Scope, all_rules
from promosite.model.comparison import Comparison, State
from promosite.model.finding import Finding, LocaleSummary, Report
from promosite.model.page import Page
from promosite.model.pair import Pair
from promosite.model.site import PageInSite, Site


def check(site: Site, rules: Iterable[Rule] | None = None) -> Report:
    """Return what the rules (default: all) find in the whole site, in reading order."""
    chosen_rules = tuple(rules or all_rules())
    found = [*findings_of_site(site, chosen_rules), *findings_of_pages(site, chosen_rules)]
    return Report(tuple(sorted(found, key=lambda finding: finding.order)), summaries(site))


def findings_of_site(site: Site, rules: tuple[Rule, ...]) -> Iterator[Finding]:
    """Yield what the rules find that look at the site as a whole."""
    for rule in _within(rules, Scope.SITE):
        yield from rule.findings(site)


def findings_of_pages(site: Site, rules: tuple[Rule, ...]) -> Iterator[Finding]:
    """Yield what the rules find that look at one page, or at a page beside its translation."""
    for_pages, for_pairs = _within(rules, Scope.PAGE), _within(rules, Scope.PAIR)
    for locale in site.settings.locales:
        for page in site.pages[locale.code].values():
            subject = PageInSite(page, site.registries, site.settings)
            for rule in for_pages:
                yield from rule.findings(subject)
    for pair in pairs(site) if for_pairs else ():
        for rule in for_pairs:
            yield from rule.findings(pair)


def _within(rules: tuple[Rule, ...], scope: Scope) -> list[Rule]:
    return [rule for rule in rules if rule.scope is scope]


def pairs(site: Site) -> Iterator[Pair]:
    """Yield each source page with each of its translations, aligned and compared."""
    for key, source in site.source_pages.items():
        translations = {locale.code: page for locale in site.translations if (page := site.pages[locale.code].get(key))}
        for page in translations.values():
            yield pair(source, page, translations, site)


def pair(source: Page, target: Page, translations: Mapping[str, Page], site: Site) -> Pair:
    """Return a page beside its translation; the other translations of the page may be its pivot."""
    named = target.stamp.pivot if target.stamp else None
    pivot = translations.get(named) if named and named != target.locale else None
    return Pair(
        source,
        target,
        align(source.blocks, target.blocks),
        site.registries,
        site.settings,
        compare(pivot or source, target, site.bases),
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


def rules_of(name: str) -> tuple[Rule, ...]:
    """Return the rules of a check: `translations`, `images`, or `content` with what every build needs."""
    families = FAMILIES.get(name, ("content",))
    return tuple(rule for rule in all_rules() if rule.family in families)


def chosen(
    findings: Iterable[Finding],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    locales: tuple[str, ...],
) -> tuple[Finding, ...]:
    """Return the findings of the selected families, codes and locales, without the ignored ones."""
    return tuple(
        found
        for found in findings
        if (not select or _named(found, select))
        and not _named(found, ignore)
        and (not locales or found.locale is None or found.locale in locales)
    )


def _named(found: Finding, names: tuple[str, ...]) -> bool:
    return found.code in names or found.family in names or found.name in names


def summaries(site: Site) -> tuple[tuple[str, LocaleSummary], ...]:
    """Return how far each locale is; a source page counts as its own translation."""
    words = {key: sum(len(block.text.split()) for block in page.body.blocks) for key, page in site.source_pages.items()}
    return tuple(
        (locale.code, _summary(words, site.pages[locale.code].keys() & words.keys()))
        for locale in site.settings.locales
    )


def _summary(words: dict[str, int], translated: set[str]) -> LocaleSummary:
    return LocaleSummary(
        pages=len(words),
        translated=len(translated),
        stale=0,
        missing=len(words) - len(translated),
        words=sum(words[key] for key in translated),
    )
