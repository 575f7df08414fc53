"""The voice for code scanning: SARIF 2.1.0, which GitHub, Azure DevOps and editors read.

Source of every name and form: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, with Errata 01.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from promosite.model.finding import Edit, Finding, Report, Severity
from promosite.model.location import Location
from promosite.model.message import say
from promosite.report.identity import identified

Translate = Callable[[str], str]
Object = dict[str, Any]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_FINGERPRINT = "finding/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_BRACES = str.maketrans({"{": "{{", "}": "}}"})
_BRACKETS = str.maketrans({"[": r"\[", "]": r"\]"})


def sarif(report: Report, translate: Translate, helps: Mapping[str, str]) -> str:
    """Return the report as a SARIF log with one run; `helps` are the help pages of the rules, by code."""
    kinds = {found.code: found for found in reversed(report.findings)}
    indices = {code: index for index, code in enumerate(sorted(kinds))}
    run = {
        "tool": {"driver": _driver([kinds[code] for code in indices], translate, helps)},
        "invocations": [{"executionSuccessful": True, "exitCode": 1 if report.errors else 0}],
        "originalUriBaseIds": {_ROOT: {"description": _message(say("The project's folder.").text(translate))}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(found, name, indices[found.code], translate) for found, name in identified(report.findings)
        ],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _driver(kinds: list[Finding], translate: Translate, helps: Mapping[str, str]) -> Object:
    return {
        "name": "promosite",
        "version": version("promosite"),
        "rules": [_rule(kind, translate(helps[kind.code]) if helps.get(kind.code) else kind.name) for kind in kinds],
    }


def _rule(kind: Finding, help_page: str) -> Object:
    first, _, rest = help_page.partition("\n")
    return {
        "id": kind.code,
        "name": "".join(word.capitalize() for word in kind.name.split("-")),
        "shortDescription": _message(first),
        "fullDescription": _message(" ".join(rest.split()) or first),
        "help": _message(help_page),
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
        "properties": {"tags": [kind.family]},
    }


def _result(found: Finding, name: str, index: int, translate: Translate) -> Object:
    hint = found.hint.text(translate)
    result: Object = {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": _message(f"{found.message.text(translate)} {hint}"),
        "locations": [{"physicalLocation": _place(found.location)}],
        "partialFingerprints": {_FINGERPRINT: name},
        "properties": _properties(found),
    }
    if found.source:
        told = _message(say("The source of this.").text(translate))
        result["relatedLocations"] = [{"id": 1, "physicalLocation": _place(found.source), "message": told}]
    if found.edits:
        result["fixes"] = [{"description": _message(hint), "artifactChanges": _changes(found.edits)}]
    return result


def _properties(found: Finding) -> Object:
    texts = found.texts
    told = {
        "locale": found.locale,
        "page": found.page,
        "sourceBefore": texts.before,
        "sourceNow": texts.source,
        "translation": texts.target,
    }
    return {"family": found.family, **{name: value for name, value in told.items() if value is not None}}


def _place(place: Location) -> Object:
    return {
        "artifactLocation": _artifact(place.path),
        "region": {"startLine": place.line, "startColumn": place.column},
    }


def _artifact(path: str) -> Object:
    return {"uri": quote(path), "uriBaseId": _ROOT}


def _changes(edits: tuple[Edit, ...]) -> list[Object]:
    """Return the edits, those of a file together (§3.56)."""
    by_file: defaultdict[str, list[Edit]] = defaultdict(list)
    for edit in edits:
        by_file[edit.location.path].append(edit)
    return [
        {"artifactLocation": _artifact(path), "replacements": [_replacement(edit) for edit in within]}
        for path, within in by_file.items()
    ]


def _replacement(edit: Edit) -> Object:
    start = edit.location.column
    region = {"startLine": edit.location.line, "startColumn": start, "endColumn": start + edit.length}
    return {"deletedRegion": region, "insertedContent": {"text": edit.text}}


def _message(text: str) -> Object:
    """Return a message object: braces doubled (§3.11.5), and no bracket taken for a link (§3.11.6)."""
    text = text.translate(_BRACES)
    return {"text": text.translate(_BRACKETS) if "](" in text else text}
