"""Of a theme's stylesheet, pages get the rules that find something there, and nothing that looks different."""

from __future__ import annotations

import pytest

from promosite.optimise.styles.names import Names
from promosite.optimise.styles.used import used

PAGE = '<body dir="ltr" data-md-color-scheme="default"><div class="card card--wide"><p id="a">x</p></div></body>'


def kept(css: str, beside: str = "", script: str = "") -> str:
    names = Names()
    names.note(PAGE)
    names.note_script(script)
    return used(css, names.all(), beside)


@pytest.mark.parametrize(
    "css",
    [
        ".card{a:b}",
        ".card.card--wide>p{a:b}",
        "p,div{a:b}",
        "*,:before{a:b}",
        "#elsewhere{a:b}",
        "[hidden]{a:b}",
        '[href^="http"]{a:b}',
        "[data-md-color-scheme=default]{a:b}",
        "[dir=ltr] .card{a:b}",
        ".card:is(.a,.b):not(.c){a:b}",
        "p:hover::after{a:b}",
        "p:nth-child(2n){a:b}",
        "@media print{.card{a:b}}",
        "@media screen and (min-width:1px){@supports (a:b){p{a:b}}}",
        "@page{margin:0}",
        "@font-face{font-family:x;src:url(x.woff2)}",
        'p{background:url("data:image/svg+xml;charset=utf-8,<svg>{;}</svg>")}',
    ],
)
def test_a_rule_that_finds_something_stays_as_it_is(css: str) -> None:
    assert kept(css) == css


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        (".tab{a:b}", ""),
        (".card .tab{a:b}", ""),
        (".tab,.card{a:b}", ".card{a:b}"),
        ("video{a:b}", ""),
        ("[dir=rtl] .card{a:b}", ""),
        ("[data-md-color-scheme=slate]{a:b}", ""),
        ("@media print{.tab{a:b}}", ""),
        ("@media print{.tab{a:b}p{a:b}}", "@media print{p{a:b}}"),
        ('@charset "UTF-8";p{a:b}', "p{a:b}"),
        ("/* says */p{a:b}", "p{a:b}"),
    ],
)
def test_what_finds_nothing_is_left_out(css: str, expected: str) -> None:
    assert kept(css) == expected


def test_a_class_that_a_script_adds_counts_and_a_script_on_the_page_too() -> None:
    assert kept(".is-open{a:b}", script='part.classList.add("is-open")') == ".is-open{a:b}"
    names = Names()
    names.note('<script>document.body.dataset.mdColorScheme=isDark?"slate":"default"</script>')
    assert used("[data-md-color-scheme=slate]{a:b}", names.all())


def test_custom_properties_stay_that_a_rule_that_stays_or_our_own_stylesheet_uses() -> None:
    css = ":root{--a:1;--b:var(--c);--c:2;--d:var(--e);--e:3}.card{x:var( --a)}.tab{y:var(--e)}"
    assert kept(css, beside="q{z:var(--b,0)}") == ":root{--a:1;--b:var(--c);--c:2}.card{x:var( --a)}"
    assert kept(css) == ":root{--a:1}.card{x:var( --a)}"


def test_keyframes_stay_that_something_plays() -> None:
    frames = "@keyframes turn{0%{a:b}to{a:c}}"
    assert kept(f"{frames}p{{animation:turn 1s}}") == f"{frames}p{{animation:turn 1s}}"
    assert kept(f"{frames}p{{a:b}}") == "p{a:b}"


def test_the_same_pages_give_the_same_stylesheet_in_any_order() -> None:
    css, pages = ".a{x:y}.b{x:y}.c{x:y}", ['<p class="a b">', '<p class="c">']
    first, second = Names(), Names()
    for page in pages:
        first.note(page)
    for page in reversed(pages):
        second.note(page)
    assert used(css, first.all()) == used(css, second.all()) == css
