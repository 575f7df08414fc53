"""The province's mark is redrawn from its SVG."""

from __future__ import annotations

from pathlib import Path

import pytest

from promosite.optimise.cards.curves import polygons
from promosite.optimise.cards.mark import mark_of, read_mark
from promosite.optimise.cards.mark_image import image_of

ROOT = Path(__file__).resolve().parents[2]


def test_the_shipped_mark_is_redrawn_in_its_colours_on_nothing() -> None:
    mark = read_mark(ROOT / "overrides/assets/mark.svg")
    assert mark
    image = image_of(mark, 96)
    assert image.getpixel((0, 0)) == (0, 0, 0, 0)
    assert image.getpixel((40, 36)) == (0xE8, 0x83, 0x3A, 255), "the fruit"
    assert image.getpixel((62, 42)) == (0xFB, 0xE9, 0xCF, 255), "the sun"
    assert image.getpixel((48, 88)) == (0x0F, 0x5C, 0x63, 255), "the river"
    assert image.getpixel((10, 90)) == (0, 0, 0, 0), "the river ends where the fruit does"


@pytest.mark.parametrize(
    ("data", "corners"),
    [
        ("M0 0H10V5L0 5z", [(0, 0), (10, 0), (10, 5), (0, 5)]),
        ("M1 1 3 1 3-2Z", [(1, 1), (3, 1), (3, -2)]),
        ("M0,0L4,0 4,4zM9 9L8 9 8 8z", [(0, 0), (4, 0), (4, 4)]),
    ],
)
def test_straight_paths_are_read(data: str, corners: list[tuple[float, float]]) -> None:
    assert list(polygons(data)[0]) == corners


def test_curves_end_where_they_say_and_go_on_smoothly() -> None:
    outline = polygons("M0 0Q10 10 20 0T40 0V9H0z")[0]
    assert (20, 0) in outline
    assert (40, 0) in outline
    assert min(y for _, y in outline) == pytest.approx(-5, abs=0.1), "the second curve mirrors the first"
    assert polygons("M0 0C0 10 20 10 20 0S40-10 40 0z")[0][-1] == (40, 0)


@pytest.mark.parametrize(
    "svg",
    [
        '<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg"><path d="M0 0A5 5 0 0 1 9 9z" fill="#000"/></svg>',
        '<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg"><path d="M0 0l5 5h2z" fill="#000"/></svg>',
        '<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg"><text>A</text></svg>',
    ],
)
def test_what_cannot_be_redrawn_is_no_mark(svg: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"[a-zA-Z]"):
        mark_of(svg)
    path = tmp_path / "mark.svg"
    path.write_text(svg, encoding="utf-8")
    assert read_mark(path) is None
    assert read_mark(tmp_path / "gone.svg") is None
