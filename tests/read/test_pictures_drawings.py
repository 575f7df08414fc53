"""SVG: what draws is let through, what could run, load, hide or hold up is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

import made_pictures as made
from promosite.read.pictures import look_at
from promosite.read.pictures.looking import look_at_bytes

ROOT = Path(__file__).resolve().parents[2]
DRAWINGS = sorted([*(ROOT / "docs/drawings").glob("*.svg"), *(ROOT / "overrides").rglob("*.svg")])
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" '


def codes(content: bytes) -> list[str]:
    return [fault.code for fault in look_at_bytes(content, "a.svg").faults]


HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "a script of another name space": '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
    "a handler": '<rect onload="alert(1)"/>',
    "a handler in capitals": '<rect onLoad="alert(1)"/>',
    "a page within": '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
    "a picture from elsewhere": '<image href="https://anh.example/x.png"/>',
    "a picture from elsewhere, the old way": '<image xlink:href="//anh.example/x.png"/>',
    "a file of this computer": '<image href="file:///etc/passwd"/>',
    "a drawing in a drawing": '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
    "a page as data": '<use href="data:text/html,x#a"/>',
    "parts of another file": '<use href="other.svg#a"/>',
    "a link that runs": '<a href="javascript:alert(1)"><rect/></a>',
    "a colour from elsewhere": '<rect fill="url(https://anh.example/x.svg#a)"/>',
    "a colour from elsewhere, in a style": "<rect style=\"fill:url( '//anh.example/a' )\"/>",
    "a stylesheet from elsewhere": "<style>@import url(https://anh.example/x.css);</style>",
    "a stylesheet from elsewhere, without url": '<style>@import "https://anh.example/x.css";</style>',
    "a stylesheet that hides its address": "<style>rect { fill: u\\72l(https://anh.example/x) }</style>",
    "a font from elsewhere": "<style>@font-face { src: url(https://anh.example/f.woff) }</style>",
    "an animation that changes a reference": '<set attributeName="href" to="javascript:alert(1)"/>',
    "a part that copies itself": '<g id="a"><use href="#a"/></g>',
    "an unknown attribute": '<rect formaction="x"/>',
}


@pytest.mark.parametrize("inner", HOSTILE.values(), ids=HOSTILE)
def test_what_could_run_or_load_is_refused(inner: str) -> None:
    assert codes(made.drawing(inner)) == ["I313"]


@pytest.mark.parametrize(
    "content",
    [
        made.ENTITIES,
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">' + made.drawing(""),
        b'<?xml-stylesheet href="https://anh.example/x.css"?>' + made.drawing(""),
        b'<?xml version="1.0" encoding="utf-7"?>' + made.drawing(""),
        f'{HEAD}width="1" height="1"><g xmlns:x="urn:x" x:data="1"/></svg>'.encode(),
        b'<html xmlns="http://www.w3.org/1999/xhtml"><!-- <svg > --></html>'.replace(b"<html", b"<svg:svg"),
    ],
)
def test_what_stands_around_a_drawing_is_looked_at_too(content: bytes) -> None:
    assert codes(content)[0] in {"I313", "I301"}


def test_copies_of_copies_do_not_hold_up_anybody() -> None:
    levels = ['<g id="l0"><rect/></g>']
    levels += [f'<g id="l{n + 1}">' + f'<use href="#l{n}"/>' * 10 + "</g>" for n in range(8)]
    assert codes(made.drawing("".join(levels[:4]))) == []
    assert codes(made.drawing("".join(levels))) == ["I313"]


@pytest.mark.parametrize(
    "inner",
    [
        '<image href="data:image/png;base64,iVBORw0KGgo="/>',
        '<rect fill="url(#a)" style="stroke: #abc; filter: url(\'#b\')"/>',
        '<style>rect { fill: url("#a") }</style>',
        '<use xlink:href="#a"/>',
        '<text xml:lang="vi" aria-hidden="true">Sông Tiền</text>',
    ],
)
def test_what_a_drawing_needs_is_let_through(inner: str) -> None:
    assert codes(made.drawing(inner)) == []


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="16" height="10"', (16, 10)),
        ('width="16px" height="10.4px"', (16, 10)),
        ('width="1in" height="2.54cm"', (96, 96)),
        ('viewBox="0 0 160 100"', (160, 100)),
        ('viewBox="0,0,160,100" width="320"', (320, 200)),
        ('viewBox="0 0 160 100" width="100%" height="100%"', (160, 100)),
    ],
)
def test_its_size_is_what_it_says(attributes: str, size: tuple[int, int]) -> None:
    file = look_at_bytes(f"{HEAD}{attributes}/>".encode(), "a.svg")
    assert (file.width, file.height) == size


@pytest.mark.parametrize(
    "attributes", ["", 'width="100%"', 'viewBox="0 0 0 0"', 'viewBox="broken"', 'width="-4" height="3"']
)
def test_a_drawing_without_a_size_is_told(attributes: str) -> None:
    assert codes(f"{HEAD}{attributes}/>".encode()) == ["I301"]


@pytest.mark.parametrize(
    "content", [b"<svg", b"<svg>\xff</svg>", b"<svg xmlns='x'", b"\xef\xbb\xbf<svg ", b"<?xml version='1.0'?><svg>&amp"]
)
def test_a_broken_drawing_is_told(content: bytes) -> None:
    assert codes(content)[0] in {"I301", "I313"}


def test_our_own_drawings_pass() -> None:
    assert len(DRAWINGS) > 70
    assert {path.name: look_at(path, path.name).faults for path in DRAWINGS} == dict.fromkeys(
        [p.name for p in DRAWINGS], ()
    )
