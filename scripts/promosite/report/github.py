"""The voice for GitHub Actions: workflow commands, which become annotations beside the changed lines."""

from __future__ import annotations

from collections.abc import Callable

from promosite.model.finding import Finding, Report, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def github(report: Report, translate: Callable[[str], str]) -> str:
    """Return one workflow command for each finding (actions/toolkit, `core/src/command.ts`)."""
    return "\n".join(_command(found, translate) for found in report.findings)


def _command(found: Finding, translate: Callable[[str], str]) -> str:
    place = found.location
    properties = {"file": place.path, "line": place.line, "col": place.column, "title": f"{found.code} {found.name}"}
    told = ",".join(f"{name}={str(value).translate(_IN_PROPERTY)}" for name, value in properties.items())
    message = f"{found.message.text(translate)} {found.hint.text(translate)}"
    return f"::{_COMMANDS[found.severity]} {told}::{message.translate(_IN_DATA)}"
