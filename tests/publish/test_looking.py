"""What those saw of files who built them isn't looked for again, as long as not a byte has changed since."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from promosite.publish import survey as surveying
from promosite.publish.built import BuiltSite
from promosite.publish.looking import Look, look_at_all, looks
from promosite.publish.reading import Reader
from promosite.publish.seen import Seen
from promosite.publish.survey import survey
from promosite.read.site import read_site
from promosite.settings import read_settings


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list of files that are looked at."""
    paths: list[str] = []

    def noted(folder: Path, reader: Reader, few: Sequence[str]) -> list[tuple[str, Look]]:
        paths.extend(few)
        return looks(folder, reader, few)

    monkeypatch.setattr(surveying, "looks", noted)
    return paths


def surveyed(project: Path, seen: Seen) -> BuiltSite:
    settings = read_settings(project / "mkdocs.yml")
    return survey(project / "site", settings, lambda: read_site(settings), 1, seen=seen)


def seen_by_its_builder(project: Path) -> Seen:
    seen = Seen(read_settings(project / "mkdocs.yml"), keeps_nothing=True)
    seen.take(look_at_all(seen.reader, project / "site")[1])
    return seen


def test_what_was_seen_is_the_same_and_not_looked_at_again(staged: Path, looked_at: list[str]) -> None:
    whole = surveyed(staged, Seen(read_settings(staged / "mkdocs.yml"), keeps_nothing=True))
    assert {"ja/index.html", "sitemap.xml"} <= set(looked_at)
    looked_at.clear()
    spared = surveyed(staged, seen_by_its_builder(staged))
    assert not looked_at
    assert (spared.pages, spared.references) == (whole.pages, whole.references)


def test_a_page_that_changed_since_is_looked_at(staged: Path, looked_at: list[str]) -> None:
    seen, page = seen_by_its_builder(staged), staged / "site/ja/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("Hello", '<a href="gone/">'), encoding="utf-8")
    built = surveyed(staged, seen)
    assert looked_at == ["ja/index.html"]
    assert any(reference.target == "ja/gone/index.html" for reference in built.pages["ja/index.html"].references)
