"""`promosite status`: how far the translations are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]
Edit = Callable[[str, str, str], None]

VI, EN, JA = (f"docs/{locale}/way.md" for locale in ("vi", "en", "ja"))


def rows(result: Result) -> list[list[str]]:
    """Return the cells of a table below its head; cells are parted by two spaces or more."""
    assert result.exit_code == 0, result.output
    head, _, *lines = result.stdout.rstrip("\n").split("\n")
    starts = [0, *(place for place in range(2, len(head)) if head[place - 2 : place] == "  " and head[place] != " ")]
    ends = [*starts[1:], None]
    return [[line[start:end].strip() for start, end in zip(starts, ends, strict=True)] for line in lines]


def test_each_locale_is_summed_up(project: Path, run: Run, edit: Edit) -> None:
    run("stamp", VI)
    (project / "docs/ja/index.md").unlink()
    (project / "docs/en/old.md").write_bytes((project / EN).read_bytes())
    edit(VI, "cả ngày", "suốt ngày")
    edit(JA, "status: translated", "status: draft")
    lines = run("status").stdout.splitlines()
    assert lines[0].split() == "locale pages up to date out of date no stamp missing no source draft".split()  # noqa: SIM905  # a heading as it is read
    assert [line.split() for line in lines[2:]] == [
        ["en", "2", "0", "1", "1", "0", "1", "0"],
        ["ja", "2", "0", "0", "0", "1", "0", "1"],
    ]


def test_a_page_is_told_in_each_locale(run: Run, edit: Edit) -> None:
    run("stamp", EN, "--status", "reviewed", "--by", "Lan")
    run("stamp", JA)
    edit(VI, "cả ngày", "suốt ngày")
    edit(VI, "70 km", "72 km")
    found = rows(run("status", VI))
    assert [row[:6] for row in found] == [
        ["way", "en", "out of date", "2", "reviewed", "Lan"],
        ["way", "ja", "out of date", "2", "translated", ""],
    ]
    assert found[0][6]


def test_a_locale_is_told_page_by_page(run: Run) -> None:
    run("stamp", JA)
    assert [row[:4] for row in rows(run("status", "--locale", "ja"))] == [
        ["index", "ja", "no stamp", ""],
        ["way", "ja", "up to date", ""],
    ]


def test_a_page_may_be_named_by_a_translation_or_its_key(run: Run) -> None:
    assert rows(run("status", JA)) == rows(run("status", VI)) == rows(run("status", "way"))


def test_a_locale_or_a_page_that_is_not_there_stops_it(run: Run) -> None:
    for words in (("--locale", "jp"), ("docs/vi/wya.md",)):
        result = run("status", *words)
        assert result.exit_code == 2
        assert len(result.stderr.splitlines()) == 1


def test_columns_fit_texts_of_double_width(project: Path, run: Run, edit: Edit) -> None:
    edit(EN, "status: translated", "status: translated\n  by: 山田太郎")
    lines = run("status", str(project / VI)).stdout.splitlines()
    assert "山田太郎" in lines[2]
    assert len(lines) == 4
