"""Texts side by side on a terminal, where a character of Chinese, Japanese or Korean takes two cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promosite.report.columns import beside, table
from promosite.report.lines import width, wrapped

TABLES = {
    "words to the left, numbers to the right": (
        [["page", "count"], ["way", "7"], ["about", "12"]],
        "page   count\n─────  ─────\nway        7\nabout     12",
    ),
    "characters of double width": (
        [["名", "数"], ["山田", "1"], ["an", "20"]],
        "名    数\n────  ──\n山田   1\nan    20",
    ),
    "marks that stand above a letter": (
        [["a", "b"], ["e\u0323\u0302", "c"]],
        "a  b\n─  ─\ne\u0323\u0302  c",
    ),
    "no space at the end of a line": ([["a", "b"], ["long", ""]], "a     b\n────  ─\nlong"),
    "a head alone": ([["a", "b"]], "a  b\n─  ─"),
}


@pytest.mark.parametrize("case", TABLES)
def test_a_table_is_aligned_by_what_the_eye_sees(case: str) -> None:
    rows, expected = TABLES[case]
    assert table(rows) == expected


def test_a_table_may_have_no_head() -> None:
    assert table([["a", "1"], ["bc", "20"]], is_headed=False) == "a    1\nbc  20"


def test_texts_stand_beside_each_other_each_wrapped_within_itself() -> None:
    assert list(beside(["một hai ba", "一二三四五。", "x"], 8)) == [
        "một hai  │ 一二三四 │ x",
        "ba       │ 五。     │",
    ]


def test_no_line_begins_with_a_mark_that_none_may_begin_with() -> None:
    assert list(wrapped("一二三四。五", 8)) == ["一二三四。", "五"]


CELLS = st.text(st.sampled_from("ab đạ漢字あ한1 "), max_size=12).map(str.strip)


@given(st.integers(1, 4).flatmap(lambda count: st.lists(st.lists(CELLS, min_size=count, max_size=count), min_size=1)))
def test_every_column_begins_at_the_same_cell(rows: list[list[str]]) -> None:
    widest = [max(map(width, column)) for column in zip(*rows, strict=True)]
    room = sum(widest) + 2 * (len(widest) - 1)
    lines = table(rows, is_headed=False).split("\n")
    assert len(lines) == len(rows)
    assert all(width(line) <= room for line in lines)


@given(st.text(st.sampled_from("ab đ漢字あ한、。 "), max_size=60), st.integers(8, 30))
def test_wrapping_loses_nothing_and_keeps_to_its_width(text: str, columns: int) -> None:
    lines = list(wrapped(text, columns))
    assert "".join("".join(lines).split()) == "".join(text.split())
    overhanging = (line.rstrip("、。 ") for line in lines)
    assert all(width(line) <= columns or " " not in line for line in overhanging)
