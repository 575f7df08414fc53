"""The voice for people quotes the texts, cut down to where they differ."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from promosite.model.finding import Report, Texts
from promosite.report.full import full
from promosite.report.lines import width, wrapped
from promosite.report.shortening import around_difference

LETTERS = st.text("ab 川、é\u0301", max_size=60)


def told(report: Report) -> str:
    return full(report, str, lambda _: "the line")


def test_a_stale_block_is_shown_in_its_three_texts(report: Report) -> None:
    assert told(Report(report.findings[:1])) == (
        "docs/ja/chợ nổi 100%.md:3:5  warning  T101 stale-block\n"
        "    The source of “川” was rewritten.\n"
        "    source then | Sông cũ\n"
        "    source now  | Sông mới\n"
        "    translation | 川\n"
        "    See docs/vi/chợ nổi 100%.md:4:1.\n"
        "    → Translate it.\n\n"
        "Errors: 0 · warnings: 1 · notes: 0"
    )


def test_a_finding_without_texts_shows_its_line(report: Report) -> None:
    assert "    7 | the line\n" in told(Report(report.findings[1:2]))


def test_long_texts_are_cut_to_where_they_differ(report: Report) -> None:
    same = "rất nhiều chữ không đổi " * 30
    texts = Texts(same + "ba mươi hai", "訳", same + "ba mươi mốt")
    shown = told(Report((replace(report.findings[0], texts=texts),)))
    assert "mươi hai" in shown
    assert "mươi mốt" in shown
    assert len(shown) < 900
    assert max(map(width, shown.splitlines())) <= 96


def test_many_findings_are_counted_by_family(report: Report) -> None:
    many = Report(report.findings[:1] * 21 + report.findings[1:2])
    assert "\n\n21  freshness\n 1  typography\n\nErrors" in told(many)
    assert "freshness\n" not in told(report)


@given(LETTERS, st.integers(min_value=4, max_value=30))
def test_wrapping_loses_nothing_but_spaces(text: str, columns: int) -> None:
    lines = list(wrapped(text, columns))
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(line == line.rstrip() and line for line in lines)


@given(LETTERS, LETTERS, st.sampled_from(["x", "字", "ab "]), st.integers(min_value=60, max_value=80))
def test_the_difference_is_never_cut_away(one: str, other: str, filler: str, most: int) -> None:
    before, after = filler * 99 + one, filler * 99 + other
    shown = around_difference(before, after, most)
    assert (shown[0] == shown[1]) is (before.split() == after.split())
    assert all(len(text) <= most + 2 for text in shown)
