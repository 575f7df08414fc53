"""What a check found is repeated only while not a byte of what it depends on has changed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from promosite.commands import check
from promosite.commands.check import carry_out
from promosite.commands.examination import examined
from promosite.commands.order import Order
from promosite.commands.quick import repeat
from promosite.commands.recall import FOLDER, Inputs, unchanged
from promosite.model.finding import Report
from promosite.settings import read_settings

MakeSite = Callable[..., Path]
ORDER = Order("translations", date(2026, 11, 28), voice="concise")


def record_of(project: Path) -> Path:
    return project / FOLDER / "check-translations-mkdocs.yml.json"


@pytest.fixture
def project(make_site: MakeSite) -> Path:
    return make_site("stale-figure")


def checked(project: Path) -> int:
    return carry_out(ORDER, project / "mkdocs.yml", str)


def test_the_second_run_says_what_the_first_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert repeat(ORDER, project / "mkdocs.yml", str) is None
    code = checked(project)
    first = capsys.readouterr().out
    assert repeat(ORDER, project / "mkdocs.yml", str) == code == 1
    assert capsys.readouterr().out == first


def test_a_recalled_report_is_the_report_itself(project: Path) -> None:
    checked(project)
    settings = read_settings(project / "mkdocs.yml")
    assert unchanged(settings.config, "translations") == examined(settings, "translations")


def test_what_is_saved_while_a_check_looks_is_looked_at_next_time(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look: Any = examined

    def looked(*given: object, **wishes: object) -> Report:
        report: Report = look(*given, **wishes)
        append(project / "docs/en/way.md", " More.")
        return report

    monkeypatch.setattr(check, "examined", looked)
    checked(project)
    assert repeat(ORDER, project / "mkdocs.yml", str) is None
    assert unchanged(project / "mkdocs.yml", "translations") is None
    assert not record_of(project).exists()


CHANGES: dict[str, Callable[[Path], object]] = {
    "a word of a page": lambda root: append(root / "docs/en/way.md", " More."),
    "a new page": lambda root: (root / "docs/en/new.md").write_text("# New\n", encoding="utf-8"),
    "a page that is gone": lambda root: (root / "docs/ja/way.md").unlink(),
    "a page of another name": lambda root: (root / "docs/ja/way.md").rename(root / "docs/ja/path.md"),
    "a setting": lambda root: append(root / "mkdocs.yml", "\n# a remark\n"),
    "an earlier text": lambda root: next((root / "docs/.base").glob("*.json")).write_text("{}", encoding="utf-8"),
    "a registry": lambda root: new_file(root / "docs/registry/units.yml", "{}\n"),
    "a catalogue": lambda root: new_file(
        root / "overrides/locales/en/LC_MESSAGES/messages.po", 'msgid ""\nmsgstr ""\n'
    ),
    "a picture": lambda root: new_file(root / "docs/assets/river.svg", "<svg/>"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_anything_it_reads_makes_it_look_anew(change: str, project: Path) -> None:
    checked(project)
    CHANGES[change](project)
    assert unchanged(project / "mkdocs.yml", "translations") is None


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def new_file(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_the_dates_of_files_do_not_count(project: Path) -> None:
    checked(project)
    for path in project.rglob("*.md"):
        os.utime(path, (0, 0))
    assert unchanged(project / "mkdocs.yml", "translations") is not None


@pytest.mark.parametrize("content", ["", "{", "[]", '{"digest": 1}', '{"digest": null, "docs": 3}'])
def test_a_broken_record_is_no_record(content: str, project: Path) -> None:
    checked(project)
    record_of(project).write_text(content, encoding="utf-8")
    assert repeat(ORDER, project / "mkdocs.yml", str) is None
    assert checked(project) == 1
    assert json.loads(record_of(project).read_text(encoding="utf-8"))["digest"]


def test_a_record_that_cannot_be_written_spoils_nothing(project: Path) -> None:
    (project / ".cache").write_text("a file where the folder should be", encoding="utf-8")
    assert checked(project) == 1


def test_a_site_that_includes_from_the_whole_project_is_never_recalled(project: Path) -> None:
    append(project / "mkdocs.yml", "  - pymdownx.snippets\n")
    checked(project)
    settings = read_settings(project / "mkdocs.yml")
    assert not Inputs(settings.config, settings.docs, settings.overrides, settings.includes).are_known
    assert not record_of(project).exists()


def test_an_included_file_of_any_ending_is_part_of_what_is_read(project: Path) -> None:
    append(project / "mkdocs.yml", "  - pymdownx.snippets: {base_path: [included]}\n")
    new_file(project / "included/contact.txt", "0273 3872 345")
    checked(project)
    assert unchanged(project / "mkdocs.yml", "translations") is not None
    new_file(project / "included/contact.txt", "0273 3872 346")
    assert unchanged(project / "mkdocs.yml", "translations") is None
