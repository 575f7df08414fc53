"""Included files: their words belong to the page, their place stays their own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from promosite.cli import main
from promosite.model.page import Page
from promosite.read.site import read_site
from promosite.settings import read_settings

MakeSite = Callable[..., Path]

SNIPPETS = """\
  - pymdownx.snippets:
      base_path: [docs/.parts]
"""
CONTACT = {
    "vi": "Điện thoại gọi từ 7 giờ đến 17 giờ.\n\nPhòng số 5, tầng trệt.\n",
    "en": "Call from 7:00 to 17:00.\n\nRoom 5, ground floor.\n",
    "ja": "お電話は7時から17時までです。\n\n1階の5号室です。\n",
}
PAGES = {
    "vi": "---\nkind: guide\ntitle: Liên hệ\ndescription: Cách liên hệ.\nupdated: 2026-11-21\n---\n\nXin chào.\n",
    "en": "---\ntitle: Contact\ndescription: How to reach us.\ntranslation: {status: translated}\n---\n\nWelcome.\n",
    "ja": "---\ntitle: お問い合わせ\ndescription: 連絡先です。\ntranslation: {status: translated}\n---\n\nようこそ。\n",
}


@pytest.fixture
def project(make_site: MakeSite) -> Path:
    """Return a site in which each locale's page includes a file of its own."""
    parts: dict[str, str | bytes] = {f"docs/.parts/contact.{code}.md": text for code, text in CONTACT.items()}
    pages = {
        f"docs/{code}/contact.md": f'{text}\n--8<-- "contact.{code}.md"\n\n## A {"{ #a }"}\n'
        for code, text in PAGES.items()
    }
    folder = make_site(files={**parts, **pages})
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(SNIPPETS)
    return folder


def run(project: Path, *words: str) -> Result:
    arguments = [*words, "--lang", "en", "--config", str(project / "mkdocs.yml")]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def findings(project: Path, *select: str) -> list[tuple[str, str, str]]:
    options = [word for name in select for word in ("--select", name)]
    report = json.loads(run(project, "check", "translations", "--format", "json", *options).stdout)
    return [(found["code"], found["path"], found["message"]) for found in report["findings"]]


def page(project: Path, locale: str = "vi") -> Page:
    return read_site(read_settings(project / "mkdocs.yml")).pages[locale]["contact"]


def edit(project: Path, path: str, before: str, after: str) -> None:
    text = (project / path).read_text(encoding="utf-8")
    assert before in text
    (project / path).write_text(text.replace(before, after), encoding="utf-8")


def test_the_words_of_an_included_file_stand_where_it_is_named(project: Path) -> None:
    assert [(block.text, str(block.location)) for block in page(project).body.blocks] == [
        ("Xin chào.", "docs/vi/contact.md:8:1"),
        ("Điện thoại gọi từ 7 giờ đến 17 giờ.", "docs/.parts/contact.vi.md:1:1"),
        ("Phòng số 5, tầng trệt.", "docs/.parts/contact.vi.md:3:1"),
        ("A", "docs/vi/contact.md:12:1"),
    ]


def test_a_change_in_an_included_file_is_named_as_the_cause(project: Path) -> None:
    run(project, "stamp", "--all")
    assert findings(project, "freshness") == []
    edit(project, "docs/.parts/contact.vi.md", "tầng trệt", "tầng hai")
    because = "The included file docs/.parts/contact.vi.md changed after this was translated."
    assert findings(project, "freshness") == [
        ("T101", "docs/.parts/contact.en.md", because),
        ("T101", "docs/.parts/contact.ja.md", because),
    ]
    assert "Phòng số 5, tầng hai." in run(project, "diff", "docs/vi/contact.md", "--locale", "ja").stdout


def test_a_figure_that_changed_in_an_included_file_is_found(project: Path) -> None:
    run(project, "stamp", "--all")
    edit(project, "docs/.parts/contact.vi.md", "17 giờ", "18 giờ")
    assert "T102" in {code for code, *_ in findings(project, "freshness")}
    assert ("T301", "docs/.parts/contact.en.md") in {each[:2] for each in findings(project, "figures")}


def test_a_part_that_an_included_file_lacks_is_missing(project: Path) -> None:
    edit(project, "docs/.parts/contact.en.md", "\n\nRoom 5, ground floor.", "")
    assert [each[:2] for each in findings(project, "structure")] == [("T201", "docs/.parts/contact.en.md")]


def test_a_file_that_is_not_there_stays_as_it_is_written(project: Path) -> None:
    (project / "docs/.parts/contact.vi.md").unlink()
    assert '--8<-- "contact.vi.md"' in [block.text for block in page(project).body.blocks]


UNREADABLE = {"UTF-16": "Một câu.".encode("utf-16"), "NUL": b"a\x00b", "TCVN3": b"Ti\xd2n Giang"}


@pytest.mark.parametrize("fault", UNREADABLE)
def test_a_file_that_cannot_be_read_stays_as_it_is_written(fault: str, project: Path) -> None:
    (project / "docs/.parts/contact.vi.md").write_bytes(UNREADABLE[fault])
    assert '--8<-- "contact.vi.md"' in [block.text for block in page(project).body.blocks]


@pytest.mark.parametrize("name", ["../../mkdocs.yml", "/etc/hostname", "../vi/index.md"])
def test_nothing_outside_the_folder_is_included(name: str, project: Path) -> None:
    edit(project, "docs/vi/contact.md", "contact.vi.md", name)
    assert f'--8<-- "{name}"' in [block.text for block in page(project).body.blocks]


def test_a_file_that_includes_itself_is_no_hang(project: Path) -> None:
    (project / "docs/.parts/contact.vi.md").write_text('Một.\n\n--8<-- "contact.vi.md"\n', encoding="utf-8")
    texts = [block.text for block in page(project).body.blocks]
    assert 1 < texts.count("Một.") < 10


def test_a_file_within_a_file_keeps_its_place(project: Path) -> None:
    (project / "docs/.parts/room.md").write_text("\nPhòng 5.\n", encoding="utf-8")
    (project / "docs/.parts/contact.vi.md").write_text('Gọi.\n\n--8<-- "room.md"\n', encoding="utf-8")
    places = {block.text: str(block.location) for block in page(project).body.blocks}
    assert places["Phòng 5."] == "docs/.parts/room.md:2:1"


def test_without_the_extension_nothing_is_included(project: Path) -> None:
    edit(project, "mkdocs.yml", SNIPPETS, "")
    assert '--8<-- "contact.vi.md"' in [block.text for block in page(project).body.blocks]
