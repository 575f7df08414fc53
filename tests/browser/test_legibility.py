"""What readers change for themselves: larger text, wider spacing, no motion, their own colours.

WCAG 2.2: 1.4.4, 1.4.11, 1.4.12, 2.3.3; the reflow of 1.4.10 is in test_reader.py.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from kinds_of_page import KINDS, LOCALES, at, page_at

pytestmark = pytest.mark.browser

SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""
DOUBLED = "html { font-size: 250% !important; }"
"""Text at 200 %: Material sets the root to 125 %."""

PROBES = Path(__file__).parent / "probes"
UNREADABLE, MOVING, FAINT = (
    (PROBES / f"{name}.js").read_text(encoding="utf-8") for name in ("unreadable", "moving", "faint")
)


@pytest.mark.parametrize("locale", LOCALES)
def test_text_may_be_spaced_out_or_twice_as_large(locale: str, address: str, browser: Browser) -> None:
    faults = []
    with page_at(browser, at(address, locale, "")) as page:
        for kind, path in KINDS.items():
            page.goto(at(address, locale, path))
            for style, width in ((SPACING, 320), (SPACING, 1280), (DOUBLED, 1280)):
                page.set_viewport_size({"width": width, "height": 900})
                changed = page.add_style_tag(content=style)
                faults += [f"{kind}, {width}, {style[:9]}…: {fault}" for fault in page.evaluate(UNREADABLE)]
                changed.evaluate("style => style.remove()")
    assert not faults


def test_nothing_moves_for_readers_who_asked_for_rest(address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "vi", ""), reduced_motion="reduce") as page:
        assert not found(page, address, "vi", MOVING)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_are_told_apart_in_the_readers_own_colours(scheme: str, address: str, browser: Browser) -> None:
    with page_at(browser, at(address, "en", ""), color_scheme=scheme, forced_colors="active") as page:
        assert not found(page, address, "en", FAINT)


def found(page: Page, address: str, locale: str, probe: str) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for kind, path in KINDS.items():
        page.goto(at(address, locale, path))
        told[kind] = page.evaluate(probe)
    return {kind: faults for kind, faults in told.items() if faults}
