"""`promosite new page`: a skeleton, and drafts that readers never see."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from promosite.model.kinds import KINDS
from promosite.read.site import read_site
from promosite.settings import read_settings

Run = Callable[..., Result]
Edit = Callable[[str, str, str], None]

KEY = "nature/mangrove-walk"
VI, EN, JA = (f"docs/{locale}/{KEY}.md" for locale in ("vi", "en", "ja"))


def texts(project: Path) -> dict[str, bytes]:
    return {str(path.relative_to(project)): path.read_bytes() for path in project.glob("docs/**/*.md")}


def read(project: Path, path: str) -> str:
    return (project / path).read_text(encoding="utf-8")


def test_a_page_begins_with_a_skeleton_and_a_draft_for_each_locale(project: Path, run: Run) -> None:
    result = run("new", "page", KEY, "--title", "Đi bộ trong rừng ngập mặn")
    assert (result.exit_code, result.stdout.splitlines()) == (0, [f"Written: {path}" for path in (VI, EN, JA)])
    assert 'title: Đi bộ trong rừng ngập mặn\ndescription: "…"\n' in read(project, VI)
    assert "translation:\n  status: draft\n" in read(project, EN)


def test_a_second_time_nothing_is_lost(project: Path, run: Run) -> None:
    run("new", "page", KEY)
    before = texts(project)
    assert run("new", "page", KEY).exit_code == 0
    assert texts(project) == before


def test_a_draft_that_nobody_has_touched_follows_its_source(project: Path, run: Run, edit: Edit) -> None:
    run("new", "page", KEY)
    edit(VI, "…\n\n<!-- todo: write -->\n## …", "Rừng rất yên tĩnh.\n\n## Đường đi")
    run("new", "page", KEY)
    for path in (EN, JA):
        assert "<!-- todo: translate -->\nRừng rất yên tĩnh.\n" in read(project, path)


def test_a_draft_that_somebody_has_touched_is_never_overwritten(project: Path, run: Run, edit: Edit) -> None:
    run("new", "page", KEY)
    edit(EN, "## …", "## Getting there")
    touched = read(project, EN)
    edit(VI, "## …", "## Đường đi")
    assert f"Written: {EN}" not in run("new", "page", KEY).stdout
    assert read(project, EN) == touched
    assert "## Đường đi" in read(project, JA)


@pytest.mark.parametrize("status", ["machine", "translated", "reviewed"])
def test_a_page_that_is_no_draft_any_more_is_never_overwritten(
    status: str, project: Path, run: Run, edit: Edit
) -> None:
    run("new", "page", KEY)
    edit(EN, "status: draft", f"status: {status}")
    edit(VI, "## …", "## Đường đi")
    before = read(project, EN)
    run("new", "page", KEY)
    assert read(project, EN) == before


def test_a_page_that_is_written_already_gets_the_drafts_it_lacks(project: Path, run: Run) -> None:
    (project / "docs/ja/way.md").unlink()
    before = texts(project)
    assert run("new", "page", "way").stdout == "Written: docs/ja/way.md\n"
    after = texts(project)
    assert {path for path in after if after[path] != before.get(path)} == {"docs/ja/way.md"}
    draft = read(project, "docs/ja/way.md")
    assert "<!-- todo: translate -->\n| Bến | Giờ |\n|---|---|\n| Mỹ Tho | 7:00 |\n" in draft
    assert '<!-- todo: translate -->\n!!! warning "Lưu ý"\n    Mùa mưa nước lớn.\n' in draft
    assert draft.count("todo: translate") == 8


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_skeleton_of_every_kind_can_be_read(kind: str, project: Path, run: Run) -> None:
    assert run("new", "page", KEY, "--kind", kind).exit_code == 0
    site = read_site(read_settings(project / "mkdocs.yml"))
    broken = [fault for fault in site.faults if fault.rule == "broken-front-matter"]
    assert not broken
    assert all(site.pages[locale][KEY].is_draft for locale in ("en", "ja"))


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("Rừng ngập mặn",), "lower-case words without accents"),
        (("../outside",), "lower-case words without accents"),
        (("/etc/passwd",), "lower-case words without accents"),
        ((KEY, "--kind", "guid"), "guide"),
    ],
)
def test_a_path_or_a_kind_that_cannot_be_stops_it(words: tuple[str, ...], hint: str, project: Path, run: Run) -> None:
    before = texts(project)
    result = run("new", "page", *words)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert hint in result.stderr
    assert texts(project) == before


TITLES = ["Có: dấu hai chấm", "2026", '“Ngoặc kép” và "ngoặc thẳng"', "# không phải ghi chú", "no"]


@pytest.mark.parametrize("title", TITLES)
def test_any_title_survives(title: str, project: Path, run: Run) -> None:
    run("new", "page", KEY, "--title", title)
    run("new", "page", KEY)
    site = read_site(read_settings(project / "mkdocs.yml"))
    assert {own[KEY].words.title for own in site.pages.values()} == {title}


NOTICED = """\
{% extends "main.html" %}
{% block content %}
<main data-written-in="{{ here.locale.code }}" data-noindex="{{ here.noindex }}">
<h1>{{ here.title }}</h1>{{ page.content }}</main>
{% endblock %}
"""
"""A template that shows what a notice is made from."""


def test_readers_see_another_language_with_a_notice_instead_of_a_draft(project: Path, run: Run, edit: Edit) -> None:
    edit("docs/vi/way.md", "kind: guide", "kind: about")
    (project / "overrides/about.html").write_text(NOTICED, encoding="utf-8")
    (project / "docs/ja/way.md").unlink()
    run("new", "page", "way")
    command = [sys.executable, "-m", "promosite", "build", "--lang", "en"]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    page = (project / "site/ja/way/index.html").read_text(encoding="utf-8")
    assert "The expressway takes you there in an hour." in page
    assert '<main data-written-in="en" data-noindex="True">' in page
    assert "todo" not in page
    assert "Cao tốc" not in page
    assert "/ja/way/" not in (project / "site/sitemap-ja.xml").read_text(encoding="utf-8")


def test_a_draft_is_no_stale_translation(run: Run, edit: Edit, codes: Callable[[], list[str]]) -> None:
    run("stamp", "--all")
    run("new", "page", KEY)
    edit(VI, "## …", "## Đường đi")
    assert codes() == []
