"""Every page of the built site names its cards, and they are there."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

ADDRESS = "https://tiengiang.example/"
TAGS = ("og:title", "og:description", "og:type", "og:url", "og:site_name", "og:locale", "twitter:card")
MakeSite = Callable[..., Path]


def contents(page: Path, name: str) -> list[str]:
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    found = tree.css(f'meta[property="{name}"], meta[name="{name}"]')
    return [str(node.attributes["content"]) for node in found]


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    whole = [sys.executable, "-m", *command]
    return subprocess.run(whole, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


def test_every_page_names_two_cards_that_are_there(built: Path) -> None:
    pages = [page for page in built.rglob("index.html") if contents(page, "og:url")]
    assert len(pages) > 500
    named: set[str] = set()
    for page in pages:
        assert all(len(contents(page, tag)) == 1 for tag in TAGS), page
        images = contents(page, "og:image")
        assert len(images) == 2
        assert contents(page, "og:url")[0].startswith(ADDRESS)
        assert all(image.startswith(ADDRESS) for image in images)
        named |= {image.removeprefix(ADDRESS) for image in images}
    cards = {path.relative_to(built).as_posix() for path in (built / "assets/cards").rglob("*.jpg")}
    assert named == cards


@pytest.mark.parametrize(("path", "locale"), [("", "vi_VN"), ("zh/", "zh_CN"), ("ko/tourism/", "ko_KR")])
def test_a_page_says_the_size_of_what_it_names(path: str, locale: str, built: Path) -> None:
    page = built / path / "index.html"
    assert contents(page, "og:locale") == [locale]
    assert len(contents(page, "og:locale:alternate")) == 5
    sizes = zip(contents(page, "og:image:width"), contents(page, "og:image:height"), strict=True)
    for image, size in zip(contents(page, "og:image"), sizes, strict=True):
        with Image.open(built / image.removeprefix(ADDRESS)) as card:
            assert card.size == tuple(map(int, size))
    assert contents(page, "twitter:card") == ["summary_large_image"]
    assert all(contents(page, "og:image:alt"))


def test_plain_mkdocs_draws_the_cards_too(make_site: MakeSite) -> None:
    project = make_site()
    assert run(project, "mkdocs", "build").returncode == 0
    cards = sorted((project / "site/assets/cards").rglob("*.jpg"))
    assert len(cards) == 6
    assert {card.parent.name for card in cards} == {"vi", "en", "ja"}


def test_what_a_card_lacks_is_a_warning_with_its_place(make_site: MakeSite) -> None:
    page = "---\nkind: about\ntitle: Giá ₿\ndescription: Một câu.\nupdated: 2026-11-21\n---\n\nMột đoạn văn.\n"
    mark = '<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg"><text>A</text></svg>'
    project = make_site(files={"docs/vi/index.md": page, "overrides/assets/mark.svg": mark})
    result = run(project, "promosite", "build", "--lang", "en")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "docs/vi/index.md:3" in result.stdout
    assert "overrides/assets/mark.svg:1" in result.stdout
    assert result.stdout.count("S007") == 2
    assert "“₿”" in result.stdout
    assert len(list((project / "site/assets/cards").rglob("*.jpg"))) == 6
