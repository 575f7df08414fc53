"""The next site takes what stays from the published one without writing into it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from promosite.disk import files_below
from promosite.publish.twin import FOLDER, Twin, fill, lay_by, move_into

_Result = TypeVar("_Result")


def write(folder: Path, **texts: str) -> Path:
    """Write files below a folder: `__` in a name stands for `/`."""
    for name, text in texts.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def texts(folder: Path) -> dict[str, str]:
    return {path: Path(entry.path).read_text(encoding="utf-8") for path, entry in files_below(folder)}


def at_once(act: Callable[[], _Result]) -> Callable[[], _Result]:
    result = act()
    return lambda: result


@pytest.fixture
def published(tmp_path: Path) -> Path:
    return write(tmp_path / "site", index="home", ja__index="家", ja__a__index="記事")


def test_a_file_that_stays_is_the_same_file_on_the_disk(published: Path, tmp_path: Path) -> None:
    fill(tmp_path / "next", published, {"index", "ja/a/index"})
    assert texts(tmp_path / "next") == {"index": "home", "ja/a/index": "記事"}
    assert (tmp_path / "next/index").samefile(published / "index")


@pytest.mark.parametrize(
    "held",
    [
        {"index": "an old home", "gone__index": "a page that is gone"},
        {"index__within": "a folder of the name of a file"},
        {"ja": "a file of the name of a folder"},
    ],
)
def test_whatever_stood_there_before_is_made_right(held: dict[str, str], published: Path, tmp_path: Path) -> None:
    folder = write(tmp_path / "next", **held)
    fill(folder, published, {"index", "ja/index"})
    assert texts(folder) == {"index": "home", "ja/index": "家"}
    assert not (folder / "gone").exists()


def test_what_the_published_site_lacks_is_left_to_the_build(published: Path, tmp_path: Path) -> None:
    fill(tmp_path / "next", published, {"index", "pictures/new.webp"})
    assert texts(tmp_path / "next") == {"index": "home"}


def test_what_is_new_takes_its_place_and_the_published_site_stays_as_it_is(published: Path, tmp_path: Path) -> None:
    fill(tmp_path / "next", published, {"index", "ja/index"})
    part = write(tmp_path / "part", ja__index="新しい家", ja__b__index="新しい記事")
    move_into(part, tmp_path / "next")
    assert texts(tmp_path / "next") == {"index": "home", "ja/index": "新しい家", "ja/b/index": "新しい記事"}
    assert texts(published)["ja/index"] == "家"


def test_what_was_published_before_becomes_the_twin_and_then_the_next_site(published: Path, tmp_path: Path) -> None:
    before = write(tmp_path / "before", index="an old home", gone="a page that is gone")
    fill(tmp_path / "shared", published, {"ja/index"})
    move_into(tmp_path / "shared", before)
    lay_by(before, published, tmp_path, whole=False)
    twin = Twin(tmp_path, published)
    twin.clear(at_once)
    assert texts(tmp_path / FOLDER) == {"ja/index": "家"}
    twin.become(tmp_path / "next", {"index", "ja/index"})
    assert texts(tmp_path / "next") == {"index": "home", "ja/index": "家"}
    assert (tmp_path / "next/ja/index").samefile(published / "ja/index")
    assert not (tmp_path / FOLDER).exists()


def test_without_a_twin_the_next_site_begins_with_the_published_one(published: Path, tmp_path: Path) -> None:
    Twin(tmp_path, published).become(tmp_path / "next", {"index"})
    assert texts(tmp_path / "next") == {"index": "home"}


def test_where_nobody_knows_what_is_published_the_next_site_begins_with_nothing(tmp_path: Path) -> None:
    twin = Twin(tmp_path, None)
    twin.clear(at_once)
    twin.become(tmp_path / "next", {"index"})
    assert not (tmp_path / "next").exists()


def test_a_whole_twin_holds_all_that_is_published(published: Path, tmp_path: Path) -> None:
    lay_by(tmp_path / "none", published, tmp_path, whole=True)
    assert texts(tmp_path / FOLDER) == texts(published)


def test_where_no_file_has_two_names_it_is_copied(
    published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(source: str, target: str) -> None:
        raise PermissionError(source, target)

    monkeypatch.setattr("promosite.disk.os.link", refuse)
    fill(tmp_path / "next", published, {"index"})
    shutil.rmtree(published)
    assert texts(tmp_path / "next") == {"index": "home"}
