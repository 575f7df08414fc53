"""A page that isn't translated yet is never passed off as if it were."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

ROOT = Path(__file__).resolve().parents[2]
PAGE = "tourism/places/vinh-trang-pagoda"


def build(folder: Path) -> None:
    command = [sys.executable, "-m", "promosite", "build", "--lang", "en"]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, lay_shipped_site: Callable[[Path], Path]) -> Path:
    """Return the shipped project without a Japanese and a Korean translation, and without an English one of another."""
    folder = lay_shipped_site(tmp_path_factory.mktemp("project"))
    (folder / f"docs/ja/{PAGE}.md").unlink()
    for locale in ("en", "fr"):
        (folder / f"docs/{locale}/about/sources.md").unlink()
    return folder


@pytest.fixture(scope="module")
def noticed(project: Path) -> Path:
    build(project)
    return project / "site"


def tree(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_text(encoding="utf-8"))


def node(page: LexborHTMLParser, selector: str) -> LexborNode:
    found = page.css_first(selector)
    assert found, selector
    return found


def test_it_is_shown_in_english_with_a_notice_and_its_true_language(noticed: Path) -> None:
    page = tree(noticed / f"ja/{PAGE}/index.html")
    assert node(page, "html").attributes["lang"] == "ja"
    assert node(page, ".notice [lang=en]").text() == "English"
    assert node(page, "h1[lang=en], [lang=en] h1").text().strip() == "Vĩnh Tràng pagoda"
    assert "noindex" in str(node(page, "meta[name=robots]").attributes["content"])
    canonical = node(page, "link[rel=canonical]").attributes["href"]
    assert canonical == f"https://tiengiang.example/en/{PAGE}/"


def test_no_alternate_and_no_sitemap_entry_promises_it(noticed: Path) -> None:
    for locale in ("", "en/", "fr/", "ja/"):
        links = tree(noticed / f"{locale}{PAGE}/index.html").css("link[rel~=alternate][hreflang]")
        assert "ja" not in {link.attributes["hreflang"] for link in links}
    assert f"/ja/{PAGE}/" not in (noticed / "sitemap-ja.xml").read_text(encoding="utf-8")


def test_the_switcher_says_that_it_is_not_translated(noticed: Path) -> None:
    item = node(tree(noticed / f"{PAGE}/index.html"), "header nav a[hreflang=ja]").parent
    assert item
    assert "chưa dịch" in item.text()


def test_without_english_the_source_stands_in(noticed: Path) -> None:
    page = tree(noticed / "fr/about/sources/index.html")
    assert node(page, ".notice [lang=vi]").text() == "Tiếng Việt"
    assert node(page, "link[rel=canonical]").attributes["href"] == "https://tiengiang.example/about/sources/"


def test_by_setting_it_is_not_published_and_the_switcher_leads_home(project: Path) -> None:
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text(encoding="utf-8").replace("untranslated: notice", "untranslated: withhold"), "utf-8"
    )
    for locale in ("ja", "en", "fr"):
        shutil.copytree(ROOT / f"docs/{locale}", project / f"docs/{locale}", dirs_exist_ok=True)
    for path in (project / "docs/ja").rglob("*.md"):  # links to a page that isn't published would be errors
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"\[([^]]+)\]\([^)]*truong-dinh-festival\.md\)", r"\1", text), encoding="utf-8")
    (project / "docs/ja/tourism/festivals/truong-dinh-festival.md").unlink()
    build(project)
    assert not (project / "site/ja/tourism/festivals/truong-dinh-festival").exists()
    page = tree(project / "site/tourism/festivals/truong-dinh-festival/index.html")
    link = node(page, "header nav a[hreflang=ja]")
    assert link.attributes["href"] == "../../../ja/"
