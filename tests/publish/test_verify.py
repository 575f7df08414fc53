"""Nothing is published that a reader's browser would trip over."""

from __future__ import annotations

from pathlib import Path

import pytest

from promosite.model.finding import Report
from promosite.publish import survey as surveying
from promosite.publish.headers.files import with_server_files
from promosite.publish.rules.registry import site_rules
from promosite.publish.survey import survey
from promosite.publish.verify import judge
from promosite.read.site import read_site
from promosite.settings import read_settings


@pytest.fixture
def served(staged: Path) -> Path:
    settings = read_settings(staged / "mkdocs.yml")
    with_server_files(survey(staged / "site", settings, lambda: read_site(settings)), staged / "site")
    return staged


def test_a_warning_of_the_renderer_is_an_error(served: Path) -> None:
    settings = read_settings(served / "mkdocs.yml")
    built = survey(served / "site", settings, lambda: read_site(settings))
    report = judge(built, served / "site", site_rules(), ("MkDocs was surprised",))
    assert [(found.code, found.message.english) for found in report.errors] == [("S001", "MkDocs was surprised")]


def judged(project: Path, jobs: int) -> Report:
    settings = read_settings(project / "mkdocs.yml")
    built = survey(project / "site", settings, lambda: read_site(settings), jobs)
    return judge(built, project / "site", site_rules())


def test_any_number_of_processes_finds_the_same(served: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = served / "site/ja/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("Hello", '<img src="gone.png">'), encoding="utf-8")
    alone = judged(served, 1)
    monkeypatch.setattr(surveying, "FEWEST", 1)
    monkeypatch.setattr(surveying, "_SHARE", 1)
    assert judged(served, 2) == alone
    assert [found.code for found in alone.findings] == ["S005", "S016"]


def test_a_fault_of_one_locale_belongs_to_it_and_one_of_all_to_none(served: Path) -> None:
    for code, text in (("ja/", "TODO <b>"), ("", "<b>"), ("en/", "<b>")):
        page = served / f"site/{code}index.html"
        page.write_text(page.read_text(encoding="utf-8").replace("Hello", text), encoding="utf-8")
    found = {one.code: (one.locale, one.page) for one in judged(served, 1).findings}
    assert found == {"S012": (None, None), "S013": ("ja", "index")}
