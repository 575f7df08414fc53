"""Pages that are shared out among processes are judged as one process judges them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import MakeSite

from promosite.check.run import check, rules_of
from promosite.commands import sharing
from promosite.commands.examination import examined
from promosite.read.site import read_site
from promosite.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_any_number_of_processes_finds_the_same(jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "FEWEST", 20)
    settings = read_settings(ROOT / "mkdocs.yml")
    alone = check(read_site(settings), rules_of("translations"))
    assert examined(settings, "translations", jobs) == alone


def test_pages_stand_in_one_order_however_many_processes_read_them(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "FEWEST", 1)
    page = "---\nkind: about\ntitle: {}\ndescription: Một câu chung.\nupdated: 2026-11-21\n---\n\nChữ.\n"
    files = {f"docs/vi/about/{name}.md": page.format(name) for name in ("help", "help-desk", "help-line")}
    settings = read_settings(make_site(files=files) / "mkdocs.yml")
    one, two = (examined(settings, "translations", jobs) for jobs in (1, 2))
    twins = [found.page for found in one.findings if found.code == "T709"]
    assert twins == ["about/help-line", "about/help"]
    assert two == one
