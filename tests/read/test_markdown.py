"""Every block, link and placeholder knows where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from promosite.model.page import Body
from promosite.read import markdown
from promosite.read.dialect import plain_links
from promosite.read.front_matter import split
from promosite.read.markdown import read_body
from promosite.read.plain import plain_blocks

DOCS = Path(__file__).parents[2] / "docs"

PAGE = """\
Đoạn đầu, [một liên kết](a.md) và
[liên kết nữa](b.md#mua).

## Mùa trái cây { #season }

- Tháng {{ fact.month }}
- Tháng sau

| Cây | Mùa |
|---|---|
| Xoài | tháng 3 |

!!! note "Ghi chú"
    Trong ghi chú có ![ảnh](c.svg).

```
[không phải](x.md)
```
"""


def test_blocks_come_in_order_with_their_lines() -> None:
    blocks = [(block.kind, block.location.line) for block in read_body(PAGE, "a.md", 11).blocks]
    assert blocks == [
        ("paragraph", 11),
        ("heading", 14),
        ("list-item", 16),
        ("list-item", 17),
        ("table-row", 19),
        ("table-row", 21),
        ("admonition-title", 23),
        ("paragraph", 24),
        ("code", 26),
    ]


def test_a_heading_has_the_anchor_it_gives_itself_else_the_one_mkdocs_makes() -> None:
    assert read_body("## Mùa { #season }\n\n## The season\n", "a.md", 1).anchors == {"season", "the-season"}


def test_links_and_pictures_know_line_and_column_and_code_holds_none() -> None:
    links = read_body(PAGE, "a.md", 11).links
    assert [(link.target, link.location.line, link.location.column, link.is_picture) for link in links] == [
        ("a.md", 11, 26, False),
        ("b.md#mua", 12, 16, False),
        ("c.svg", 24, 29, True),
    ]


def test_placeholders_know_where_they_stand_unless_a_backslash_makes_them_text() -> None:
    body = read_body("a {{ fact.x }}\n\n\\{{ fact.y }} {{date: 2025-07-01}}\n", "a.md", 3)
    assert [(mark.expression, mark.location.line) for mark in body.placeholders] == [
        ("fact.x", 3),
        ("date: 2025-07-01", 5),
    ]


@given(st.text(alphabet=" \n#-*_[]()!{}|`<>abcđ漢あ한\\'\"", max_size=300))
def test_no_text_stops_the_reader_and_no_line_lies_outside_it(text: str) -> None:
    last = text.count("\n") + 1
    body = read_body(text, "a.md", 1)
    found = (body.blocks, body.links, body.placeholders, body.unsafe)
    assert all(1 <= each.location.line <= last for row in found for each in row)


@given(
    st.lists(
        st.sampled_from(
            ("[", "]", "(", ")", "!", "a", "đ", " ", "#b", "c.md", "/", "*", "_", "\n", "{{ x }}", "(c.md)", "[a]")
        )
    )
)
def test_plain_links_are_found_as_the_parser_finds_them(pieces: list[str]) -> None:
    content = "".join(pieces).strip()
    plain = plain_links(content)
    if plain is not None:
        parsed = MarkdownIt("commonmark").parseInline(content)[0].children or []
        assert plain == [
            ("link", token.attrs["href"]) if token.type == "link_open" else ("picture", token.attrs["src"])
            for token in parsed
            if token.type in {"link_open", "image"}
        ]


PIECES = (
    *("a", "b c", "\n", "\n\n", "  ", "\t", "- ", "* ", "1. ", "2) ", "# ", "## x { #y }\n", "---", "***", "==="),
    *(
        "> ",
        ": ",
        "| a | b |\n|---|---|\n",
        "| [c](d.md) | e |\n",
        "|",
        "```\n",
        "<p>",
        "[^1]: ",
        "[a]: b",
        "[l](m.md)",
    ),
    *(
        "[l](m.md)",
        "!!! n",
        '!!! n "t u"\n    ',
        "x\n:   y\n\n",
        "    z",
        "`c|d`",
        "\\",
        "{{ f }}",
        "\u00a0",
        "đ",
        "#",
        "-",
        "1.",
        "*k*",
    ),
)


def parsed(text: str, monkeypatch: pytest.MonkeyPatch) -> Body:
    """Read a text without the short way."""
    with monkeypatch.context() as patch:
        patch.setattr(markdown, "plain_blocks", lambda _: None)
        return read_body(text, "a.md", 1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=16))
def test_a_plain_text_is_read_as_the_parser_reads_it(pieces: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    text = "".join(pieces)
    assert read_body(text, "a.md", 1) == parsed(text, monkeypatch)


def test_our_own_pages_are_read_as_the_parser_reads_them(monkeypatch: pytest.MonkeyPatch) -> None:
    bodies = [split(path.read_text(encoding="utf-8")).body for path in sorted(DOCS.glob("??/**/*.md"))]
    assert sum(plain_blocks(body) is not None for body in bodies) > 0.98 * len(bodies)
    assert [read_body(body, "a.md", 1) for body in bodies] == [parsed(body, monkeypatch) for body in bodies]


@given(st.text(alphabet="ab:-\n ", max_size=60), st.text(alphabet="ab-\n ", max_size=60))
def test_a_page_is_cut_where_its_front_matter_ends(head: str, body: str) -> None:
    lines = [line for line in head.split("\n") if line.rstrip() not in {"---", "..."}]
    text = "---\n" + "\n".join(lines) + "\n---\n" + body
    parts = split(text)
    assert parts.is_closed
    assert parts.body == body
    assert text.split("\n")[parts.body_line - 1 :] == body.split("\n")
