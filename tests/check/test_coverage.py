"""Thresholds: how much of the source a locale, or a section of it, must have."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promosite.check.coverage import Tally
from promosite.check.run import check
from promosite.model.finding import Finding
from promosite.model.options import Options, Threshold
from promosite.read.site import read_site
from promosite.settings import read_settings

MakeSite = Callable[..., Path]


def source(text: str) -> str:
    return f"---\nkind: about\ntitle: Trang\ndescription: Một câu.\nupdated: 2026-11-21\n---\n\n{text}\n"


def translation(text: str, status: str = "translated") -> str:
    return f"---\ntitle: Page\ndescription: A sentence.\ntranslation: {{status: {status}}}\n---\n\n{text}\n"


FILES = {
    "docs/vi/nature/forest.md": source("Rừng.\n\nCây."),
    "docs/vi/nature/river.md": source("Sông."),
    "docs/vi/food/noodles.md": source("Một hai ba bốn năm sáu."),
    "docs/en/nature/forest.md": translation("Forest.\n\nTrees."),
    "docs/en/nature/river.md": translation("River."),
    "docs/en/food/noodles.md": translation("One two three four five six."),
    "docs/ja/nature/forest.md": translation("森。"),
    "docs/ja/nature/river.md": translation("川。", status="draft"),
}
"""Beside the home page: English has all four pages; Japanese two, one of them without a block."""


@pytest.fixture
def project(make_site: MakeSite) -> Path:
    return make_site(files=dict(FILES))


def shortfalls(project: Path, coverage: dict[str, Threshold]) -> list[Finding]:
    """Return what falls short of these thresholds."""
    settings = replace(read_settings(project / "mkdocs.yml"), options=Options(coverage=coverage))
    return [finding for finding in check(read_site(settings)).findings if finding.code == "T008"]


THRESHOLDS: dict[str, tuple[str, str, int, tuple[str, ...]]] = {
    "a locale that has all": ("en", "pages", 100, ()),
    "a locale that has half": ("ja", "pages", 51, ("ja",)),
    "a locale that reaches it exactly": ("ja", "pages", 50, ()),
    "a section of a locale": ("ja/food", "pages", 1, ("ja",)),
    "a section that is half there": ("ja/nature", "pages", 50, ()),
    "a draft is not there": ("ja/nature", "pages", 51, ("ja",)),
    "a section of a locale that has it": ("en/food", "pages", 100, ()),
    "all locales": ("*", "pages", 60, ("ja",)),
    "a section in all locales": ("*/food", "pages", 100, ("ja",)),
    "all locales fall short of nothing": ("*", "pages", 0, ()),
    "blocks": ("ja/nature", "blocks", 45, ("ja",)),
    "blocks that are there": ("ja/nature", "blocks", 42, ()),
    "words": ("ja", "words", 60, ("ja",)),
    "words of a section nobody has": ("ja/food", "words", 1, ("ja",)),
    "up to date": ("ja", "current", 100, ()),
    "a section that isn't there": ("ja/history", "pages", 100, ()),
}


@pytest.mark.parametrize("case", THRESHOLDS)
def test_a_threshold_that_is_not_reached_is_told(case: str, project: Path) -> None:
    name, share, wanted, expected = THRESHOLDS[case]
    found = shortfalls(project, {name: Threshold.model_validate({share: wanted})})
    assert tuple(finding.locale for finding in found) == expected


def test_pages_that_are_out_of_date_count_against_what_is_current(project: Path) -> None:
    run(project, "stamp", "--all", expected=1)  # a Japanese page lacks a block
    forest = project / "docs/vi/nature/forest.md"
    forest.write_text(source("Rừng ngập mặn.\n\nCây."), encoding="utf-8")
    (short,) = shortfalls(project, {"*": Threshold.model_validate({"current": 80})})
    assert (short.locale, short.message.text(str)) == (
        "en",
        "In “en” 75.0% of the pages are up to date (*); at least 80% are asked.",
    )


def run(project: Path, *words: str, expected: int) -> str:
    command = [sys.executable, "-m", "promosite", *words, "--lang", "en"]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.returncode == expected, result.stdout + result.stderr
    return result.stdout


def ask(project: Path, coverage: str) -> None:
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("fallback: {ja: [en]}", f"coverage: {coverage}"), encoding="utf-8")


def test_a_site_below_its_threshold_publishes_nothing(project: Path) -> None:
    (project / "docs/ja/nature/forest.md").write_bytes(translation("森。\n\n木。").encode())
    ask(project, "{ja: {pages: 50}}")
    run(project, "build", expected=0)
    before = {path: path.read_bytes() for path in (project / "site").rglob("*.html")}
    (project / "docs/ja/nature/forest.md").unlink()
    told = run(project, "build", expected=1)
    assert "mkdocs.yml:1:1  error  T008 low-coverage" in told
    assert "“ja” has 25.0% of the pages (*); at least 50% are asked." in told
    assert {path: path.read_bytes() for path in (project / "site").rglob("*.html")} == before


SENSELESS = (
    "{ja: 90}", "{ja: {pages: 101}}", "{ja: {page: 90}}", "[ja]", "{ja: {pages: x}}",
    "{jp: {pages: 90}}", "{jp/food: {pages: 90}}", "{vi: {pages: 90}}",
)  # fmt: skip


@pytest.mark.parametrize("coverage", SENSELESS)
def test_a_threshold_that_says_nothing_stops_it_with_one_line(coverage: str, project: Path) -> None:
    ask(project, coverage)
    command = [sys.executable, "-m", "promosite", "check", "translations", "--lang", "en"]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.returncode == 2
    assert result.stderr.startswith("mkdocs.yml:")
    assert len(result.stderr.splitlines()) == 1


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_share_lies_between_nothing_and_all(one: int, other: int) -> None:
    done, whole = sorted((one, other))
    assert 0 <= Tally((done, whole), (0, 0), (0, 0), (0, 0)).share("pages") <= 100
