"""The voice for GitLab: a Code Quality report, which the merge request shows."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from promosite.model.finding import Finding, Report, Severity
from promosite.report.identity import identified

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(report: Report, translate: Callable[[str], str]) -> str:
    """Return the findings as GitLab's part of the Code Climate form (docs.gitlab.com/ci/testing/code_quality)."""
    issues = [_issue(found, name, translate) for found, name in identified(report.findings)]
    return json.dumps(issues, ensure_ascii=False, indent=2)


def _issue(found: Finding, name: str, translate: Callable[[str], str]) -> dict[str, Any]:
    return {
        "description": f"{found.message.text(translate)} {found.hint.text(translate)}",
        "check_name": f"{found.code} {found.name}",
        "fingerprint": name,
        "severity": _SEVERITIES[found.severity],
        "location": {"path": found.location.path, "lines": {"begin": found.location.line}},
    }
