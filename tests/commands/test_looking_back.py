"""Another process knows of the last build what this one would, and a program that is done has said all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.commands.test_recall import append
from tests.conftest import MakeSite

from promosite.cli import main
from promosite.commands import looking_back
from promosite.commands.built_before import BuildOrder, LastBuild, digest_of, recorded, texts_in, this_day
from promosite.commands.looking_back import look_back
from promosite.errors import EXIT_FINDINGS, EXIT_STOPPED
from promosite.settings import read_settings

UNCHANGED = """\
import sys
from promosite.cli import main
from promosite.commands import looking_back
looking_back.MANY = 1
try:
    main(["build", "--lang", "en"])
finally:
    print("pydantic" in sys.modules, "mkdocs" in sys.modules)
"""


@pytest.fixture
def project(make_site: MakeSite) -> Path:
    folder = make_site()
    assert CliRunner().invoke(main, ["build", "--config", str(folder / "mkdocs.yml")]).exit_code == 0
    return folder


@pytest.fixture
def by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking_back, "MANY", 1)


def seen(project: Path) -> tuple[LastBuild | None, str | None, int]:
    """Return what is known of the last build, and the digest and the number of the texts that were looked at."""
    config = project / "mkdocs.yml"
    record = recorded(config)
    assert record
    last, contents = look_back(BuildOrder(config), record)
    return last, digest_of(read_settings(config), this_day(), contents), contents.count(".md")


@pytest.mark.parametrize("path", ["", "docs/en/index.md", "docs/vi/index.md", "mkdocs.yml", "site/index.html"])
def test_another_process_sees_what_this_one_would(path: str, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if path:
        append(project / path, "\n<!-- # more -->\n" if path.endswith(".html") else "\n# more\n")
    here = seen(project)
    monkeypatch.setattr(looking_back, "MANY", 1)
    assert seen(project) == here
    assert (here[0] is None) == path.startswith("site/")
    assert (here[0] is not None and here[0].is_current) == (not path)


def test_how_many_texts_were_read_is_known_to_the_next_build(project: Path) -> None:
    record = recorded(project / "mkdocs.yml")
    assert record
    assert texts_in(record) == len([*(project / "docs").rglob("*.md")])
    assert texts_in({}) == 0


@pytest.mark.usefixtures("by_another")
def test_what_is_saved_after_the_look_back_is_not_taken_for_known(project: Path) -> None:
    config = project / "mkdocs.yml"
    record = recorded(config)
    assert record
    _, contents = look_back(BuildOrder(config), record)
    append(project / "docs/en/index.md", "\nMore.\n")
    assert digest_of(read_settings(config), this_day(), contents) != digest_of(read_settings(config), this_day())


def test_an_unchanged_site_is_told_of_before_mkdocs_is_imported(project: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", UNCHANGED], cwd=project, capture_output=True, text=True, check=False
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    assert "Nothing has changed" in told.stdout + told.stderr
    assert told.stdout.split()[-1] == "False"


def ended(*_: object) -> None:
    """End the process that looks back, as a system does that runs out of memory."""
    os._exit(1)


@pytest.mark.usefixtures("by_another")
def test_a_process_that_is_ended_while_it_looks_back_is_told_in_one_line(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking_back, "_seen", ended)
    before = (project / "site/index.html").stat()
    told = CliRunner().invoke(main, ["build", "--config", str(project / "mkdocs.yml"), "--lang", "en"])
    assert told.exit_code == EXIT_STOPPED
    assert len(told.output.strip().splitlines()) == 1
    assert (project / "site/index.html").stat() == before


def test_a_program_that_ends_at_once_has_said_all_and_tells_how_it_went(make_site: MakeSite) -> None:
    project = make_site("stale-figure")
    words = ["check", "translations", "--config", str(project / "mkdocs.yml"), "--format", "json", "--lang", "en"]
    told = subprocess.run([sys.executable, "-m", "promosite", *words], capture_output=True, text=True, check=False)
    here = CliRunner().invoke(main, words)
    assert told.returncode == here.exit_code == EXIT_FINDINGS
    assert told.stdout == here.stdout
