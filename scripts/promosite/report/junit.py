"""The voice for build servers: JUnit's XML, one suite for each locale and one case for each page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from promosite.model.finding import Finding, Report, Severity

Translate = Callable[[str], str]
Cases = Mapping[tuple[str, str], list[Finding]]
"""Findings by locale and page."""

_WHOLE_SITE = "site"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document may hold, not even escaped."""


def junit(report: Report, translate: Translate, pages: Iterable[tuple[str, str]] = ()) -> str:
    """Return the report as the XML that Jenkins, GitLab and others read (junit-10.xsd of Jenkins' xUnit plugin).

    `pages` are (locale, key) of pages that were looked at; they pass where nothing was found. An error fails its page;
    warnings and notes are kept in the output of the case, for they stop nothing.
    """
    root = Element("testsuites", name="promosite")
    suites: defaultdict[str, list[tuple[str, list[Finding]]]] = defaultdict(list)
    for (locale, key), findings in _cases(report, pages).items():
        suites[locale].append((key, findings))
    for locale, cases in suites.items():
        _add_suite(root, locale, cases, translate)
    _count(root, list(root))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode")


def _cases(report: Report, pages: Iterable[tuple[str, str]]) -> Cases:
    cases: dict[tuple[str, str], list[Finding]] = {page: [] for page in pages}
    for found in report.findings:
        cases.setdefault((found.locale or _WHOLE_SITE, found.page or found.location.path), []).append(found)
    return cases


def _add_suite(root: Element, locale: str, cases: list[tuple[str, list[Finding]]], translate: Translate) -> None:
    suite = SubElement(root, "testsuite", name=_clean(locale))
    for key, findings in cases:
        case = SubElement(suite, "testcase", name=_clean(key), classname=f"promosite.{_clean(locale)}")
        _add_failure(case, [found for found in findings if found.severity is Severity.ERROR], translate)
        _add_output(case, [found for found in findings if found.severity is not Severity.ERROR], translate)
    suite.set("tests", str(len(cases)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", "0")


def _add_failure(case: Element, findings: list[Finding], translate: Translate) -> None:
    if findings:
        kinds = ", ".join(sorted({f"{found.code} {found.name}" for found in findings}))
        first = _clean(findings[0].message.text(translate))
        SubElement(case, "failure", type=_clean(kinds), message=first).text = _told(findings, translate)


def _add_output(case: Element, findings: list[Finding], translate: Translate) -> None:
    if findings:
        SubElement(case, "system-out").text = _told(findings, translate)


def _count(root: Element, suites: list[Element]) -> None:
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in suites)))


def _told(findings: list[Finding], translate: Translate) -> str:
    return _clean(
        "\n".join(
            f"{found.location}: {found.severity} {found.code} {found.name}: "
            f"{found.message.text(translate)} {found.hint.text(translate)}"
            for found in findings
        )
    )


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)
