"""Markup that could run, however it is written, is found at its very place; harmless markup is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promosite.read.markdown import read_body
from promosite.read.unsafe import tags

UNSAFE = [
    ("<script>alert(1)</script>", ["1:1 markup <script>"]),
    ("<ScRiPt src=//x.example></ScRiPt>", ["1:1 markup <script>"]),
    ("a <script\n>alert(1)</script>", ["1:3 markup <script>"]),
    ("một <script src=x", ["1:5 markup <script>"]),
    ("<img src=x onerror=alert(1)>", ["1:1 markup <img>", '1:12 markup onerror="…"']),
    ("<img/src='x'/onerror=alert(1)>", ["1:1 markup <img>", '1:14 markup onerror="…"']),
    ("<svg onload=alert(1)>", ["1:1 markup <svg>", '1:6 markup onload="…"']),
    ("<svg><script>alert(1)</script></svg>", ["1:1 markup <svg>", "1:6 markup <script>"]),
    ("<math><mtext></mtext></math>", ["1:1 markup <math>", "1:7 markup <mtext>"]),
    ('<a href="java&#x73;cript:alert(1)">x</a>', ["1:1 markup <a>", '1:4 markup href="…"']),
    ('<iframe src="https://x.example"></iframe>', ["1:1 markup <iframe>"]),
    ("<style>p{}</style>", ["1:1 markup <style>"]),
    ("<base href=/x/>", ["1:1 markup <base>"]),
    ('<meta http-equiv="refresh" content="0;url=x">', ["1:1 markup <meta>"]),
    ("<form action=x><input></form>", ["1:1 markup <form>", "1:16 markup <input>"]),
    ("<body onload=x>", ["1:1 markup <body>", '1:7 markup onload="…"']),
    ("<x-y onclick=x>", ["1:1 markup <x-y>", '1:6 markup onclick="…"']),
    ("<span onclick=x>a</span>", ['1:7 markup onclick="…"']),
    ('<span style="color:red">a</span>', ['1:7 markup style="…"']),
    ('<span title="a>b" onclick=x>a</span>', ['1:19 markup onclick="…"']),
    ("<span data-md-component=search>a</span>", ['1:7 markup data-md-component="…"']),
    ("| a |\n|---|\n| <b onclick=x>c</b> |", ["3:3 markup <b>", '3:6 markup onclick="…"']),
    ("- một\n    - <video src=x>", ["2:7 markup <video>"]),
    ("<!--><script>alert(1)</script>-->", ["1:1 markup <!--><script>alert(1…"]),
    ("<!-- --!><script>alert(1)</script> -->", ["1:1 markup <!--…"]),
    ("<!-- left open\n\n<script>", ["1:1 markup <!--…"]),
    ("<!doctype html>", ["1:1 markup <!doctype…"]),
    ("<?php x ?>", ["1:1 markup <?php…"]),
    ("<![CDATA[x]]>", ["1:1 markup <![CDATA[x]]>…"]),
    ("```\n<script>", ["2:1 markup <script>"]),
    ("`a\n<script>\nb`", ["2:1 markup <script>"]),
    ("\\<script>", ["1:2 markup <script>"]),
    ("    ```\n<script>", ["2:1 markup <script>"]),
    ("a <mark>b", ["1:3 unclosed <mark>"]),
    ("a <mark>b\n\nc</mark>", ["1:3 unclosed <mark>", "3:2 unopened </mark>"]),
    ("a</sub>", ["1:2 unopened </sub>"]),
    ("[x](javascript:alert(1))", ["1:5 script-link "]),
    ("[x](JaVaScRiPt:alert(1))", ["1:5 script-link "]),
    ("[x](java&#x73;cript:alert(1))", ["1:5 script-link "]),
    ("[x](&#106;avascript&colon;alert(1))", ["1:5 script-link "]),
    ("[x](java\tscript:alert(1) 2)", ["1:5 script-link "]),
    ("[x](<javascript:alert(1)>)", ["1:5 markup <javascript:alert(1)>", "1:6 script-link "]),
    ("[x]( \x01javascript:alert(1))", ["1:6 script-link "]),
    ("![x](vbscript:x)", ["1:6 script-link "]),
    ("[x](data:text/html,<script>)", ["1:5 script-link ", "1:20 markup <script>"]),
    ("[x][y]\n\n[y]: javascript:alert(1)", ["3:6 script-link "]),
    ("[x](a.md){ onclick=alert(1) }", ['1:12 markup onclick="…"']),
    ("[x](a.md){: title='}' onclick='x' }", ['1:23 markup onclick="…"']),
    ("[x](a.md){ onclick }", ['1:12 markup onclick="…"']),
    ("đoạn\n{ style='color:red' }", ['2:3 markup style="…"']),
    ("[x](a.md){ href=javascript:x }", ['1:12 markup href="…"']),
    ("# Tên { #ten ONCLICK=x }", ['1:14 markup ONCLICK="…"']),
]

SAFE = [
    "H<sub>2</sub>O, <kbd>Ctrl</kbd><br>dòng hai<wbr/>",
    '<span lang="fr">Bonjour</span> và <abbr title="a &amp; b">AB</abbr>, <time datetime="2026">2026</time>',
    "<span title=\"a > b\" class='x y'>a</span>",
    "<!-- todo: translate -->",
    "<!-- <b>an old text</b> -->",
    "a < b, 5 <6, <3, x<5%, c <= d",
    "<https://example.org/a?b=c> <a@nho.example>",
    "`<script>` và ``<b> ` ``",
    "```html\n<script>x</script>\n```",
    "# Tên { #ten .lon }\n\n![x](a.jpg){ loading=lazy width=30 }",
    "{{ fact.x }} {{date: 2025-07-01}} {một hai} {x}",
    "[x](a.md#javascript:) [y](https://example.org/javascript:x) [z](mailto:a@nho.example)",
    "Giá {500 = 600}",
]


def told(text: str) -> list[str]:
    return [
        f"{one.location.line}:{one.location.column} {one.fault} {one.text}" for one in read_body(text, "", 1).unsafe
    ]


@pytest.mark.parametrize(("text", "expected"), UNSAFE)
def test_what_could_run_is_found_where_it_stands(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", SAFE)
def test_what_is_harmless_is_left_alone(text: str) -> None:
    assert told(text) == []


@given(st.text(alphabet="<>/!-?\"'= {}`\nabscript:(&#x73;", max_size=120))
def test_no_text_stops_the_search_and_tags_never_overlap(text: str) -> None:
    read_body(text, "", 1)
    end = 0
    for start, tag in tags(text):
        assert start >= end
        end = start + len(tag)


def test_a_text_of_nothing_but_open_tags_is_read_in_no_time() -> None:
    assert read_body("<!--" * 20_000 + "<a '" * 20_000, "", 1).unsafe
