"""The voices for build servers say every finding in the form that each of them reads."""

from __future__ import annotations

import json
import re
from xml.etree.ElementTree import Element, fromstring

import pytest

from promosite.model.finding import Report
from promosite.report.github import github
from promosite.report.gitlab import gitlab
from promosite.report.junit import junit

SHAPE = {
    "testsuites": ({"name", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors"}, {"testcase"}),
    "testcase": ({"name", "classname"}, {"failure", "system-out"}),
    "failure": ({"type", "message"}, set()),
    "system-out": (set(), set()),
}
"""Elements of junit-10.xsd that we write, with their attributes and children."""


@pytest.fixture
def suites(report: Report) -> Element:
    return fromstring(junit(report, str, [("fr", "a"), ("fr", "clean"), ("ja", "clean")]))


def test_junit_has_the_shape_of_its_schema(suites: Element) -> None:
    for element in suites.iter():
        attributes, children = SHAPE[element.tag]
        assert set(element.attrib) == attributes
        assert {child.tag for child in element} <= children


def test_junit_has_a_suite_for_each_locale_and_a_case_for_each_page(suites: Element) -> None:
    cases = {suite.get("name"): [case.get("name") for case in suite] for suite in suites}
    assert cases == {"fr": ["a", "clean", "b"], "ja": ["clean", "chợ nổi 100%"], "site": ["mkdocs.yml"]}
    assert {name: suites.get(name) for name in ("tests", "failures")} == {"tests": "6", "failures": "2"}


def test_junit_fails_a_page_for_an_error_only(suites: Element) -> None:
    assert [case.get("name") for case in suites.iterfind(".//testcase[failure]")] == ["b", "mkdocs.yml"]
    assert "docs/fr/a.md:7:12: info T601" in (suites.findtext(".//testcase[@name='a']/system-out") or "")


def test_junit_holds_no_character_that_xml_forbids(suites: Element) -> None:
    failure = suites.find("testsuite[@name='site']/testcase/failure")
    assert failure is not None
    assert '<script>alert("x")</script>' in (failure.text or "")
    assert "\x00" not in (failure.text or "")


def test_github_reads_one_command_a_line(report: Report) -> None:
    lines = github(report, str).split("\n")
    assert len(lines) == len(report.findings)
    for line in lines:
        assert re.fullmatch(r"::(error|warning|notice) file=[^,]+,line=\d+,col=\d+,title=[^,:]+::.+", line)
    assert lines[0] == (
        "::warning file=docs/ja/chợ nổi 100%25.md,line=3,col=5,title=T101 stale-block"
        "::The source of “川” was rewritten. Translate it."
    )
    assert "100%25, a: b%0D%0Anext" in lines[2]


def test_gitlab_reads_issues_with_names_of_their_own(report: Report) -> None:
    issues = json.loads(gitlab(report, str))
    assert [issue["severity"] for issue in issues] == ["minor", "info", "major", "major", "major"]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert issues[0]["location"] == {"path": "docs/ja/chợ nổi 100%.md", "lines": {"begin": 3}}
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}


def test_nothing_found_is_said_in_every_form() -> None:
    assert github(Report(()), str) == ""
    assert json.loads(gitlab(Report(()), str)) == []
    assert fromstring(junit(Report(()), str)).get("tests") == "0"
