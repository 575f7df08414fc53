"""A tiny site of two pages that no translator has stamped yet, and the real command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from promosite.cli import main

Run = Callable[..., Result]
Edit = Callable[[str, str, str], None]


@pytest.fixture
def project(make_site: Callable[..., Path]) -> Path:
    return make_site("unstamped-translations")


@pytest.fixture
def run(project: Path) -> Run:
    """Return a function that runs a command in English; what is no clean exit is raised."""

    def command(*words: str) -> Result:
        arguments = [*words, "--lang", "en", "--config", str(project / "mkdocs.yml")]
        return CliRunner().invoke(main, arguments, catch_exceptions=False)

    return command


@pytest.fixture
def edit(project: Path) -> Edit:
    """Return a function that replaces a text that stands in a file."""

    def replace(path: str, before: str, after: str) -> None:
        file = project / path
        text = file.read_bytes().decode()
        assert before in text
        file.write_bytes(text.replace(before, after).encode())

    return replace


@pytest.fixture
def codes(run: Run) -> Callable[[], list[str]]:
    """Return a function that says which rules find something in the translations' freshness."""

    def found() -> list[str]:
        lines = run("check", "translations", "--format", "concise", "--select", "freshness").stdout.splitlines()
        return [line.split(" ")[2] for line in lines if ": " in line and line.startswith(("docs", "mkdocs"))]

    return found
