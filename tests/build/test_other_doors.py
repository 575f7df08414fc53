"""People who know MkDocs, and tools that call the doors, get what they expect."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KEYS = {"code", "name", "family", "severity", "path", "line", "column", "locale", "page", "message", "hint", "source"}


def run(*command: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


def test_plain_mkdocs_builds_the_site_and_shows_the_findings_as_warnings(make_site: Callable[..., Path]) -> None:
    project = make_site("missing-page")
    result = run(sys.executable, "-m", "mkdocs", "build", folder=project)
    assert result.returncode == 0, result.stderr
    assert "docs/en/about.md:1:1: T001" in result.stderr
    assert (project / "site/ja/index.html").is_file()


def test_plain_mkdocs_says_what_is_wrong_with_our_options(make_site: Callable[..., Path]) -> None:
    project = make_site()
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("fallback: {ja", "fallbak: {ja"), encoding="utf-8")
    result = run(sys.executable, "-m", "mkdocs", "build", folder=project)
    assert result.returncode != 0
    assert "fallbak" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("door", ["check_translations", "check_images"])
def test_a_door_runs_with_any_python_and_speaks_json(door: str, make_site: Callable[..., Path]) -> None:
    project = make_site("missing-alt")
    config = str(project / "mkdocs.yml")
    result = run(sys.executable, f"scripts/{door}.py", "--config", config, "--format", "json", "--lang", "en")
    report = json.loads(result.stdout)
    assert report["version"] == 1
    assert set(report["locales"]) == {"vi", "en", "ja"}
    assert set(report["locales"]["ja"]) == {"pages", "translated", "stale", "missing", "words", "coverage"}
    assert result.returncode == 1
    for found in report["findings"]:
        assert set(found) == KEYS


def test_findings_can_be_selected_ignored_and_limited_to_a_locale(make_site: Callable[..., Path]) -> None:
    project = make_site("missing-page")

    def lines(*options: str) -> list[str]:
        command = ("promosite", "check", "translations", "--format", "concise", "--lang", "en", *options)
        return run(sys.executable, "-m", *command, folder=project).stdout.splitlines()

    assert len(lines("--ignore", "T108")) == 2
    assert len(lines("--ignore", "T108", "--locale", "ja")) == 1
    assert lines("--ignore", "T001", "--ignore", "T108") == [""]
    assert len(lines("--select", "presence")) == 2
    assert lines("--select", "T002") == [""]


@pytest.mark.parametrize(
    ("options", "nearest"),
    [(("--locale", "jp"), "ja"), (("--select", "T01"), "T001"), (("--ignore", "presense"), "presence")],
)
def test_a_misspelt_choice_is_no_clean_result(
    options: tuple[str, str], nearest: str, make_site: Callable[..., Path]
) -> None:
    command = ("promosite", "check", "translations", "--lang", "en", *options)
    result = run(sys.executable, "-m", *command, folder=make_site("missing-page"))
    assert result.returncode == 2
    assert f"Did you mean “{nearest}”?" in result.stderr


def test_a_report_that_can_not_be_written_is_told(make_site: Callable[..., Path]) -> None:
    command = ("promosite", "check", "translations", "--lang", "en", "--output", "no/such/folder/report.txt")
    result = run(sys.executable, "-m", *command, folder=make_site("missing-page"))
    assert result.returncode == 2
    assert "report.txt" in result.stderr


def test_a_report_can_go_into_a_file(make_site: Callable[..., Path]) -> None:
    project = make_site("missing-page")
    run(
        sys.executable,
        "-m",
        "promosite",
        "check",
        "translations",
        "--format",
        "json",
        "--output",
        "report.json",
        folder=project,
    )
    assert json.loads((project / "report.json").read_text(encoding="utf-8"))["findings"]


@pytest.mark.parametrize("word", ["T001", "t001", "missing-page", "S005"])
def test_a_rule_explains_itself_by_code_or_name(word: str) -> None:
    result = run(sys.executable, "-m", "promosite", "explain", word, "--lang", "en")
    assert result.returncode == 0
    assert len(result.stdout.splitlines()) > 3


def test_an_unknown_rule_is_answered_with_the_nearest() -> None:
    result = run(sys.executable, "-m", "promosite", "explain", "T0001", "--lang", "en")
    assert result.returncode == 2
    assert "Did you mean “T001”?" in result.stderr


def test_schemas_are_written_for_editors(tmp_path: Path) -> None:
    run(sys.executable, "-m", "promosite", "schema", "--output", str(tmp_path))
    place = json.loads((tmp_path / "page-place.schema.json").read_text(encoding="utf-8"))
    assert place["additionalProperties"] is False
    assert "units" in place["$defs"]["PlaceFacts"]["required"]


def test_a_site_may_live_below_a_path_of_its_host(make_site: Callable[..., Path]) -> None:
    project = make_site()
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("nho.example/", "nho.example/tg/"), encoding="utf-8")
    result = run(sys.executable, "-m", "promosite", "build", folder=project)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "https://nho.example/tg/en/" in (project / "site/sitemap-en.xml").read_text(encoding="utf-8")
    assert '"/tg/' in (project / "site/404.html").read_text(encoding="utf-8")
