"""Files are read whole, whatever their size, and folders walked without following links."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from promosite.disk import content_found, content_of, files_below


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 131_072, 300_000])
def test_a_file_of_any_size_is_read_whole(size: int, tmp_path: Path) -> None:
    path, content = tmp_path / "file", os.urandom(size)
    path.write_bytes(content)
    assert content_of(path) == content
    assert content_found(str(path)) == content


def test_what_can_not_be_opened_has_no_content(tmp_path: Path) -> None:
    assert content_found(tmp_path) is None
    assert content_found(tmp_path / "none") is None
    with pytest.raises(FileNotFoundError):
        content_of(tmp_path / "none")


def test_every_file_is_found_once_and_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    for name in ("a", "b/c/d", "b/e"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "link").symlink_to(tmp_path / "b")
    assert sorted(path for path, _ in files_below(tmp_path)) == ["a", "b/c/d", "b/e", "link"]
    with pytest.raises(FileNotFoundError):
        list(files_below(tmp_path / "none"))
