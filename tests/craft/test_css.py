"""The craft of our stylesheets, read by a CSS parser."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import tinycss2
from tinycss2 import color4

ROOT = Path(__file__).parents[2]
TOKENS = "tokens.css"
"""The only file that may spell a colour."""

SIDE = "(left|right|top|bottom)"
PHYSICAL = re.compile(
    rf"{SIDE}|(margin|padding|scroll-margin|scroll-padding)-{SIDE}"
    rf"|border-{SIDE}(-(color|style|width))?|border-(top|bottom)-(left|right)-radius"
)
SIDED_VALUES = {"text-align", "float", "clear"}
COLOURED = re.compile(r"--.*|.*color|background.*|border.*|outline.*|.*shadow|fill|stroke|text-decoration|column-rule")
COLOUR_FUNCTIONS = {"rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color"}
NO_COLOUR = {"transparent", "currentcolor"}

Node = Any
"""tinycss2 publishes no types."""


def within(nodes: Iterable[Node]) -> Iterator[Node]:
    """Walk through the nodes and all that is nested in them."""
    for node in nodes:
        yield node
        yield from within(getattr(node, "arguments", None) or getattr(node, "content", None) or ())


def is_colour(node: Node) -> bool:
    if node.type == "function" and node.lower_name in COLOUR_FUNCTIONS:
        first = next((each for each in node.arguments if each.type != "whitespace"), None)
        return not (first and first.type == "ident" and first.lower_value == "from")
    if node.type == "ident":
        return node.lower_value not in NO_COLOUR and color4.parse_color(node) is not None
    return bool(node.type == "hash")


def declaration_faults(node: Node, *, tokens: bool) -> Iterator[tuple[int, str]]:
    name, values = node.lower_name, list(within(node.value))
    if node.important:
        yield node.source_line, f"!important on {name}"
    if PHYSICAL.fullmatch(name):
        yield node.source_line, f"{name}: use the logical property"
    for value in values:
        if name in SIDED_VALUES and value.type == "ident" and value.value in {"left", "right"}:
            yield value.source_line, f"{name}: {value.value}: use start or end"
        elif not tokens and COLOURED.fullmatch(name) and is_colour(value):
            yield value.source_line, f"{name}: a colour outside {TOKENS}"
        elif value.type == "url" and re.match(r"(https?:)?//", value.value):
            yield value.source_line, f"{name}: external address"


def rule_faults(nodes: Iterable[Node], *, tokens: bool) -> Iterator[tuple[int, str]]:
    for node in nodes:
        if node.type == "error":
            yield node.source_line, f"parse error: {node.message}"
        elif node.type == "declaration":
            yield from declaration_faults(node, tokens=tokens)
        elif node.type in {"qualified-rule", "at-rule"}:
            ids = [each.value for each in within(node.prelude) if each.type == "hash"]
            yield from ((node.source_line, f"id as selector: #{each}") for each in ids)
            inside = tinycss2.parse_blocks_contents(node.content or [], skip_comments=True, skip_whitespace=True)
            yield from rule_faults(inside, tokens=tokens)


def css_faults(css: str, where: str) -> list[str]:
    nodes = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    found = rule_faults(nodes, tokens=where.rpartition("/")[2] == TOKENS)
    return [f"{where}:{line}: {words}" for line, words in found]


def test_our_stylesheets_keep_to_the_craft() -> None:
    faults = [
        fault
        for path in sorted((ROOT / "overrides").rglob("*.css"))
        for fault in css_faults(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("css", "fault"),
    [
        ("#top { color: var(--ink) }", "id as selector: #top"),
        ("a { color: var(--ink) !important }", "!important on color"),
        ("a { margin-left: 1rem }", "margin-left: use the logical property"),
        ("a { border-top-left-radius: 1px }", "border-top-left-radius: use the logical property"),
        ("a { inset-inline: 0; left: 0 }", "left: use the logical property"),
        ("a { text-align: right }", "text-align: right: use start or end"),
        ("a { color: #123456 }", "color: a colour outside tokens.css"),
        ("a { border: 1px solid red }", "border: a colour outside tokens.css"),
        ("a { --ink: rgb(1 2 3) }", "--ink: a colour outside tokens.css"),
        ("@media print { a { color: #000 } }", "color: a colour outside tokens.css"),
        ("a { & #top { gap: 0 } }", "id as selector: #top"),
        ("a { src: url(https://example.org/x.woff2) }", "src: external address"),
    ],
)
def test_a_fault_of_css_is_found(css: str, fault: str) -> None:
    assert css_faults(css, "a.css") == [f"a.css:1: {fault}"]


@pytest.mark.parametrize(
    "css",
    [
        "a { margin-inline-start: 1rem; color: var(--ink); background: transparent }",
        "a { text-align: start; transform-origin: left }",
        "a { color: rgb(from var(--ink) r g b / 50%); fill: currentColor }",
        "@media (width >= 40rem) { .card:hover { gap: 1rem } }",
        "a { background: url(#pattern); animation: red 1s }",
    ],
)
def test_sound_css_passes(css: str) -> None:
    assert css_faults(css, "a.css") == []


def test_a_broken_stylesheet_is_found_with_its_line() -> None:
    assert css_faults("a { gap: 1rem }\na { color }\n", "a.css")[0].startswith("a.css:2: parse err")


def test_tokens_may_spell_colours() -> None:
    assert css_faults(":root { --ink: #123456 }", "overrides/assets/tokens.css") == []
