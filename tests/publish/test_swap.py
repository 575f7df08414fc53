"""A finished site takes its place by one rename, or the old one stays."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from promosite.errors import CannotGoOnError
from promosite.publish.lock import locked
from promosite.publish.staging import staging
from promosite.publish.swap import exchange, put_in_place, step_aside


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text, encoding="utf-8")
    return path


def text(path: Path) -> str:
    return (path / "index.html").read_text(encoding="utf-8")


def test_the_new_site_changes_places_with_the_old_one(tmp_path: Path) -> None:
    new, target = folder(tmp_path / "new", "new"), folder(tmp_path / "site", "old")
    put_in_place(new, target)
    assert (text(target), text(new)) == ("new", "old")


def test_a_first_site_is_simply_put_there(tmp_path: Path) -> None:
    put_in_place(folder(tmp_path / "new", "new"), tmp_path / "site")
    assert text(tmp_path / "site") == "new"


@pytest.mark.skipif(sys.platform not in {"linux", "darwin"}, reason="other systems can't exchange two names")
def test_two_folders_change_names_in_one_step(tmp_path: Path) -> None:
    one, other = folder(tmp_path / "one", "1"), folder(tmp_path / "other", "2")
    assert exchange(one, other)
    assert (text(one), text(other)) == ("2", "1")


def test_where_names_can_not_be_exchanged_the_old_site_steps_aside(tmp_path: Path) -> None:
    new, target = folder(tmp_path / "new", "new"), folder(tmp_path / "site", "old")
    step_aside(new, target)
    assert (text(target), text(new)) == ("new", "old")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "site"]


def test_the_old_site_comes_back_if_the_new_one_can_not_take_its_place(tmp_path: Path) -> None:
    target = folder(tmp_path / "site", "old")
    with pytest.raises(OSError, match="gone"):
        step_aside(tmp_path / "gone", target)
    assert text(target) == "old"


def test_a_site_whose_exchange_was_cut_off_comes_back_at_the_next_build(tmp_path: Path) -> None:
    folder(tmp_path / ".site.previous", "old")
    with staging(tmp_path / "site"):
        assert text(tmp_path / "site") == "old"


def test_a_second_build_into_the_same_folder_is_told_so(tmp_path: Path) -> None:
    with locked(tmp_path / "site"):
        second = locked(tmp_path / "site")
        with pytest.raises(CannotGoOnError, match="under way"):
            second.__enter__()  # it is entering that fails


def test_whatever_goes_wrong_no_half_site_is_left(tmp_path: Path) -> None:
    def build_half() -> None:
        with staging(tmp_path / "site") as staged:
            (staged / "index.html").write_text("half", encoding="utf-8")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        build_half()
    assert not [path for path in tmp_path.iterdir() if path.is_dir()]
