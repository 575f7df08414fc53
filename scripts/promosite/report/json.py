"""The voice for programs: version 1 of the JSON report, a contract that other tools rely on."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from promosite.model.finding import Finding, LocaleSummary, Report

VERSION = 1


def as_json(report: Report, translate: Callable[[str], str]) -> str:
    """Return the report as JSON, readable in any language (no escapes for non-ASCII letters)."""
    findings = [_finding(found, translate) for found in report.findings]
    locales = {code: _summary(summary) for code, summary in report.locales}
    return json.dumps({"version": VERSION, "findings": findings, "locales": locales}, ensure_ascii=False, indent=2)


def _finding(found: Finding, translate: Callable[[str], str]) -> dict[str, Any]:
    return {
        "code": found.code,
        "name": found.name,
        "family": found.family,
        "severity": found.severity.value,
        "path": found.location.path,
        "line": found.location.line,
        "column": found.location.column,
        "locale": found.locale,
        "page": found.page,
        "message": found.message.text(translate),
        "hint": found.hint.text(translate),
        "source": {"path": found.source.path, "line": found.source.line} if found.source else None,
    }


def _summary(summary: LocaleSummary) -> dict[str, Any]:
    return {
        "pages": summary.pages,
        "translated": summary.translated,
        "stale": summary.stale,
        "missing": summary.missing,
        "words": summary.words,
        "coverage": round(summary.coverage, 4),
    }
