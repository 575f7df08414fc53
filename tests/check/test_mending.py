"""Mends are made where they say, and nowhere else; after them nothing is left to mend."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from promosite.check import typography
from promosite.check.mending import bearable, count, mended
from promosite.check.registry import all_rules
from promosite.check.run import check
from promosite.commands.fix import fix, fix_wholly
from promosite.model.document import Words
from promosite.model.finding import Edit, Report
from promosite.model.locale import Locale
from promosite.model.location import Location
from promosite.model.page import Body, Page
from promosite.model.registry import Registries
from promosite.model.settings import Settings
from promosite.model.site import PageInSite
from promosite.read.markdown import read_body
from promosite.read.site import read_site
from promosite.settings import read_settings

RULES = tuple(rule for rule in all_rules() if rule.check.__module__.startswith(typography.__name__))


def edit(line: int, column: int, length: int, text: str) -> Edit:
    return Edit(Location("x.md", line, column), length, text)


@pytest.mark.parametrize(
    ("before", "edits", "after"),
    [
        ("abc", [edit(1, 2, 1, "X")], "aXc"),
        ("abc", [edit(1, 4, 0, "!")], "abc!"),
        ("a\r\nb\rc\nd", [edit(2, 1, 1, "B"), edit(3, 1, 1, "C"), edit(4, 1, 1, "D")], "a\r\nB\rC\nD"),
        ("\ufeffabc", [edit(1, 1, 1, "A")], "\ufeffAbc"),
        ("abcd", [edit(1, 2, 2, "X"), edit(1, 3, 1, "Y")], "aXd"),
        ("abcd", [edit(1, 2, 1, "X"), edit(1, 3, 1, "Y")], "aXYd"),
        ("abcd", [edit(1, 2, 0, "X"), edit(1, 2, 0, "Y")], "aXbcd"),
        ("abcd", [edit(1, 2, 1, "X"), edit(1, 2, 1, "X")], "aXcd"),
        ("ab\ncd", [edit(1, 2, 2, "X"), edit(9, 1, 1, "X"), edit(0, 1, 1, "X"), edit(1, 0, 1, "X")], "ab\ncd"),
        ("e\u0302\u0301x", [edit(1, 4, 1, "y"), edit(1, 1, 3, "ế")], "ếy"),
        ("a\u2028b\x0bc", [edit(1, 5, 1, "C")], "a\u2028b\x0bC"),
        ("", [], ""),
    ],
)
def test_an_edit_is_made_where_it_says(before: str, edits: list[Edit], after: str) -> None:
    assert mended(before, edits) == after


@given(st.text("ab\r\n\ufeffế", max_size=30), st.lists(st.tuples(*[st.integers(0, 6)] * 3), max_size=5))
def test_without_edits_that_fit_no_byte_changes(text: str, spots: list[tuple[int, int, int]]) -> None:
    edits = [edit(line, column, length, "Z") for line, column, length in spots]
    assert mended(text, edits).count("Z") == count(text, edits)
    assert mended(text, []) == text


def test_front_matter_keeps_its_keys() -> None:
    page = "---\ntitle: Hỏi:Đáp\n---\n\na ,b\n"
    breaking = edit(2, 12, 0, " ")
    assert bearable(page, [breaking, edit(5, 2, 1, "")]) == (edit(5, 2, 1, ""),)


MARKS = list("abc,.;:!?()[]“”«»\"'…中文、，。「」かん한글５%`|１．（）！")
WORDS = [
    *("hoà", "uỷ", "quý", "...", "**", "_", "12 500", " km", "n°", "1", "x.", "TP.HCM", "\\(", "&amp;", "<b>", "{#id}"),
    *(
        "{{ fact.x }}",
        "[x](y,z.md)",
        "![ảnh](a.webp)",
        "[y]",
        "https://x.vn/?a=1,b",
        "# ",
        "- ",
        "| a | b |\n|---|---|\n",
    ),
    *("\u00a0", "\u202f", "\u200b", "e\u0302\u0301", " ", " ", " ", "\n", "\n\n"),
]
TEXTS = st.lists(st.sampled_from(MARKS + WORDS), max_size=25).map("".join)


def letters(text: str) -> str:
    """Return the letters and digits alone, without marks, spaces and widths."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if sign.isalnum())


def shape(body: Body) -> tuple[object, ...]:
    links = [(link.target, link.is_picture) for link in body.links]
    return [block.kind for block in body.blocks], links, [mark.expression for mark in body.placeholders]


def in_memory(language: str, text: str) -> PageInSite:
    locale = Locale(language, {"zh": "zh-Hans"}.get(language, language), language, is_source=True)
    site = Settings(Path("mkdocs.yml"), Path("docs"), Path("site"), None, "", True, (locale,), None)  # noqa: FBT003
    words = Words.model_construct(title="", description="")
    page = Page(language, "x", "none.md", Location("x.md"), read_body(text, "x.md", 1), words)
    return PageInSite(page, Registries(), site)


def edits_of(language: str, text: str) -> list[Edit]:
    subject = in_memory(language, text)
    return [made for rule in RULES for found in rule.findings(subject) for made in found.edits]


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(("vi", "en", "fr", "zh", "ja", "ko", "de")), TEXTS)
def test_mending_comes_to_rest_and_changes_no_word_link_or_block(language: str, text: str) -> None:
    after = text
    for _ in range(5):
        after = mended(after, bearable(after, edits_of(language, after)))
    assert not bearable(after, edits_of(language, after))
    assert letters(after) == letters(text)
    assert shape(read_body(after, "x.md", 1)) == shape(read_body(text, "x.md", 1))


PAGE = (
    "\ufeff---\r\nkind: about\r\ntitle: Đất hoà bình\r\ndescription: \"Một câu , đứng được: 'uỷ ban'.\"\r\n"
    "updated: 2026-11-21\r\n---\r\n\r\nUỷ ban ,và `hoà`.\r\n"
)
MENDED = (
    PAGE.replace("hoà bình", "hòa bình")
    .replace("câu ,", "câu,")
    .replace("'uỷ", "'ủy")
    .replace("Uỷ ban ,và", "Ủy ban, và")
)


def project(make_site: Callable[..., Path], page: str = PAGE) -> tuple[Path, Callable[[], Report]]:
    folder = make_site(files={"docs/vi/index.md": page})
    return folder, lambda: check(read_site(read_settings(folder / "mkdocs.yml")), RULES)


def test_a_file_is_mended_wholly_and_only_once(make_site: Callable[..., Path]) -> None:
    folder, look = project(make_site)
    site, file = read_settings(folder / "mkdocs.yml"), folder / "docs/vi/index.md"
    file.chmod(0o640)
    assert fix_wholly(look, site) == (1, 6)
    assert file.read_bytes().decode() == MENDED
    assert file.stat().st_mode & 0o777 == 0o640
    assert fix(look(), site) == (0, 0)
    assert sorted(path.name for path in file.parent.iterdir()) == ["index.md"]


def test_a_symbolic_link_is_never_written_through(make_site: Callable[..., Path], tmp_path: Path) -> None:
    folder, look = project(make_site)
    report, outside = look(), tmp_path / "outside.md"
    (folder / "docs/vi/index.md").rename(outside)
    (folder / "docs/vi/index.md").symlink_to(outside)
    assert fix(report, read_settings(folder / "mkdocs.yml")) == (0, 0)
    assert outside.read_bytes().decode() == PAGE


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("title: Hoà , bình", "title: Hòa, bình"),
        ("title: 'Hoà'", "title: 'Hòa'"),
        ("title: >-\n  Hoà\n  uỷ", "title: >-\n  Hòa\n  ủy"),
        ("title: Hỏi:Đáp", "title: Hỏi:Đáp"),
        ('title: "Hỏi:Đáp"', 'title: "Hỏi: Đáp"'),
        ('title: Chợ "nổi" # hoà', "title: Chợ “nổi” # hoà"),
    ],
)  # fmt: skip
def test_front_matter_is_mended_within_its_yaml(make_site: Callable[..., Path], written: str, after: str) -> None:
    page = f"---\nkind: about\n{written}\ndescription: Một câu.\nupdated: 2026-11-21\n---\n\nMột đoạn.\n"
    folder, look = project(make_site, page)
    fix_wholly(look, read_settings(folder / "mkdocs.yml"))
    assert (folder / "docs/vi/index.md").read_text(encoding="utf-8") == page.replace(written, after)
