"""What stays as it is published, and when it may."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.build.edits import ARTICLE, EDITS, built, laid, page, tried
from tests.build.test_reproducible import different

from promosite.commands.recall import record_of
from promosite.disk import digest_of, files_below
from promosite.optimise.kept import Kept
from promosite.publish.seen import FOLDER as SEEN
from promosite.publish.twin import FOLDER as TWIN

ON_A_DAY = """
import sys
from datetime import UTC, datetime
import mkdocs.utils
from promosite.commands import build, built_before
day = datetime.fromisoformat(sys.argv.pop(1)).replace(tzinfo=UTC)
mkdocs.utils.get_build_datetime = lambda: day
build.this_day = built_before.this_day = day.date
from promosite.cli import main
main()
"""
"""Runs promosite as if it were that day."""


def built_on(day: str, root: Path, *words: str) -> None:
    command = (sys.executable, "-c", ON_A_DAY, day, "build", *words)
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    subprocess.run(command, cwd=root, env=environment, check=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return laid(tmp_path / "project")


def test_what_an_edit_does_not_touch_stays_the_same_file(project: Path) -> None:
    built(project)
    before = {path: entry.inode() for path, entry in files_below(project / "site")}
    EDITS["title"](project)
    built(project)
    after = {path: entry.inode() for path, entry in files_below(project / "site")}
    pages = [path for path in before if path.endswith(".html")]
    assert [path for path in pages if not path.startswith("ja/") and after[path] != before[path]] == []
    assert after[f"ja/{ARTICLE}/index.html"] != before[f"ja/{ARTICLE}/index.html"]


def test_what_the_check_refuses_is_not_published_though_it_was_built_meanwhile(project: Path) -> None:
    built(project)
    shutil.copytree(project / "site", project / "first")
    text = page(project, ARTICLE, "ja")
    before = text.read_text(encoding="utf-8")
    text.write_text(before + "\n[無](no-such-page.md)\n", encoding="utf-8")
    code, told = tried(project)
    assert code == 1
    assert f"docs/ja/{ARTICLE}.md" in told
    assert "Nothing was published" in told
    assert not different(project / "site", project / "first")
    assert sorted(path.name for path in project.glob(".site*")) == [".site.lock"]
    text.write_text(before, encoding="utf-8")
    assert "Nothing has changed since the last build." in built(project)


def test_what_was_changed_by_hand_in_the_published_site_is_built_anew(project: Path) -> None:
    built(project)
    shutil.copytree(project / "site", project / "first")
    with (project / f"site/{ARTICLE}/index.html").open("a", encoding="utf-8") as file:
        file.write("<!-- by hand -->")
    built(project)
    assert not different(project / "site", project / "first")


@pytest.mark.parametrize("is_cut_off", [False, True])
def test_two_folders_are_built_in_turn_though_one_build_is_cut_off_before_it_is_recorded(
    project: Path, *, is_cut_off: bool
) -> None:
    built(project)
    record = record_of(project / "mkdocs.yml", "build")
    before = record.read_bytes()
    EDITS["source"](project)
    built(project, "--site-dir", str(project / "other"))
    if is_cut_off:
        record.write_bytes(before)
    built(project)
    built(project, "--no-cache", "--site-dir", str(project / "clean"))
    assert not different(project / "site", project / "clean")
    EDITS["body"](project)
    built(project, "--site-dir", str(project / "other"))
    built(project, "--no-cache", "--site-dir", str(project / "clean"))
    assert not different(project / "other", project / "clean")


def test_the_twin_of_the_published_site_can_be_damaged_at_any_time(project: Path) -> None:
    built(project)
    for path in sorted((project / TWIN).rglob("*.html")):
        path.unlink()
        path.write_text("damaged", encoding="utf-8")
    EDITS["body"](project)
    built(project)
    built(project, "--no-cache", "--site-dir", str(project / "clean"))
    assert not different(project / "site", project / "clean")


def test_a_new_day_leaves_pages_in_place_that_do_not_hang_on_it(project: Path) -> None:
    built_on("2026-11-28", project)
    before = {path: entry.inode() for path, entry in files_below(project / "site")}
    built_on("2026-11-29", project)
    after = {path: entry.inode() for path, entry in files_below(project / "site")}
    assert [path for path in before if path.endswith(".html") and after[path] != before[path]] == []
    assert "Expires: 2027-11-2" in (project / "site/.well-known/security.txt").read_text(encoding="utf-8")
    built_on("2026-11-29", project, "--no-cache", "--site-dir", str(project / "clean"))
    assert not different(project / "site", project / "clean")


def test_what_is_kept_of_built_files_is_of_those_that_are_published(project: Path) -> None:
    built(project)
    EDITS["body"](project)
    built(project)
    kept = Kept(project, SEEN, is_urgent=True)
    names = sorted(kept.names(), key=lambda name: name.startswith("since@"))
    looks = {path: digest for name in names for path, (digest, _) in kept.find(name).items()}
    assert "assets/promosite.css" in looks
    assert {path: digest_of(str(project / "site" / path)) for path in looks} == looks
