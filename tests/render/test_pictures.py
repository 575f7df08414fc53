"""Pictures on pages: the lightest file for each screen, sizes that are reserved, words in the reader's language."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser, LexborNode

from made_pictures import raster, with_exif

ROOT = Path(__file__).resolve().parents[2]
COMPONENT = "overrides/partials/picture/picture.html"
PAGE = """---
kind: about
title: {title}
description: {title}.
updated: 2026-11-01
---

{text}
"""
REGISTRY = """\
images/river.jpg:
  kind: photo
  credit: Người chụp
  licence: CC-BY-4.0
  people: none
  focal: [0.5, 0.5]
  alt: {vi: Sông, en: A river, ja: 川}
  caption: {vi: Sông Tiền, en: The Tiền river, ja: ティエン川}
images/ornament.png:
  kind: illustration
  credit: Người vẽ
  licence: CC-BY-4.0
  decorative: true
"""
TEXT = """\
![](../assets/images/river.jpg)

Chữ ![Một con sông](../assets/images/river.jpg) và ![](../assets/images/song.svg).

![](../assets/images/ornament.png)
"""

Build = Callable[..., Path]


@pytest.fixture
def project(make_site: Callable[..., Path]) -> Path:
    words = {"vi": "Trang chủ", "en": "Home", "ja": "ホーム"}
    pages = {f"docs/{code}/index.md": PAGE.format(title=title, text=TEXT) for code, title in words.items()}
    return make_site(
        files={
            **pages,
            COMPONENT: (ROOT / COMPONENT).read_bytes(),
            "docs/registry/pictures.yml": REGISTRY,
            "docs/assets/images/river.jpg": with_exif(gps=True, owner=True),
            "docs/assets/images/ornament.png": raster("PNG", 200, 100),
            "docs/assets/images/song.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="10"/>',
        }
    )


def build(project: Path, *command: str) -> LexborHTMLParser:
    program = [sys.executable, "-m", *(command or ("promosite", "build", "--lang", "en", "--no-check", "--jobs", "1"))]
    done = subprocess.run(program, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return read(project, "en/index.html")


def read(project: Path, page: str) -> LexborHTMLParser:
    return LexborHTMLParser((project / "site" / page).read_text(encoding="utf-8"))


def attribute(node: LexborNode | None, name: str) -> str:
    assert node is not None
    return str(node.attributes[name] or "")


@pytest.mark.parametrize("command", [(), ("mkdocs", "build", "--quiet")], ids=["promosite", "mkdocs"])
def test_a_picture_in_a_text_is_shown_in_variants_by_every_door(command: tuple[str, ...], project: Path) -> None:
    tree = build(project, *command)
    figure = tree.css_first("figure picture")
    assert figure is not None
    assert [attribute(node, "type") for node in figure.css("source")] == ["image/avif", "image/webp"]
    for node in figure.css("source"):
        assert attribute(node, "sizes")
        for candidate in attribute(node, "srcset").split(", "):
            address, width = candidate.split(" ")
            with Image.open(project / "site/en" / address) as variant:
                assert f"{variant.width}w" == width
    fallback = figure.css_first("img")
    with Image.open(project / "site/en" / attribute(fallback, "src")) as shown:
        stated = (int(attribute(fallback, "width")), int(attribute(fallback, "height")))
        assert (shown.format, shown.size) == ("JPEG", stated)


def test_the_registry_speaks_where_the_text_says_nothing(project: Path) -> None:
    build(project)
    for code, alt, caption in (
        ("", "Sông", "Sông Tiền"),
        ("en/", "A river", "The Tiền river"),
        ("ja/", "川", "ティエン川"),
    ):
        tree = read(project, f"{code}index.html")
        figure = tree.css_first("figure")
        assert figure is not None
        assert attribute(figure.css_first("img"), "alt") == alt
        told = figure.css_first("figcaption")
        assert told is not None
        assert caption in told.text()
        assert "Người chụp" in told.text()
        inline = [attribute(node, "alt") for node in tree.css("p img")]
        assert inline[0] == "Một con sông", "a text's own words win, and a picture within a sentence is no figure"


def test_what_decorates_needs_no_words(project: Path) -> None:
    ornament = build(project).css("figure img")[1]
    assert ornament.attributes["alt"] in {"", None}
    assert "ornament" in attribute(ornament, "src")


def test_originals_that_have_variants_are_not_published_and_drawings_are(project: Path) -> None:
    build(project)
    published = {path.name for path in (project / "site/assets/images").iterdir()}
    assert published - {"favicon.png"} == {"song.svg"}
    assert b"Camera" in (project / "docs/assets/images/river.jpg").read_bytes()
    for variant in (project / "site/assets/pictures").iterdir():
        assert b"Camera" not in variant.read_bytes()


def test_only_what_is_shown_is_made_and_only_once_for_all_locales(project: Path) -> None:
    build(project)
    names = [path.name for path in (project / "site/assets/pictures").iterdir()]
    assert len([name for name in names if name.startswith("river-")]) == 5
    assert len([name for name in names if name.startswith("ornament-")]) == 3
    assert len(names) == 8


def test_a_second_build_makes_nothing_and_forgets_what_is_no_longer_shown(project: Path) -> None:
    build(project)
    store = project / ".cache/promosite/pictures"
    before = {path.name: path.stat().st_mtime_ns for path in store.iterdir()}
    build(project)
    assert {path.name: path.stat().st_mtime_ns for path in store.iterdir()} == before
    for code in ("vi", "en", "ja"):
        page = project / f"docs/{code}/index.md"
        page.write_text(page.read_text(encoding="utf-8").replace("![](../assets/images/ornament.png)", ""), "utf-8")
    build(project)
    assert len(list(store.iterdir())) == 5


def test_a_site_without_the_component_shows_its_originals(project: Path) -> None:
    (project / COMPONENT).unlink()
    tree = build(project)
    assert not tree.css("picture")
    assert (project / "site/assets/images/river.jpg").is_file()


def test_a_slot_that_is_not_declared_is_told_with_the_nearest_name(project: Path) -> None:
    component = (
        (project / COMPONENT).read_text(encoding="utf-8").replace("image.in_slot(slot)", 'image.in_slot("inlin")')
    )
    (project / COMPONENT).write_text(component, encoding="utf-8")
    program = [sys.executable, "-m", "promosite", "build", "--lang", "en", "--no-check"]
    done = subprocess.run(program, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 2, done.stdout + done.stderr
    assert "Did you mean “inline”?" in done.stderr
