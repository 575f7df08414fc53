"""The dashboard shows every translation beside its source, and nothing that a page says becomes markup."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from time import perf_counter
from urllib.parse import unquote, urldefrag

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser as Tree
from selectolax.lexbor import LexborNode

from promosite.commands.findings import print_report
from promosite.model.comparison import Change, Comparison, Row, State
from promosite.model.document import Words
from promosite.model.finding import Finding, Report, Severity, Texts
from promosite.model.locale import Locale
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.page import Block, Body, Page
from promosite.model.settings import Settings
from promosite.report.html.difference import difference
from promosite.report.html.pages import pages
from promosite.report.html.placing import placed

HOSTILE = "</style><script>alert(1)</script><img src=x onerror=alert(2)> {{ 7 * 7 }} \"'&amp;"
LOCALES = (
    Locale("vi", "vi", "Tiếng Việt", is_source=True),
    *(Locale(code, tag, name) for code, tag, name in (("en", "en", "English"), ("zh", "zh-Hans", "中文"))),
)
SETTINGS = Settings(
    Path("/x/mkdocs.yml"), Path("/x/docs"), Path("/x/site"), None, "https://nho.example/",
    directory_urls=True, locales=LOCALES, options=None,
)  # fmt: skip


def block(text: str, locale: str = "vi", line: int = 10, kind: str = "paragraph", key: str = "a/b") -> Block:
    return Block(kind, text, Location(f"docs/{locale}/{key}.md", line))


def page(locale: str, key: str, title: str = "Tên") -> Page:
    location = Location(f"docs/{locale}/{key}.md")
    return Page(locale, key, "x", location, Body(), Words(title=title, description="x"))


def finding(line: int = 10, locale: str = "zh", key: str = "a/b", text: str = "It is wrong.") -> Finding:
    return Finding(
        "T001", "a-fault", "figures", Severity.ERROR, Location(f"docs/{locale}/{key}.md", line),
        say("{text}", text=text), say("Mend it: {text}", text=text), locale, key,
    )  # fmt: skip


ROWS = (
    Row(block("Giữ nguyên"), block("Giữ nguyên"), block("不变", "zh")),
    Row(block("Có 5 chợ nổi"), block("Có 6 chợ nổi", line=12), block("有5个", "zh", 12), Change.FIGURE),
    Row(None, block("Mới", line=14), None, Change.ADDED),
    Row(block("Đã bỏ"), None, block("已删除", "zh", 16), Change.REMOVED),
)
STALE = Comparison("zh", "a/b", State.STALE, page("vi", "a/b"), page("zh", "a/b", "名"), rows=ROWS)
MISSING = Comparison("en", "a/b", State.MISSING, page("vi", "a/b"))
ORPHAN = Comparison("zh", "chợ #1?", State.ORPHAN, None, page("zh", "chợ #1?"))
EVERY = (STALE, MISSING, ORPHAN)
NOTHING = Report(())


def made(comparisons: tuple[Comparison, ...] = EVERY, report: Report = NOTHING) -> dict[str, str]:
    return dict(pages(comparisons, report, SETTINGS, str, "report.html"))


def translation(report: Report = NOTHING, comparison: Comparison = STALE) -> Tree:
    return Tree(made((comparison,), report)[f"report.files/{comparison.locale}/{comparison.key}.html"])


def first(tree: Tree, selector: str) -> LexborNode:
    return tree.css(selector)[0]


class Tags(HTMLParser):
    """Collects what a browser would take for tags."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_there_is_an_index_and_a_page_for_each_translation() -> None:
    assert set(made()) == {"report.html", "report.files/zh/a/b.html", "report.files/zh/chợ #1?.html"}


def test_every_link_leads_to_a_page_or_a_place_in_it() -> None:
    files = made(EVERY, Report((finding(),)))
    for path, text in files.items():
        for tag, attributes in Tags(text).tags:
            address = attributes.get("href") or ""
            if tag == "a":
                target, fragment = urldefrag(address)
                folder = PurePosixPath(path).parent
                file = _resolved(folder / unquote(target)) if target else path
                assert file in files, (path, address)
                assert not fragment or f'id="{fragment}"' in files[file], (path, address)


def _resolved(path: PurePosixPath) -> str:
    parts: list[str] = []
    for part in path.parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


def test_nothing_is_fetched_from_anywhere() -> None:
    for text in made().values():
        for tag, attributes in Tags(text).tags:
            assert tag not in {"img", "iframe", "object", "embed"}
            assert "src" not in attributes
            assert not re.match(r"[a-z]+:(?!,)", attributes.get("href") or "")
        assert "url(" not in text
        assert "@import" not in text


def test_a_hostile_text_never_becomes_markup() -> None:
    rows = (
        Row(block(HOSTILE), block(HOSTILE + " x"), block(HOSTILE, "zh"), Change.MEANING),
        Row(block("a"), block("a"), block(HOSTILE, "zh", 20)),
    )
    hostile = replace(STALE, rows=rows, target=page("zh", "a/b", HOSTILE), source=page("vi", "a/b", HOSTILE))
    for text in made((hostile,), Report((finding(text=HOSTILE), finding(99, "en", text=HOSTILE)))).values():
        tags = Tags(text).tags
        assert not {"img", "script"} & {tag for tag, attributes in tags if tag != "script" or attributes}
        assert not [name for _, attributes in tags for name in attributes if name.startswith("on")]
        assert "<script>alert(1)" not in text
        assert "{{ 7 * 7 }}" in text


def test_no_script_may_run_but_the_one_that_filters() -> None:
    for path, text in made().items():
        scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
        assert len(scripts) == (1 if path == "report.html" else 0)
        for script in scripts:
            assert f"script-src 'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" in text


def test_changed_words_are_marked_where_they_stand() -> None:
    shown = translation()
    assert [node.text() for node in shown.css("del")] == ["5", "Đã bỏ"]
    assert [node.text() for node in shown.css("ins")] == ["6", "Mới"]
    assert [node.text() for node in shown.css("#change-1 .text__words")] == ["Có 5 chợ nổi", "Có 6 chợ nổi", "有5个"]


def test_each_text_says_its_language() -> None:
    assert [node.attributes["lang"] for node in translation().css("#change-1 .text__words")] == ["vi", "vi", "zh-Hans"]
    assert first(translation(), "h1").attributes["lang"] == "zh-Hans"


def test_unchanged_blocks_are_folded_but_there() -> None:
    shown = translation()
    assert "Giữ nguyên" in first(shown, "details").text()
    assert not shown.css("details #change-1")


def test_a_page_with_nothing_to_do_folds_nothing() -> None:
    quiet = replace(STALE, state=State.CURRENT, rows=ROWS[:1])
    assert not translation(comparison=quiet).css("details")


def test_one_leads_from_change_to_change() -> None:
    links = [node.attributes["href"] for node in translation().css("a[href^='#change']")]
    assert links == ["#change-1", "#change-2", "#change-3", "#change-1"]


def test_a_finding_stands_beside_its_block_with_what_to_do() -> None:
    shown = translation(Report((finding(13), finding(1))))
    assert "Mend it" in first(shown, "#change-1 .finding").text()
    assert len(shown.css("main > .finding")) == 1


@pytest.mark.parametrize(
    ("found", "row"),
    [
        (finding(12), 1),
        (finding(13), 1),
        (finding(16), 3),
        (finding(2), None),
        (replace(finding(13), source=Location("docs/vi/a/b.md", 14), texts=Texts("Mới")), 2),
        (replace(finding(2), source=Location("docs/vi/a/b.md", 14)), 2),
    ],
)
def test_a_finding_is_placed_by_its_line(found: Finding, row: int | None) -> None:
    where = placed([found], ROWS)
    assert (list(where.beside), list(where.of_page)) == (([], [found]) if row is None else ([row], []))


def test_the_index_says_state_counts_and_what_can_not_be_shown_elsewhere() -> None:
    report = Report((finding(), finding(1, "en", text="Not translated."), replace(finding(), locale=None, page=None)))
    index = Tree(made(EVERY, report)["report.html"])
    cells = {(node.attributes.get("data-locale"), node.attributes.get("data-state")) for node in index.css("td")}
    assert cells >= {("zh", "stale"), ("en", "missing"), ("zh", "orphan")}
    assert first(index, "td[data-state=stale] .count--error").text().startswith("1")
    assert "Not translated." in index.css("details")[1].text()
    assert len(index.css("details")) == 2


TEXTS = st.text("ab c.文字はâ\n", max_size=80)


@given(TEXTS, TEXTS)
def test_the_pieces_of_a_difference_are_the_texts(one: str, other: str) -> None:
    before, after = difference(one, other)
    assert "".join(piece.text for piece in before) == one
    assert "".join(piece.text for piece in after) == other
    assert one != other or not any(piece.is_changed for piece in before if piece.text.strip())


@pytest.mark.parametrize(
    ("before", "after", "out", "put"),
    [
        ("Có 5 chợ nổi", "Có 12 chợ nổi", ["5"], ["12"]),
        ("Người dân của làng", "Người dân thuộc về làng", ["của"], ["thuộc về"]),
        ("有五个水上市场", "有六个水上市场", ["五"], ["六"]),
        ("hoàn toàn khác", "something else", ["hoàn toàn khác"], ["something else"]),
        ("như cũ", "như cũ", [], []),
    ],
)
def test_a_difference_marks_words(before: str, after: str, out: list[str], put: list[str]) -> None:
    old, new = difference(before, after)
    assert [piece.text.strip() for piece in old if piece.is_changed] == out
    assert [piece.text.strip() for piece in new if piece.is_changed] == put


def many() -> Iterator[Comparison]:
    for number in range(120):
        key = f"section-{number % 9}/a-page-with-a-name-{number}"
        text = f"Chợ nổi số {number} họp từ lúc trời còn tối, thuyền bè đến từ khắp các nhánh sông. " * 6
        rows = tuple(long_row(text, line) for line in range(10, 50))
        yield Comparison("zh", key, State.STALE, page("vi", key), page("zh", key), rows=rows)


def long_row(text: str, line: int) -> Row:
    if line % 20:
        return Row(block(text), block(text), block(text, "zh", line))
    return Row(block(text), block(f"{text} mới, dòng {line}"), block(text, "zh", line), Change.MEANING)


def test_a_large_site_is_shown_in_good_time() -> None:
    """A 25th of 600 pages × 5 translations; the whole must take less than 30 s, its index less than 3 MB."""
    started = perf_counter()
    files = dict(pages(many(), NOTHING, SETTINGS, str))
    assert perf_counter() - started < 30 * 120 / 3000 * 3  # three times, for a busy machine
    assert len(files["translations.html"].encode()) < 3_000_000 * 120 / 3000


def test_the_dashboard_is_written_beside_its_index(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    index = tmp_path / "out" / "report.html"
    print_report(NOTHING, "html", SETTINGS, str, index, comparisons=lambda: [STALE])
    assert (tmp_path / "out/report.files/zh/a/b.html").is_file()
    assert str(index) in capsys.readouterr().out


@pytest.mark.parametrize("voice", ["full", "concise", "json", "sarif", "junit", "github", "gitlab"])
def test_every_voice_can_be_asked_for(voice: str, report: Report, capsys: pytest.CaptureFixture[str]) -> None:
    print_report(report, voice, SETTINGS, str)
    assert "T101" in capsys.readouterr().out
