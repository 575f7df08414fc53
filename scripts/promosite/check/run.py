"""Runs rules over a site and sums up the locales."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from promosite.check.coverage import shortfalls, summaries
from promosite.check.examining import Examined, examine
from promosite.check.registry import FAMILIES, READING, Rule, Scope, all_rules
from promosite.check.silences import apply, silenced, silences_of
from promosite.model.finding import Finding, Report
from promosite.model.site import Site


def check(site: Site, rules: Iterable[Rule] | None = None, examined: Examined | None = None) -> Report:
    """Return what the rules (default: all) find in the whole site, in reading order.

    Where pages were examined already, beside each other, the site may be an outline.
    """
    ran = tuple(rules or all_rules())
    by_page = examined or examine(site, ran)
    of_site = [finding for rule in ran if rule.scope is Scope.SITE for finding in rule.findings(site)]
    found = [*of_site, *by_page.findings, *shortfalls(site, by_page.standings, ran)]
    left = silenced(found, silences_of(site), ran)
    ordered = tuple(sorted(left, key=lambda finding: finding.order))
    return Report(ordered, summaries(site, by_page.standings))


def check_locale(site: Site, code: str) -> Report:
    """Return what the rules find on the pages of one locale; what concerns the whole site is judged with the whole."""
    near = {site.settings.source.code, code}
    pages = {other: own if other in near else {} for other, own in site.pages.items()}
    found = examine(replace(site, pages=pages), all_rules()).findings
    left, _ = apply(chosen(found, (), (), (code,)), silences_of(site))
    return Report(tuple(sorted(left, key=lambda finding: finding.order)))


def check_page(site: Site, key: str, found: Iterable[Finding]) -> Report:
    """Return what was found on a page in all its locales, and what rules that look at the whole site find there."""
    of_site = (finding for rule in all_rules() if rule.scope is Scope.SITE for finding in rule.findings(site))
    own = {code: {key: pages[key]} if key in pages else {} for code, pages in site.pages.items()}
    left, _ = apply(
        (*found, *(finding for finding in of_site if finding.page == key)), silences_of(replace(site, pages=own))
    )
    return Report(tuple(sorted(left, key=lambda finding: finding.order)))


def rules_of(name: str) -> tuple[Rule, ...]:
    """Return the rules of a check (`translations`, `images`, `content`) and those that say what can't be read.

    A `build` asks for all.
    """
    if name == "build":
        return all_rules()
    families = FAMILIES.get(name, ("content",))
    return tuple(rule for rule in all_rules() if rule.family in families or rule.code in READING)


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
