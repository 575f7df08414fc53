"""`promosite diff`: the source as it was, as it is, and the translation, side by side, without git."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from promosite.report.lines import width

Run = Callable[..., Result]
Edit = Callable[[str, str, str], None]

VI, EN, JA = (f"docs/{locale}/way.md" for locale in ("vi", "en", "ja"))


@pytest.fixture
def stamped(project: Path, run: Run) -> Path:
    run("stamp", "--all")
    return project


def columns(result: Result) -> list[list[str]]:
    """Return the lines that have three columns."""
    assert result.exit_code == 0, result.output
    return [[cell.strip() for cell in line.split("│")] for line in result.stdout.splitlines() if "│" in line]


def test_only_what_changed_is_shown_in_its_three_texts(stamped: Path, run: Run, edit: Edit) -> None:
    edit(VI, "Mùa mưa nước lớn.", "Mùa khô nước cạn.")
    result = run("diff", str(stamped / VI), "--locale", "ja")
    assert columns(result) == [
        ["when it was translated", "now", "translation"],
        ["Mùa mưa nước lớn.", "Mùa khô nước cạn.", "雨季は水かさが増します。"],
    ]
    assert f"{VI}:24:1 → {JA}:25:1  (rewritten)" in result.stdout


CHANGES = {
    "a figure": ("70 km", "72 km", "a figure changed"),
    "a block that was added": ("- Xe riêng", "- Tàu chạy mỗi giờ một chuyến.\n- Xe riêng", "added"),
    "a block that was removed": ("- Xe khách chạy cả ngày.\n", "", "removed"),
}


@pytest.mark.parametrize("case", CHANGES)
def test_each_change_is_named(case: str, stamped: Path, run: Run, edit: Edit) -> None:
    before, after, name = CHANGES[case]
    edit(VI, before, after)
    assert run("diff", str(stamped / VI), "--locale", "en").stdout.count(f"({name})") == 1


@pytest.mark.parametrize("cells", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(
    cells: int, stamped: Path, run: Run, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(cells))
    edit(VI, "Cao tốc đưa quý khách đến trong một giờ.", "Đi cao tốc, " + "đường rất đẹp, " * 20 + "xin mời.")
    texts = [line for line in run("diff", str(stamped / VI), "--locale", "ja").stdout.splitlines() if "│" in line]
    assert max(map(width, texts)) <= max(cells, 66)


def test_a_change_of_form_is_none(stamped: Path, run: Run, edit: Edit) -> None:
    edit(VI, "**70 km**", "_70 km_")
    expected = "Nothing changed since this page was translated.\n"
    assert run("diff", str(stamped / VI), "--locale", "en").stdout == expected


def test_without_a_stamp_nothing_is_known_of_the_past(run: Run) -> None:
    assert "bears no stamp" in run("diff", VI, "--locale", "en").stdout


def test_a_page_that_is_not_translated_is_called_so(stamped: Path, run: Run) -> None:
    (stamped / JA).unlink()
    assert run("diff", VI, "--locale", "ja").stdout == "This page isn't translated yet.\n"


def test_an_orphan_is_called_so(stamped: Path, run: Run) -> None:
    (stamped / VI).unlink()
    assert run("diff", JA, "--locale", "ja").stdout == "This page has no source.\n"


@pytest.mark.parametrize("content", [None, b"", b"{", b"\x00\xff\xfe", b"[]", b'{"format": 1, "blocks": [1]}'])
def test_a_lost_past_is_told_in_one_line(content: bytes | None, stamped: Path, run: Run, edit: Edit) -> None:
    for base in stamped.glob("docs/.base/*"):
        base.unlink() if content is None else base.write_bytes(content)
    edit(VI, "70 km", "72 km")
    result = run("diff", str(stamped / VI), "--locale", "en")
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 1)
    assert "what it said before isn't kept" in result.stdout


def test_a_translation_of_a_translation_is_held_against_that_one(
    project: Path, run: Run, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    run("stamp", EN)
    run("stamp", JA, "--from", "en")
    edit(EN, "all day", "from morning to night")
    assert columns(run("diff", str(project / VI), "--locale", "ja"))[1:] == [
        ["Coaches run all day.", "Coaches run from morning to night.", "バスは一日中走っています。"]
    ]


def test_the_source_locale_cannot_be_compared_with_itself(stamped: Path, run: Run) -> None:
    result = run("diff", str(stamped / VI), "--locale", "vi")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
