"""When a page last changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from promosite.model.pin import Pin
from promosite.model.revision import last_change
from promosite.model.site import Site
from promosite.read.site import read_site
from promosite.settings import read_settings

MakeSite = Callable[..., Path]
UPDATED = date(2026, 11, 21)
"""Of the source page of the base site."""


def site_with(make_site: MakeSite, stamp: str) -> Site:
    words = "title: Home\ndescription: A sentence that can stand alone.\n"
    page = f"---\n{words}translation: {{{stamp}}}\n---\n\nA paragraph.\n"
    return read_site(read_settings(make_site(files={"docs/en/index.md": page}) / "mkdocs.yml"))


def changed(site: Site, locale: str = "en") -> date | None:
    return last_change(site, site.pages[locale]["index"])


def test_a_source_page_says_so_itself(make_site: MakeSite) -> None:
    assert changed(site_with(make_site, "status: translated"), "vi") == UPDATED


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("status: translated", None),
        ("status: translated, on: 2026-10-01", date(2026, 10, 1)),
        ("status: translated, pin: CURRENT", UPDATED),
        ("status: translated, pin: CURRENT, on: 2026-10-01", UPDATED),
        ("status: translated, pin: CURRENT, on: 2026-12-05", date(2026, 12, 5)),
        ("status: translated, pin: OLD, on: 2026-10-01", date(2026, 10, 1)),
        ("status: translated, pin: OLD", None),
        ("status: translated, pin: CURRENT, from: ja", None),
        ("status: translated, pin: typed", None),
    ],
)
def test_a_translation_changes_with_the_source_that_it_renders(
    make_site: MakeSite, stamp: str, expected: date | None
) -> None:
    today = site_with(make_site, "status: translated").source_pages["index"].fingerprint
    current, old = Pin.of(today, "v1:0123456789abcdef"), Pin.of("v1:fedcba9876543210", "v1:0123456789abcdef")
    assert changed(site_with(make_site, stamp.replace("CURRENT", str(current)).replace("OLD", str(old)))) == expected
