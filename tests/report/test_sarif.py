"""A SARIF log holds what the standard asks for, in the forms it asks for, and nothing it doesn't know."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import unquote

import pytest

from promosite.model.finding import Report
from promosite.report.sarif import sarif

MESSAGE = {"text": str}
"""§3.11; every other property of a message is one we don't use."""
BAG = dict
"""§3.8: a property bag may hold anything."""

OBJECTS: dict[str, tuple[set[str], dict[str, Any]]] = {
    "log": ({"version", "runs"}, {"$schema": str, "version": "2.1.0", "runs": ["run"]}),
    "run": (
        {"tool"},
        {
            "tool": "tool",
            "invocations": ["invocation"],
            "originalUriBaseIds": {"*": "base"},
            "columnKind": {"unicodeCodePoints", "utf16CodeUnits"},
            "results": ["result"],
        },
    ),
    "tool": ({"driver"}, {"driver": "driver"}),
    "driver": ({"name"}, {"name": str, "version": str, "rules": ["rule"]}),
    "rule": (
        {"id"},
        {
            "id": str,
            "name": str,
            "shortDescription": "message",
            "fullDescription": "message",
            "help": "message",
            "defaultConfiguration": "configuration",
            "properties": BAG,
        },
    ),
    "configuration": (set(), {"level": {"none", "note", "warning", "error"}}),
    "invocation": ({"executionSuccessful"}, {"executionSuccessful": bool, "exitCode": int}),
    "base": (set(), {"description": "message"}),
    "message": ({"text"}, MESSAGE),
    "result": (
        {"message"},
        {
            "ruleId": str,
            "ruleIndex": int,
            "level": {"none", "note", "warning", "error"},
            "message": "message",
            "locations": ["location"],
            "relatedLocations": ["location"],
            "partialFingerprints": {"*": str},
            "fixes": ["fix"],
            "properties": BAG,
        },
    ),
    "location": (set(), {"id": int, "physicalLocation": "place", "message": "message"}),
    "place": ({"artifactLocation"}, {"artifactLocation": "artifact", "region": "region"}),
    "artifact": (set(), {"uri": str, "uriBaseId": str}),
    "region": ({"startLine"}, {"startLine": int, "startColumn": int, "endColumn": int}),
    "fix": ({"artifactChanges"}, {"description": "message", "artifactChanges": ["change"]}),
    "change": ({"artifactLocation", "replacements"}, {"artifactLocation": "artifact", "replacements": ["replacement"]}),
    "replacement": ({"deletedRegion"}, {"deletedRegion": "region", "insertedContent": "content"}),
    "content": (set(), {"text": str}),
}
"""The objects of SARIF 2.1.0 that we write: what each must have, and what each of its properties is."""


def is_of(value: Any, form: Any) -> bool:  # noqa: ANN401  # JSON holds anything
    if isinstance(form, type):
        return type(value) is form
    if isinstance(form, list):
        return isinstance(value, list) and bool(value) and all(is_of(each, form[0]) for each in value)
    if isinstance(form, dict):
        return isinstance(value, dict) and all(is_of(each, form["*"]) for each in value.values())
    if isinstance(form, set):
        return value in form
    if form not in OBJECTS:
        return bool(value == form)
    required, known = OBJECTS[form]
    assert required <= value.keys(), (form, value)
    assert value.keys() <= known.keys(), (form, value)
    return all(is_of(each, known[name]) for name, each in value.items())


@pytest.fixture
def log(report: Report) -> dict[str, Any]:
    helps = {"T101": "A paragraph changed.\n\nWhy it matters.\nHow to mend {{ it }}."}
    return dict(json.loads(sarif(report, str, helps)))


@pytest.fixture
def results(log: dict[str, Any]) -> list[dict[str, Any]]:
    return list(log["runs"][0]["results"])


def test_the_log_has_the_form_of_the_standard(log: dict[str, Any]) -> None:
    assert is_of(log, "log")


def test_a_clean_run_is_a_log_too() -> None:
    run = json.loads(sarif(Report(()), str, {}))["runs"][0]
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True, "exitCode": 0}]


def test_every_result_names_its_rule(log: dict[str, Any], results: list[dict[str, Any]]) -> None:
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert [rules[result["ruleIndex"]]["id"] for result in results] == [result["ruleId"] for result in results]
    stale = next(rule for rule in rules if rule["id"] == "T101")
    assert stale["shortDescription"]["text"] == "A paragraph changed."
    assert stale["help"]["text"].endswith("How to mend {{{{ it }}}}.")


def test_levels_are_those_of_the_standard(results: list[dict[str, Any]]) -> None:
    assert [result["level"] for result in results] == ["warning", "note", "error", "error", "error"]


def test_places_are_relative_uris_and_count_from_one(results: list[dict[str, Any]]) -> None:
    places = [place["physicalLocation"] for result in results for place in result["locations"]]
    for place in places:
        uri = place["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri)
        assert not uri.startswith("/")
        assert min(place["region"].values()) >= 1
    assert unquote(places[0]["artifactLocation"]["uri"]) == "docs/ja/chợ nổi 100%.md"
    assert places[0]["region"] == {"startLine": 3, "startColumn": 5}


def test_the_source_is_a_related_location(results: list[dict[str, Any]]) -> None:
    related = results[0]["relatedLocations"][0]
    assert related["physicalLocation"]["region"]["startLine"] == 4
    assert results[0]["properties"]["sourceBefore"] == "Sông cũ"


def test_fingerprints_are_never_the_same(results: list[dict[str, Any]]) -> None:
    names = [result["partialFingerprints"]["finding/v1"] for result in results]
    assert len(set(names)) == len(names)


def test_a_message_keeps_its_braces_and_makes_no_link(results: list[dict[str, Any]]) -> None:
    text = results[2]["message"]["text"]
    assert "{{{{ a }}}}" in text
    assert r"\[x\](y.md)" in text


def test_a_mend_says_what_to_delete_and_what_to_insert(results: list[dict[str, Any]]) -> None:
    first, second = results[1]["fixes"][0]["artifactChanges"]
    assert [change["deletedRegion"] for change in first["replacements"]] == [
        {"startLine": 7, "startColumn": 12, "endColumn": 13},
        {"startLine": 9, "startColumn": 1, "endColumn": 1},
    ]
    assert second["replacements"][0]["insertedContent"] == {"text": "«\u00a0"}
