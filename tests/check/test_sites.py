"""Each fault has a tiny site of its own; its expected.txt is what the officer reads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from promosite.check.examining import examine, outline
from promosite.check.registry import all_rules
from promosite.check.run import check
from promosite.model.finding import Finding, Report, Severity
from promosite.model.site import Site
from promosite.read.pictures.around import with_pictures
from promosite.read.site import read_site
from promosite.report.concise import concise
from promosite.report.full import full
from promosite.settings import read_settings

SITES = Path(__file__).parent.parent / "sites"
NAMES = sorted(path.name for path in SITES.iterdir() if path.name != "base")


@pytest.mark.parametrize("name", NAMES)
def test_a_site_is_reported_as_expected(name: str, make_site: Callable[..., Path]) -> None:
    expected = (SITES / name / "expected.txt").read_text(encoding="utf-8").rstrip("\n")
    families = {rule.family for rule in all_rules() if f" {rule.code} {rule.name}: " in expected}
    found = check(looked_at(make_site(name))).findings
    report = Report(tuple(finding for finding in found if is_judged(finding, families)))
    hints = full(report, str, lambda _: None)
    assert concise(report, str) == expected, hints


@pytest.mark.parametrize("name", NAMES)
def test_a_site_is_judged_alike_when_its_pages_are_examined_elsewhere(
    name: str, make_site: Callable[..., Path]
) -> None:
    site, rules = looked_at(make_site(name)), all_rules()
    assert check(outline(site), rules, examine(site, rules)) == check(site, rules)


def looked_at(project: Path) -> Site:
    site = read_site(read_settings(project / "mkdocs.yml"))
    built = site.settings.target if site.settings.target.is_dir() else None
    return with_pictures(site, date(2026, 11, 28), built=built, jobs=1)


def is_judged(finding: Finding, families: set[str]) -> bool:
    """A site with a fault is about the families it names; a sound one about all that matters."""
    return finding.family in families if families else finding.severity is not Severity.INFO


def test_every_rule_has_a_site_that_fires_it() -> None:
    reported = " ".join((SITES / name / "expected.txt").read_text(encoding="utf-8") for name in NAMES)
    made_in_other_tests = {"C001", "C002", "C003", "C402", "C504", "C505", "I006"}
    silent = {rule.code for rule in all_rules() if rule.code not in reported} - made_in_other_tests
    assert not silent


def test_every_rule_says_what_why_and_how() -> None:
    for rule in all_rules():
        assert len(rule.help.splitlines()) > 2, rule.code
