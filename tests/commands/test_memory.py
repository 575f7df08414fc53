"""What was found on pages before counts only while not a byte of what it depends on has changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.commands.test_recall import CHANGES, append
from tests.conftest import SITES

from promosite.check import examining
from promosite.check.examining import Examined, examined_in
from promosite.check.registry import Rule
from promosite.commands import sharing
from promosite.commands.examination import examined
from promosite.commands.recall import FOLDER
from promosite.model.finding import Report
from promosite.model.site import Site
from promosite.read.site import with_pages
from promosite.settings import read_settings

MakeSite = Callable[..., Path]
MEMORY = f"{FOLDER}/examined-translations"


def add_to(code: str) -> Callable[[Path, int], object]:
    """Return an edit that adds a figure to the page of a locale."""
    return lambda root, number: (root / f"docs/{code}/way.md").open("a", encoding="utf-8").write(f"\n{number} km.\n")


def copy(code: str, other: str) -> Callable[[Path, int], object]:
    """Return an edit that replaces the page of a locale by that of another one."""
    source, target = f"docs/{code}/way.md", f"docs/{other}/way.md"
    return lambda root, _: (root / target).write_bytes(
        (root / source).read_bytes() if (root / source).exists() else b""
    )


EDITS: dict[str, Callable[[Path, int], object]] = {
    "source": add_to("vi"),
    "pivot": add_to("en"),
    "translation": add_to("ja"),
    "source in place of the translation": copy("vi", "ja"),
    "pivot in place of the translation": copy("en", "ja"),
    "translation in place of the pivot": copy("ja", "en"),
    "no pivot": lambda root, _: (root / "docs/en/way.md").unlink(missing_ok=True),
    "pivot again": lambda root, _: shutil.copyfile(SITES / "stale-pivot/docs/en/way.md", root / "docs/en/way.md"),
}


@pytest.fixture
def project(make_site: MakeSite) -> Path:
    return make_site("stale-figure")


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list into which the files go that are read."""
    read: list[str] = []

    def noted(site: Site, paths: Sequence[str]) -> Site:
        read.extend(paths)
        return with_pages(site, paths)

    monkeypatch.setattr(sharing, "with_pages", noted)
    return read


def found(project: Path, *, anew: bool = False) -> Report:
    return examined(read_settings(project / "mkdocs.yml"), "translations", anew=anew)


def test_nothing_is_looked_at_twice(project: Path, looked_at: list[str]) -> None:
    first = found(project)
    looked_at.clear()
    assert found(project) == first
    assert looked_at == []


def test_a_page_that_changed_is_looked_at_in_all_its_locales_and_no_other(project: Path, looked_at: list[str]) -> None:
    found(project)
    looked_at.clear()
    append(project / "docs/vi/way.md", "\nThêm 7 km.\n")
    report = found(project)
    assert looked_at == ["en/way.md", "ja/way.md", "vi/way.md"]
    assert report == found(project, anew=True)


@given(changes=st.permutations(sorted(CHANGES.keys() - {"a page of another name"})))
@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_after_any_changes_it_finds_what_a_first_look_finds(changes: list[str], project: Path, tmp_path: Path) -> None:
    root = tmp_path / "again"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(project, root)
    found(root)
    for change in changes:
        CHANGES[change](root)
        assert found(root) == found(root, anew=True), change


def test_a_page_is_examined_in_the_locales_that_changed_and_no_other(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def noted(site: Site, rules: Iterable[Rule], codes: Collection[str]) -> dict[str, Examined]:
        asked.append(sorted(codes))
        return examined_in(site, rules, codes)

    monkeypatch.setattr(examining, "examined_in", noted)
    found(project)
    asked.clear()
    append(project / "docs/ja/way.md", "\n7 km.\n")
    found(project)
    append(project / "docs/vi/way.md", "\nThêm 7 km.\n")
    found(project)
    assert asked == [["ja"], ["en", "ja", "vi"]]


@given(edits=st.lists(st.sampled_from(sorted(EDITS)), min_size=2, max_size=6))
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_translation_is_held_against_what_it_was_made_from_whichever_of_them_changes(
    edits: list[str], make_site: MakeSite
) -> None:
    root = make_site("stale-pivot")
    found(root)
    for number, edit in enumerate(edits):
        EDITS[edit](root, number)
        assert found(root) == found(root, anew=True), edits[: number + 1]


def test_what_was_damaged_is_not_believed(project: Path) -> None:
    first = found(project)
    for path in (project / MEMORY).iterdir():
        path.write_bytes(path.read_bytes()[:-1] + b"!")
    assert found(project) == first


def test_it_holds_no_more_than_the_pages_of_today(project: Path) -> None:
    found(project)
    count = len(list((project / MEMORY).iterdir()))
    append(project / "docs/en/way.md", " More.")
    found(project)
    assert len(list((project / MEMORY).iterdir())) == count


def test_a_project_in_another_place_is_looked_at_anew(project: Path, tmp_path: Path, looked_at: list[str]) -> None:
    found(project)
    looked_at.clear()
    shutil.copytree(project, tmp_path / "moved")
    moved = found(tmp_path / "moved")
    assert looked_at
    assert moved == found(tmp_path / "moved", anew=True)
