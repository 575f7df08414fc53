"""What a telephone fetches with a page before anybody scrolls."""

from __future__ import annotations

import pytest

from promosite.publish.elements import elements_of
from promosite.publish.first_view import chosen, first_view, media_holds, width_of


@pytest.mark.parametrize(
    ("sizes", "width"),
    [
        ("", 390),
        ("100vw", 390),
        ("320px", 320),
        ("(min-width: 1440px) 1408px, 50vw", 195),
        ("(min-width: 300px) 200px, 50vw", 200),
        ("(max-width: 24em) 90vw, 20rem", 320),
        ("calc(100vw - 2rem)", 390),
    ],
)
def test_how_wide_a_picture_is_shown(sizes: str, width: float) -> None:
    assert width_of(sizes) == width


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("", True),
        ("(min-width: 390px)", True),
        ("(min-width: 391px)", False),
        ("screen and (max-width: 30em)", True),
        ("(max-width: 389px)", False),
        ("(prefers-color-scheme: dark)", False),
        ("print", False),
    ],
)
def test_which_media_a_telephone_is(query: str, *, holds: bool) -> None:
    assert media_holds(query) is holds


@pytest.mark.parametrize(
    ("srcset", "sizes", "address"),
    [
        ("", "", ""),
        ("a.png 480w, b.png 960w, c.png 1600w", "100vw", "b.png"),
        ("c.png 1600w, a.png 480w, b.png 960w", "50vw", "a.png"),
        ("a.png 480w", "100vw", "a.png"),
        ("a.png, b.png 2x", "", "b.png"),
        ("a.png 1x", "", "a.png"),
    ],
)
def test_which_variant_it_takes(srcset: str, sizes: str, address: str) -> None:
    assert chosen(srcset, sizes) == address


PICTURE = """<picture>
  <source type="image/jxl" srcset="a.jxl">
  <source type="image/avif" media="(min-width: 800px)" srcset="wide.avif">
  <source type="image/avif" srcset="s.avif 480w, m.avif 960w" sizes="93vw">
  <source type="image/webp" srcset="a.webp">
  <img src="a.jpg" alt=""{lazy}>
</picture>"""


@pytest.mark.parametrize(
    ("html", "fetched"),
    [
        (PICTURE.format(lazy=""), [("picture", "m.avif")]),
        (PICTURE.format(lazy=' loading="lazy"'), []),
        ('<img src="a.jpg" alt="">', [("picture", "a.jpg")]),
        ('<link rel="stylesheet" href="a.css">', [("style", "a.css")]),
        ('<script src="a.js" defer></script>', [("script", "a.js")]),
        ('<link rel="icon" href="i.svg"><link rel="canonical" href="/">', [("picture", "i.svg")]),
        ('<link rel="preload" as="font" href="a.woff2">', [("font", "a.woff2")]),
        ('<link rel="preload" as="image" imagesrcset="a.avif 960w" imagesizes="93vw">', [("picture", "a.avif")]),
        ('<link rel="preload" as="image" href="w.avif" media="(min-width: 800px)">', []),
        ('<script src="old.js" nomodule></script><script>1</script>', []),
    ],
)  # fmt: skip
def test_what_is_fetched_at_once(html: str, fetched: list[tuple[str, str]]) -> None:
    assert list(first_view(elements_of(html))) == fetched
