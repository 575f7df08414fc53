"""Nothing is published that a reader's browser would trip over."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from promosite.publish.verify import verify
from promosite.read.site import read_site
from promosite.settings import read_settings

SOUND = '<html lang="{lang}"><body><main id="top">Hello</main></body></html>'


@pytest.fixture
def staged(make_site: Callable[..., Path]) -> Path:
    project = make_site()
    for lang, folder in (("vi", ""), ("en", "en/"), ("ja", "ja/")):
        path = project / "site" / folder / "index.html"
        path.parent.mkdir(exist_ok=True)
        path.write_text(SOUND.format(lang=lang), encoding="utf-8")
    return project


def codes(project: Path, warnings: tuple[str, ...] = ()) -> list[str]:
    site = read_site(read_settings(project / "mkdocs.yml"))
    return [found.code for found in verify(site, project / "site", warnings).findings]


def test_a_sound_site_passes(staged: Path) -> None:
    assert codes(staged) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<script src="https://cdn.example/x.js"></script>', ["S006"]),
        ('<link rel="stylesheet" href="//fonts.example/x.css">', ["S006"]),
        ('<img src="https://pictures.example/x.png">', ["S006"]),
        ('<iframe src="https://video.example/"></iframe>', ["S006"]),
        ('<a href="https://unesco.example/">leads out</a>', []),
        ('<link rel="alternate " hreflang="en" href="https://nho.example/en/">', []),
        ('<a href="en/">in</a> <a href="/ja/">in</a> <a href="#top">here</a> <a href="en/#top">there</a>', []),
        ('<a href="gone/">dead</a>', ["S005"]),
        ('<a href="#gone">dead</a>', ["S005"]),
        ('<a href="en/#gone">dead</a>', ["S005"]),
        ('<img src="gone.svg">', ["S005"]),
        ('<source srcset="gone.avif 1x, gone.webp 2x">', ["S005", "S005"]),
        ("<p>{{ fact.x }}</p>", ["S004"]),
        ('<a href="mailto:a@nho.example">letter</a> <img src="data:image/gif;base64,R0">', []),
    ],
)
def test_what_a_page_refers_to_is_there_and_is_ours(body: str, expected: list[str], staged: Path) -> None:
    page = staged / "site/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("Hello", body), encoding="utf-8")
    assert codes(staged) == expected


def test_a_missing_page_a_wrong_language_and_a_warning_are_told(staged: Path) -> None:
    shutil.rmtree(staged / "site/ja")
    (staged / "site/en/index.html").write_text(SOUND.format(lang="vi"), encoding="utf-8")
    assert sorted(codes(staged, ("MkDocs was surprised",))) == ["S001", "S002", "S003"]


def test_a_fault_that_a_template_repeats_is_told_once(staged: Path) -> None:
    for page in (staged / "site").rglob("index.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("Hello", '<img src="/gone.svg">'), encoding="utf-8")
    assert codes(staged) == ["S005"]
