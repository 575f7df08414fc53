"""A build of what hasn't changed is answered from the last one, and only then; parts are joined only if they fit."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.build.test_reproducible import different

from promosite.cli import main
from promosite.commands import built_before
from promosite.commands.built_before import BuildOrder, last_build, recorded
from promosite.commands.recall import FOLDER, Contents
from promosite.errors import EXIT_STOPPED

MakeSite = Callable[..., Path]
LOCALES = ("vi", "en", "ja")


def run(*words: str) -> Result:
    return CliRunner().invoke(main, [*words, "--lang", "en"])


def order(project: Path) -> BuildOrder:
    return BuildOrder(project / "mkdocs.yml")


@pytest.fixture
def project(make_site: MakeSite) -> Path:
    folder = make_site()
    assert run("build", "--config", str(folder / "mkdocs.yml")).exit_code == 0
    return folder


def is_current(order: BuildOrder) -> bool:
    """Whether a build would have nothing to do."""
    record = recorded(order.config)
    last = last_build(order, record, Contents()) if record else None
    return last is not None and last.is_current


def append(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text((path.read_text(encoding="utf-8") if path.exists() else "") + text, encoding="utf-8")


def test_the_second_build_says_that_nothing_has_changed(project: Path) -> None:
    page = project / "site/index.html"
    before = page.stat()
    told = run("build", "--config", str(project / "mkdocs.yml"))
    assert told.exit_code == 0
    assert "Nothing has changed since the last build." in told.output
    assert page.stat() == before


def test_a_site_that_another_build_put_there_in_between_is_left_alone(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    append(project / "docs/en/index.md", " More.")
    shutil.copytree(project / "site", project / "first")
    monkeypatch.setattr(built_before, "number_of", lambda _: 1)
    told = run("build", "--config", str(project / "mkdocs.yml"))
    assert told.exit_code == EXIT_STOPPED
    assert "Another build into" in told.output
    assert not different(project / "site", project / "first")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a word of a page": lambda root: append(root / "docs/en/index.md", " More."),
    "a new page": lambda root: append(root / "docs/vi/new.md", "# New\n"),
    "a page that is gone": lambda root: (root / "docs/ja/index.md").unlink(),
    "a setting": lambda root: append(root / "mkdocs.yml", "\n# a remark\n"),
    "a template": lambda root: append(root / "overrides/main.html", "{# a remark #}"),
    "a picture": lambda root: append(root / "docs/assets/river.svg", "<svg/>"),
    "a published page": lambda root: append(root / "site/index.html", "<!-- by hand -->"),
    "a published page that is gone": lambda root: (root / "site/en/index.html").unlink(),
    "a file too many": lambda root: append(root / "site/note.txt", "by hand"),
    "a published page written again": lambda root: os.utime(root / "site/index.html", (1, 1)),
    "no record": lambda root: (root / FOLDER / "build-mkdocs.yml.json").unlink(),
    "a broken record": lambda root: append(root / FOLDER / "build-mkdocs.yml.json", "}"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_what_was_read_or_published_makes_it_build_anew(change: str, project: Path) -> None:
    assert is_current(order(project))
    CHANGES[change](project)
    assert not is_current(order(project))


def test_the_dates_of_sources_do_not_count(project: Path) -> None:
    for path in (project / "docs").rglob("*.md"):
        os.utime(path, (0, 0))
    assert is_current(order(project))


def test_another_day_target_or_wish_is_another_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = project / "mkdocs.yml"
    assert not is_current(BuildOrder(config, project / "elsewhere"))
    assert not is_current(BuildOrder(config, checked=False))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert not is_current(BuildOrder(config))


def test_a_copy_of_the_project_is_another_project(project: Path) -> None:
    copy = project.with_name("copy")
    shutil.copytree(project, copy)
    assert not is_current(order(copy))


def test_a_site_with_plugins_that_nobody_knows_is_always_built(make_site: MakeSite) -> None:
    project = make_site()
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("plugins:\n", "plugins:\n  - search\n"), encoding="utf-8")
    assert run("build", "--config", str(config)).exit_code == 0
    assert not is_current(order(project))


@pytest.fixture
def parts(project: Path) -> list[Path]:
    folders = [project.parent / f"part-{code}" for code in LOCALES]
    for code, folder in zip(LOCALES, folders, strict=True):
        told = run("build", "--config", str(project / "mkdocs.yml"), "--locale", code, "--part", str(folder))
        assert told.exit_code == 0, told.output
    return folders


def merge(project: Path, parts: list[Path]) -> Result:
    return run("merge", "--config", str(project / "mkdocs.yml"), *map(str, parts))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_parts_make_the_site_that_one_build_makes(project: Path, parts: list[Path]) -> None:
    whole = contents(project / "site")
    told = merge(project, parts)
    assert told.exit_code == 0, told.output
    assert contents(project / "site") == whole


def test_parts_stay_as_they_are_and_can_be_joined_again(project: Path, parts: list[Path]) -> None:
    before = [contents(part) for part in parts]
    whole = contents(project / "site")
    for _ in range(2):
        assert merge(project, parts).exit_code == 0
    assert [contents(part) for part in parts] == before
    assert contents(project / "site") == whole


def test_parts_that_do_not_fit_are_refused_and_the_site_stays(project: Path, parts: list[Path]) -> None:
    whole = contents(project / "site")
    told = merge(project, parts[:2])
    assert (told.exit_code, "0 parts of the locale “ja”" in told.output) == (2, True)
    told = merge(project, [*parts[:2], project / "docs"])
    assert (told.exit_code, "holds no part of a site" in told.output) == (2, True)
    append(project / "docs/en/index.md", " More.")
    told = merge(project, parts)
    assert (told.exit_code, "was made from other content" in told.output) == (2, True)
    assert contents(project / "site") == whole


def test_a_part_tells_the_faults_of_its_own_locale(project: Path, parts: list[Path]) -> None:
    append(project / "docs/ja/index.md", "\n{{ fact.nothing }}\n")
    faulty = run("build", "--config", str(project / "mkdocs.yml"), "--locale", "ja", "--part", str(parts[2]))
    assert (faulty.exit_code, "docs/ja/index.md" in faulty.output) == (1, True)
    sound = run("build", "--config", str(project / "mkdocs.yml"), "--locale", "en", "--part", str(parts[1]))
    assert sound.exit_code == 0, sound.output


def test_a_locale_and_a_folder_belong_together(project: Path) -> None:
    told = run("build", "--config", str(project / "mkdocs.yml"), "--locale", "ja")
    assert (told.exit_code, "--locale and --part belong together" in told.output) == (2, True)
