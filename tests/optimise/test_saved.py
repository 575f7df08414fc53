"""A saved page holds all that it needs, and nothing that leads nowhere."""

from __future__ import annotations

import pytest

from promosite.optimise.saved.document import saved_page
from promosite.optimise.saved.sheet import sheet

ADDRESS = "https://nho.example/tg/en/places/bridge/"
PAGE = """<!doctype html><html lang="en"><head><title>Bridge – Small</title><link rel="canonical" href="{address}">
<script src="../../x.js"></script></head><body><header><a href="../.." class="site-header__brand">
<span class="site-header__name">Small</span></a></header><main><div class="page" id="content">
<div class="page__way"><a class="page-tools__tool" href="bridge-en.html" download>Save</a></div>{body}</div></main>
<div class="site-footer__small">CC BY 4.0</div></body></html>"""
PICTURE = (
    '<picture><source type="image/avif" srcset="a.avif 480w"><source type="image/webp" srcset="s.webp 480w, '
    'm.webp 960w, l.webp 1600w"><img src="m.jpg" alt="A bridge" loading="lazy"></picture>'
)


def saved(body: str) -> str:
    page = saved_page(PAGE.format(address=ADDRESS, body=body), ADDRESS, "p{}", lambda path: f"data:image/webp;{path}")
    assert page
    assert page.name == "bridge-en.html"
    return page.html


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<a href="../ferry/#times">ferry</a>', '<a href="https://nho.example/tg/en/places/ferry/#times">ferry</a>'),
        ('<a href="../../..">home</a>', '<a href="https://nho.example/tg/">home</a>'),
        ('<a href="mailto:a@nho.example">letter</a>', '<a href="mailto:a@nho.example">letter</a>'),
        ('<h2 id="a">A</h2><a href="#a">up</a>', '<h2 id="a">A</h2><a href="#a">up</a>'),
        ('<b><a href="#gone">here</a></b>', "<b>here</b>"),
        ("<details><summary>2</summary>x</details>", '<details open=""><summary>2</summary>x</details>'),
        ("<p>a</p><script>b</script><form>c</form>", "<p>a</p></div>"),
        (PICTURE, 'src="data:image/webp;m.webp" alt="A bridge">'),
        (f'<div class="stop">{PICTURE}</div>', 'src="data:image/webp;s.webp" alt="A bridge">'),
        ('<img src="d.svg" alt="">', '<img src="data:image/webp;d.svg" alt="">'),
    ],
)
def test_what_stands_on_a_page_stands_in_its_saved_file(body: str, expected: str) -> None:
    assert expected in saved(body)


def test_a_saved_page_says_where_it_comes_from_and_stays_out_of_search_engines() -> None:
    html = saved("<h1>Bridge</h1>")
    for part in (
        '<html class="saved" lang="en">',
        "<title>Bridge – Small</title>",
        f'<link rel="canonical" href="{ADDRESS}">',
        '<meta name="robots" content="noindex">',
        "<style>p{}</style>",
        "CC BY 4.0",
    ):
        assert part in html
    assert "page-tools" not in html
    assert "<script" not in html


def test_a_picture_without_its_file_leaves_its_words() -> None:
    page = saved_page(PAGE.format(address=ADDRESS, body=f"<p>{PICTURE}</p>"), ADDRESS, "", lambda _: None)
    assert page
    assert "<p><picture>A bridge</picture></p>" in page.html


def test_a_page_without_the_link_is_not_saved() -> None:
    assert saved_page("<html><body><div class=page>x</div></body></html>", ADDRESS, "", lambda _: None) is None


def test_the_style_holds_only_the_light_tokens_that_are_used() -> None:
    tokens = """/* a */ :root { --ink: #111; --line: var(--soft); --soft: #eee; --not: 1px }
        :lang(ja) { --font: gothic } [data-md-color-scheme="slate"] { --ink: #fff }
        @media print { :root { --ink: #000 } }"""
    rules = "p { color: var(--ink); border-color: var(--line); font-family: var(--font) }"
    style = sheet(tokens, rules)
    assert ":root {--ink:#111;--line:var(--soft);--soft:#eee}" in style
    assert ":lang(ja) {--font:gothic}" in style
    assert style.endswith(rules)
    assert not [word for word in ("#fff", "#000", "--not") if word in style]
