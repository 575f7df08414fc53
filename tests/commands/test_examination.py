"""Pages that are shared out among processes are judged as one process judges them."""

from __future__ import annotations

from pathlib import Path

import pytest

from promosite.check.run import check, rules_of
from promosite.commands import examination
from promosite.commands.examination import examined
from promosite.read.site import read_site
from promosite.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_any_number_of_processes_finds_the_same(jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examination, "FEWEST", 20)
    settings = read_settings(ROOT / "mkdocs.yml")
    alone = check(read_site(settings), rules_of("translations"))
    assert examined(settings, "translations", jobs) == alone
