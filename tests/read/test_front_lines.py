"""Front matter is edited by line: what isn't named stays as it was written, byte for byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promosite.read.front_lines import quoted, with_entries
from promosite.read.front_matter import split
from promosite.read.text import decode
from promosite.read.yaml_tree import read_yaml

NEW = {"status": "translated", "pin": "v1:0123456789abcdef-0123456789abcdef-01234567"}
WRITTEN = "  status: translated\n  pin: v1:0123456789abcdef-0123456789abcdef-01234567\n"
PIN = WRITTEN.splitlines()[1]


def stamped(text: str) -> str:
    return with_entries(text, "translation", NEW)


def page(*head: str, body: str = "\nMột câu.\n") -> str:
    return "---\n" + "".join(f"{line}\n" for line in head) + "---\n" + body


def section(text: str) -> object:
    """Return what a reader finds in the section."""
    clean = decode(text.encode(), "a.md")
    assert isinstance(clean, str)
    tree = read_yaml(split(clean).yaml or "", "a.md").value
    assert isinstance(tree, dict)
    return tree["translation"]


EDITS = {
    "no section": (page("title: A"), page("title: A", "translation:", *WRITTEN.splitlines())),
    "no front matter": ("Một câu.\n", f"---\ntranslation:\n{WRITTEN}---\n\nMột câu.\n"),
    "an empty file": ("", f"---\ntranslation:\n{WRITTEN}---\n\n"),
    "empty front matter": ("---\n---\nx\n", f"---\ntranslation:\n{WRITTEN}---\nx\n"),
    "an old stamp": (
        page("translation:", "  status: draft", "  pin: v1:old", "title: A"),
        page("translation:", *WRITTEN.splitlines(), "title: A"),
    ),
    "other keys and another order": (
        page("translation:", "  by: Lan", "  pin: v1:old", "  on: 2026-11-20", "  status: draft"),
        page("translation:", "  by: Lan", PIN, "  on: 2026-11-20", "  status: translated"),
    ),
    "comments, also at the margin": (
        page(
            "translation:  # máy ghi", "  # ai dịch?", "  status: draft  # còn sửa", "# hết", "  by: Lan",
            "# sau", "title: A",
        ),
        page(
            "translation:  # máy ghi", "  # ai dịch?", "  status: translated  # còn sửa", "# hết", "  by: Lan", PIN,
            "# sau", "title: A",
        ),
    ),
    "a number sign within quotation marks": (
        page("translation:", '  status: "draft # 5"', "  by: Lan"),
        page("translation:", "  status: translated", "  by: Lan", PIN),
    ),
    "wider indents": (
        page("translation:", "    status: draft", "title: A"),
        page("translation:", *(f"  {line}" for line in WRITTEN.splitlines()), "title: A"),
    ),
    "blank lines": (
        page("translation:", "", "  status: draft", "", "  by: Lan", "", "title: A"),
        page("translation:", "", "  status: translated", "", "  by: Lan", PIN, "", "title: A"),
    ),
    "a value over several lines": (
        page("translation:", "  status: >-", "    draft", "", "    or not", "  by: Lan"),
        page("translation:", "  status: translated", "", "  by: Lan", PIN),
    ),
    "flow form": (
        page("translation: {status: draft, by: Lan, on: 2026-11-20, note: }", "title: A"),
        page("translation:", "  status: translated", "  by: Lan", "  on: 2026-11-20", PIN, "title: A"),
    ),
    "flow form over several lines": (
        page("translation: {", "  status: draft,", "  by: Lan", "}", "title: A"),
        page("translation:", "  status: translated", "  by: Lan", PIN, "title: A"),
    ),
    "a section that is nothing": (page("translation: ~"), page("translation:", *WRITTEN.splitlines())),
    "a section without keys": (
        page("translation:", "title: A"),
        page("translation:", *WRITTEN.splitlines(), "title: A"),
    ),
    "a key of the same name elsewhere": (
        page("labels:", "  status: Tình trạng", "title: A"),
        page("labels:", "  status: Tình trạng", "title: A", "translation:", *WRITTEN.splitlines()),
    ),
    "an end of three dots": ("---\ntitle: A\n...\nx\n", f"---\ntitle: A\ntranslation:\n{WRITTEN}...\nx\n"),
    "no line end after the last fence": ("---\ntitle: A\n---", f"---\ntitle: A\ntranslation:\n{WRITTEN}---"),
}  # fmt: skip


@pytest.mark.parametrize("case", EDITS)
def test_the_named_lines_are_written_and_nothing_else(case: str) -> None:
    before, after = EDITS[case]
    assert stamped(before) == after
    assert stamped(after) == after


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("case", EDITS)
def test_line_ends_and_a_byte_order_mark_stay(case: str, mark: str, end: str) -> None:
    before, after = (mark + text.replace("\n", end) for text in EDITS[case])
    if end in before:
        assert stamped(before) == after


def test_a_page_with_mixed_line_ends_keeps_them() -> None:
    before = "---\ntitle: A\n---\nMột.\r\nHai.\n"
    assert stamped(before) == f"---\ntitle: A\ntranslation:\n{WRITTEN}---\nMột.\r\nHai.\n"


def test_front_matter_that_is_not_closed_is_left_alone() -> None:
    assert stamped("---\ntitle: A\n\nMột câu.\n") == "---\ntitle: A\n\nMột câu.\n"


def test_none_takes_a_line_away_with_all_its_lines() -> None:
    before = page("translation:", "  status: draft", "  note: |", "    Một.", "    Hai.", "  by: Lan")
    assert with_entries(before, "translation", {"note": None}) == page("translation:", "  status: draft", "  by: Lan")


def test_none_writes_nothing() -> None:
    assert with_entries("x\n", "translation", {"status": "draft", "note": None}) == (
        "---\ntranslation:\n  status: draft\n---\n\nx\n"
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Lan", "Lan"),
        ("Nguyễn Thị Lan", "Nguyễn Thị Lan"),
        ("2026-11-28", "2026-11-28"),
        ("2026", '"2026"'),
        ("1.5", '"1.5"'),
        ("no", '"no"'),
        ("Null", '"Null"'),
        ("12:30", '"12:30"'),
        ("", '""'),
        ("a: b", '"a: b"'),
        ("# 5", '"# 5"'),
        ('nói “thế” và "thế"', '"nói “thế” và \\"thế\\""'),
        ("C:\\lan", '"C:\\\\lan"'),
        ("một\nhai", '"một hai"'),
    ],
)
def test_values_are_quoted_where_yaml_would_take_them_for_something_else(value: str, expected: str) -> None:
    assert quoted(value) == expected


WORD = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=30)
VALUES = st.fixed_dictionaries({}, optional=dict.fromkeys(("status", "pin", "by", "note"), WORD))
COMMENT = st.sampled_from(("", "  # ghi chú", " # a: b"))
OTHER_LINES = st.lists(
    st.sampled_from(("title: A", 'description: "B # c"', "# lời ghi", "", "labels:\n  status: Tình trạng\n  pin: x")),
    unique=True,
)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Draw a page with or without the section, in any form, between any other lines."""
    old, above, below = draw(VALUES), draw(OTHER_LINES), draw(st.sampled_from(([], ["short_title: C"], ["# hết"])))
    lines = [f"  {key}: {quoted(value)}{draw(COMMENT)}" for key, value in old.items()]
    flow = "translation: {" + ", ".join(f"{key}: {quoted(value)}" for key, value in old.items()) + "}"
    middle = draw(st.sampled_from(([], ["translation:" + draw(COMMENT), *lines], [flow])))
    text = page(*above, *middle, *below)
    return draw(st.sampled_from(("", "\ufeff"))) + text.replace("\n", draw(st.sampled_from(("\n", "\r\n", "\r"))))


@given(pages(), VALUES.filter(bool))
def test_the_result_parses_and_holds_the_values(text: str, entries: dict[str, str]) -> None:
    found = section(with_entries(text, "translation", entries))
    assert isinstance(found, dict)
    assert {key: str(found[key]) for key in entries} == entries


@given(pages(), VALUES.filter(bool))
def test_every_other_line_stays_byte_for_byte(text: str, entries: dict[str, str]) -> None:
    lines, after = text.splitlines(keepends=True), with_entries(text, "translation", entries).splitlines(keepends=True)
    others = [line for line in lines if not line.startswith(("  ", "translation: {"))]
    assert [line for line in after if not line.startswith("  ") and line.rstrip() != "translation:"] == [
        line for line in others if line.rstrip() != "translation:"
    ]


@given(pages(), VALUES.filter(bool))
def test_writing_the_same_again_changes_nothing(text: str, entries: dict[str, str]) -> None:
    once = with_entries(text, "translation", entries)
    assert with_entries(once, "translation", entries) == once
