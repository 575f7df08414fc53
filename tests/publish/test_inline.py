"""What a page has the browser run or apply in place is seen as the browser sees it."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

import pytest
from selectolax.lexbor import LexborHTMLParser

from promosite.publish.elements import elements_of
from promosite.publish.inline import Inline, read_inline
from promosite.render.provenance import disarmed


def seen(body: str) -> Inline:
    html = f"<!doctype html><html><head><meta charset=utf-8></head><body>{body}</body></html>"
    return read_inline(elements_of(html))


def hash_of(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    ("body", "scripts"),
    [
        ("<script>a()</script><script type=module>ă()</script>", {"a()", "ă()"}),
        ("<script> a()\n</script>", {" a()\n"}),
        ("<script type='text/javascript' data-x=1>b('<b>')</script>", {"b('<b>')"}),
        ("<script src=a.js></script>", set()),
        ("<script type='application/ld+json'>{}</script><script type=application/json>{}</script>", set()),
        ("<script type=importmap>{}</script>", {"{}"}),
    ],
)
def test_each_script_that_runs_in_place_has_the_hash_that_browsers_compute(body: str, scripts: set[str]) -> None:
    assert seen(body).hashes == {hash_of(text) for text in scripts}


@pytest.mark.parametrize(
    ("body", "forbidden"),
    [
        ("<p onclick=x>", ('onclick="…"',)),
        ("<P STYLE='color:red'>", ('style="…"',)),
        ("<style>p{}</style>", ("<style>",)),
        ("<iframe srcdoc=x></iframe><object data=x></object>", ("<iframe>", "<object>")),
        ("<base href=/x/>", ("<base>",)),
        ("<meta http-equiv=refresh content='0;url=x'>", ("<meta>",)),
        ("<a href='java&#x73;cript:x'>a</a>", ('href="…"',)),
        ("<a href=' &#106;ava&Tab;script&colon;x'>a</a>", ('href="…"',)),
        ("<a href='javascrip\tt:x'>a</a>", ('href="…"',)),
        ("<svg><a xlink:href='JAVASCRIPT:x'></a></svg>", ('xlink:href="…"',)),
        ("<form action='javascript:x'></form>", ('action="…"',)),
        ("<a href='data:text/html,x'>a</a>", ('href="…"',)),
        ("<p>onclick = x, style=y, javascript: in a text</p><img src='data:image/gif;base64,R0' alt='data: x'>", ()),
        ("<a href='mailto:&#97;@nho.example'>a</a><a href='video/'>b</a><a href='?a=b&amp;c=d'>c</a>", ()),
    ],
)
def test_what_the_policy_forbids_is_named(body: str, forbidden: tuple[str, ...]) -> None:
    assert seen(body).forbidden == forbidden


def test_a_script_without_the_mark_of_a_template_is_dead_and_named() -> None:
    html = disarmed("<script type=module src=x.js>alert(1)</script>")
    node = LexborHTMLParser(html).css_first("script")
    assert node
    assert node.attributes["type"] == "text/plain"
    found = seen(html)
    assert found.foreign == ('<script src="x.js">alert(1)</script>',)
    assert found.hashes == frozenset()


def test_data_that_a_text_could_end_are_named() -> None:
    assert seen('<script type="application/ld+json">{"a": "<b>"}</script>').live_data == ("application/ld+json",)
    assert seen('<script type="application/ld+json">{"a": "\\u003cb>"}</script>').live_data == ()
