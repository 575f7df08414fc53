"""What pages of a kind are shown with is known of their templates, without showing a page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from promosite.render.lineage import Lineage

ONE, TWO = "home.html", "article.html"
SITE = {
    ONE: "{% extends 'main.html' %}{% block body %}{% trans %}Words{% endtrans %}{% endblock %}",
    TWO: "{% extends 'main.html' %}{% import 'partials/card.html' as cards %}",
    "main.html": "{% extends 'base.html' %}",
    "partials/card.html": "{% from 'partials/words.html' import words %}",
    "partials/words.html": "",
    "partials/logo.html": "",
    "partials/picture/picture.html": "",
}
THEME = {"base.html": "{% include 'partials/logo.html' %}", "main.html": "", "other.html": "{% include '404.html' %}"}


def changed(folder: Path, edits: Mapping[str, str], site: Mapping[str, str] = SITE) -> set[str]:
    """Return which of two kinds of pages are shown with what has been edited."""
    for place, files in (("site", site), ("theme", THEME)):
        for name, text in files.items():
            path = folder / place / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    folders = [str(folder / "site"), str(folder / "theme")]
    before, after = (Lineage(texts, folders, folder) for texts in (site, {**site, **edits}))
    return {name for name in (ONE, TWO) if before.of(name) != after.of(name)}


@pytest.mark.parametrize(
    ("edited", "kinds"),
    [
        (ONE, {ONE}),
        ("partials/card.html", {TWO}),
        ("partials/words.html", {TWO}),
        ("main.html", {ONE, TWO}),
        ("partials/logo.html", {ONE, TWO}),
        ("partials/picture/picture.html", {ONE, TWO}),
    ],
)
def test_an_edit_touches_those_kinds_that_are_shown_with_it(edited: str, kinds: set[str], tmp_path: Path) -> None:
    assert changed(tmp_path, {edited: "edited"}) == kinds


@pytest.mark.parametrize(
    ("reference", "shown_with"),
    [
        ("{% include 'partials/words' ~ kind ~ '.html' %}", {"words"}),
        ("{% include ['gone.html', 'partials/words.html'] %}", {"words"}),
        ("{% include 'a.html' if b else 'c.html' %}", {"words", "logo"}),
        ("{% include kind %}", {"words", "logo"}),
        ("{% include %}", {"words", "logo"}),
        ("{% include '.icons/' ~ icon ~ '.svg' %}", set()),
    ],
)
def test_what_varies_may_be_any_that_begins_so(reference: str, shown_with: set[str], tmp_path: Path) -> None:
    site = {**SITE, ONE: reference}
    for name in ("words", "logo"):
        touched = changed(tmp_path / name, {f"partials/{name}.html": "edited"}, site)
        assert (ONE in touched) is (name in shown_with)
