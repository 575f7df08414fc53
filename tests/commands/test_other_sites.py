"""Any mkdocs.yml with mkdocs-static-i18n will do: other languages, no front matter, nothing of ours."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from promosite.cli import main

Check = Callable[..., list[str]]

CONFIG = """\
site_name: Nordufer
docs_dir: content
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {locale: de, name: Deutsch, default: true, build: true}
        - {locale: es, name: Español, build: true}
        - {locale: pt, name: Português, build: true}
"""
PAGES = {
    "de": """\
# Der Hafen

Der Hafen liegt 12 km nördlich der Stadt.

## Anreise

- Der Bus fährt um 7:30 Uhr.
- Die Fähre kostet 4,50 €.

Mehr dazu steht auf der [Startseite](index.md).
""",
    "es": """\
# El puerto

El puerto está a 12 km al norte de la ciudad.

## Cómo llegar

- El autobús sale a las 7:30.
- El transbordador cuesta 4,50 €.

Hay más en la [portada](index.md).
""",
    "pt": """\
# O porto

O porto fica a 12 km a norte da cidade.

## Como chegar

- O autocarro sai às 7:30.
- O ferry custa 4,50 €.

Há mais na [página inicial](index.md).
""",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a German site with Spanish and Portuguese translations that knows nothing of promosite."""
    files = {"mkdocs.yml": CONFIG}
    for locale, text in PAGES.items():
        files |= {f"content/{locale}/index.md": f"# {locale}\n", f"content/{locale}/hafen.md": text}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(project: Path, *words: str) -> Result:
    arguments = [*words, "--lang", "en", "--config", str(project / "mkdocs.yml")]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def checked(project: Path) -> list[tuple[str, str, int]]:
    """Return code, path and line of every finding."""
    report = json.loads(run(project, "check", "translations", "--format", "json").stdout)
    return [(found["code"], found["path"], found["line"]) for found in report["findings"]]


def edit(project: Path, path: str, before: str, after: str) -> None:
    text = (project / path).read_text(encoding="utf-8")
    assert before in text
    (project / path).write_text(text.replace(before, after), encoding="utf-8")


def test_without_stamps_it_is_said_once_for_each_locale_and_is_no_error(project: Path) -> None:
    result = run(project, "check", "translations", "--format", "json")
    report = json.loads(result.stdout)
    assert [(found["code"], found["locale"], found["severity"]) for found in report["findings"]] == [
        ("T108", "es", "info"),
        ("T108", "pt", "info"),
    ]
    assert result.exit_code == 0
    assert set(report["locales"]) == {"de", "es", "pt"}


FAULTS = {
    "a missing page": (None, "", "", "T001"),
    "a missing part": ("content/es/hafen.md", "- El autobús sale a las 7:30.\n", "", "T201"),
    "another figure": ("content/pt/hafen.md", "12 km", "21 km", "T301"),
    "another link": ("content/es/hafen.md", "(index.md)", "(hafen.md)", "T207"),
    "another level": ("content/pt/hafen.md", "## Como", "### Como", "T203"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_presence_structure_and_figures_are_compared_nevertheless(fault: str, project: Path) -> None:
    path, before, after, code = FAULTS[fault]
    if path:
        edit(project, path, before, after)
    else:
        (project / "content/es/hafen.md").unlink()
    assert code in {found for found, *_ in checked(project)}


def test_stamping_works_there_and_writes_front_matter(project: Path) -> None:
    assert run(project, "stamp", "--all").exit_code == 0
    page = (project / "content/es/hafen.md").read_text(encoding="utf-8")
    assert page.startswith("---\ntranslation:\n  status: translated\n  pin: v1:")
    assert page.endswith(f"---\n\n{PAGES['es']}")
    assert checked(project) == []
    assert len(list((project / "content/.base").iterdir())) == 2


def test_a_change_is_named_by_its_block_once_stamped(project: Path) -> None:
    run(project, "stamp", "--all")
    edit(project, "content/de/hafen.md", "Die Fähre kostet 4,50 €.", "Die Fähre fährt nicht mehr.")
    stale = [found for found in checked(project) if found[0].startswith("T10")]
    assert stale == [("T101", "content/es/hafen.md", 14), ("T101", "content/pt/hafen.md", 14)]
    shown = run(project, "diff", "content/de/hafen.md", "--locale", "pt").stdout
    assert "Die Fähre kostet 4,50 €." in shown
    assert "O ferry custa 4,50 €." in shown


def test_a_stamped_page_builds_as_before(project: Path) -> None:
    run(project, "stamp", "--all")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    result = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert result.returncode == 0, result.stderr
    page = (project / "site/es/hafen/index.html").read_text(encoding="utf-8")
    assert "El transbordador" in page
    assert "pin:" not in page


def test_a_new_page_asks_for_no_kind(project: Path) -> None:
    result = run(project, "new", "page", "faehre", "--title", "Die Fähre")
    assert len(result.stdout.splitlines()) == 3
    assert (project / "content/de/faehre.md").read_text(encoding="utf-8").startswith("---\ntitle: Die Fähre\n")


def test_front_matter_of_another_kind_is_nobody_s_fault(project: Path) -> None:
    for locale in PAGES:
        path = project / f"content/{locale}/hafen.md"
        path.write_text(f"---\ntags: [a, b]\nhide: [toc]\n---\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    run(project, "stamp", "--all")
    assert checked(project) == []
    assert "hide: [toc]\ntranslation:\n" in (project / "content/pt/hafen.md").read_text(encoding="utf-8")
