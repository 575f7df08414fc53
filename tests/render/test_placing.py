"""What is published already isn't written again."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from promosite.render.placing import Placing, left_in_place, text_before


@pytest.fixture
def published(tmp_path: Path) -> Path:
    (tmp_path / "site/ja").mkdir(parents=True)
    (tmp_path / "site/ja/index.html").write_bytes(b"home")
    return tmp_path / "site"


def test_what_is_there_to_the_byte_stays_in_its_place(published: Path, tmp_path: Path) -> None:
    placing = Placing(tmp_path / "part", published)
    placing.put("ja/index.html", b"home")
    assert placing.in_place == {"ja/index.html"}
    assert not (tmp_path / "part").exists()


@pytest.mark.parametrize("path", ["ja/index.html", "ja/new/index.html"])
def test_what_is_new_or_other_is_written(path: str, published: Path, tmp_path: Path) -> None:
    placing = Placing(tmp_path / "part", published)
    placing.put(path, b"a new home")
    assert placing.in_place == set()
    assert (tmp_path / "part" / path).read_bytes() == b"a new home"
    assert (published / "ja/index.html").read_bytes() == b"home"


def test_a_text_counts_only_by_its_digest(published: Path, tmp_path: Path) -> None:
    digest, places = sha256(b"home").hexdigest(), (tmp_path / "gone", published)
    assert text_before("ja/index.html", digest, places) == b"home"
    assert text_before("ja/other.html", digest, places) is None
    (published / "ja/index.html").write_bytes(b"HOME")
    assert text_before("ja/index.html", digest, places) is None


def test_what_was_built_and_is_published_already_is_let_go(published: Path, tmp_path: Path) -> None:
    part = tmp_path / "part"
    (part / "ja").mkdir(parents=True)
    (part / "ja/index.html").write_bytes(b"home")
    (part / "404.html").write_bytes(b"lost")
    assert list(left_in_place(part, published)) == ["ja/index.html"]
    assert [path.name for path in part.rglob("*.html")] == ["404.html"]
    assert (published / "ja/index.html").read_bytes() == b"home"
    assert list(left_in_place(part, None)) == []
