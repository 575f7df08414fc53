"""`promosite accept --minor`: the source changed, and the translation is right as it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Edit = Callable[[str, str, str], None]
Codes = Callable[[], list[str]]

VI, EN, JA = (f"docs/{locale}/way.md" for locale in ("vi", "en", "ja"))


@pytest.fixture
def stale(project: Path, run: Run, edit: Edit) -> Path:
    """Return a project whose source was polished after its translations were stamped."""
    run("stamp", "--all")
    edit(VI, "Xe khách chạy cả ngày.", "Xe khách chạy suốt ngày.")
    return project


def test_a_translation_that_is_right_as_it_stands_is_up_to_date_again(stale: Path, run: Run, codes: Codes) -> None:
    assert codes() == ["T101", "T101"]
    result = run("accept", EN, "--minor", "--because", "chỉ sửa câu chữ")
    assert (result.exit_code, result.stdout) == (0, f"Stamped: {EN}\n")
    assert "  note: chỉ sửa câu chữ\n" in (stale / EN).read_text(encoding="utf-8")
    assert codes() == ["T101"]


def test_a_source_page_stands_for_all_its_translations(stale: Path, run: Run, codes: Codes) -> None:
    run("accept", VI, "--minor", "--because", "chỉ sửa câu chữ")
    assert codes() == []
    assert len(list(stale.glob("docs/.base/*"))) == 2


@pytest.mark.usefixtures("stale")
def test_the_next_change_of_the_source_is_found_again(run: Run, edit: Edit, codes: Codes) -> None:
    run("accept", VI, "--minor", "--because", "chỉ sửa câu chữ")
    edit(VI, "Mùa mưa nước lớn.", "Mùa khô nước cạn.")
    assert codes() == ["T101", "T101"]
    diff = run("diff", VI, "--locale", "en").stdout
    assert "Mùa khô nước cạn." in diff
    assert "suốt ngày" not in diff


@pytest.mark.parametrize("missing", ["--minor", "--because", "the page"])
def test_it_has_to_be_said_of_which_page_that_it_is_minor_and_why(missing: str, stale: Path, run: Run) -> None:
    words = {"the page": [EN], "--minor": ["--minor"], "--because": ["--because", "thế"]}
    before = (stale / EN).read_bytes()
    result = run("accept", *(word for name, given in words.items() if name != missing for word in given))
    assert result.exit_code == 2
    assert (stale / EN).read_bytes() == before
