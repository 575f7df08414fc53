"""`check site` as people ask for it: what ships, only some findings, in any voice."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from promosite.commands.check import carry_out
from promosite.commands.order import Order
from promosite.errors import CannotGoOnError
from promosite.publish.headers.files import with_server_files
from promosite.publish.shipping import type_of
from promosite.publish.survey import survey
from promosite.read.site import read_site
from promosite.settings import read_settings

TODAY = date(2026, 11, 28)


@pytest.fixture
def served(staged: Path) -> Path:
    site = staged / "site"
    (site / "a.css").write_text("a { color: red }", encoding="utf-8")
    page = site / "index.html"
    text = page.read_text(encoding="utf-8").replace("</head>", '<link rel="stylesheet" href="a.css"></head>')
    page.write_text(text.replace("Hello", '<b><i id="a">Hello</b></i>'), encoding="utf-8")
    settings = read_settings(staged / "mkdocs.yml")
    with_server_files(survey(site, settings, lambda: read_site(settings)), site)
    return staged


def checked(project: Path, order: Order) -> int:
    return carry_out(order, project / "mkdocs.yml", str)


def test_the_table_shows_what_ships_and_the_heaviest_page_of_each_kind(
    served: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(served, Order("site", TODAY, voice="concise", weights=True)) == 1
    told = capsys.readouterr().out
    rows = [line.split() for line in told.splitlines()]
    assert ["pages", "3", "2", "1"] in rows
    assert ["stylesheets", "1", "1", "1"] in rows
    assert [row[2:] for row in rows if row[:2] == ["about", "/"]] == [["1", "1", "0", "0", "0", "1"]]
    assert "site/index.html:11:1: error S012 broken-markup: This tag can't stand here" in told


def test_a_machine_reads_the_findings_without_the_table(served: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert checked(served, Order("site", TODAY, voice="json", weights=True)) == 1
    out, err = capsys.readouterr()
    (found,) = json.loads(out)["findings"]
    assert (found["code"], found["family"], found["path"], found["locale"]) == ("S012", "site", "site/index.html", "vi")
    assert "what ships" in err


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (Order("site", TODAY, locales=("ja",)), 0),
        (Order("site", TODAY, locales=("vi",)), 1),
        (Order("site", TODAY, select=("S005",)), 0),
        (Order("site", TODAY, ignore=("broken-markup",)), 0),
    ],
)
def test_findings_are_chosen(order: Order, code: int, served: Path) -> None:
    assert checked(served, order) == code


def test_without_a_built_site_one_is_told_to_build_it(make_site: Callable[..., Path]) -> None:
    with pytest.raises(CannotGoOnError, match="no site"):
        checked(make_site(), Order("site", TODAY))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("index.html", "pages"),
        ("ja/tourism/vinh-trang-pagoda/index.html", "pages"),
        ("ja/tourism/vinh-trang-pagoda/vinh-trang-pagoda-ja.html", "saved pages"),
        ("404.html", "pages"),
        ("assets/promosite.css", "stylesheets"),
        ("assets/search/ja/t-1.js", "search index"),
        ("assets/search/engine.js", "scripts"),
        ("assets/cards/ja/index.048bb37d.jpg", "cards"),
        ("assets/pictures/a-480x300.7e6f2d1b.avif", "pictures"),
        ("ja/feeds/news.xml", "feeds"),
        ("ja/sitemap.xml", "sitemaps"),
        ("robots.txt", "other"),
    ],
)
def test_every_file_is_of_a_type(path: str, name: str) -> None:
    assert type_of(path) == name
