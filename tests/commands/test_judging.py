"""A process of its own reads and judges a site as this one does, and neither misses what is saved meanwhile."""

from __future__ import annotations

from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path
from time import monotonic, sleep

import pytest
from tests.commands.test_recall import append
from tests.conftest import MakeSite

from promosite.commands.built_before import digest_of, this_day
from promosite.commands.judging import Case, Judge
from promosite.commands.recall import Contents
from promosite.model.lean import lean
from promosite.processes import Helper
from promosite.read.site import read_site
from promosite.settings import read_settings


@pytest.fixture
def project(make_site: MakeSite) -> Path:
    return make_site("stale-figure")


def judge_of(project: Path, *, is_apart: bool) -> tuple[Judge, str | None]:
    """Return a judge that begins when all contents are known, and the digest of these."""
    config, contents = project / "mkdocs.yml", Contents()
    digest = digest_of(read_settings(config), this_day(), contents)
    return Judge(Case(config, contents), Helper() if is_apart else None), digest


@pytest.mark.parametrize("is_apart", [False, True])
def test_a_site_is_read_and_judged_by_whoever_it_is(is_apart: bool, project: Path) -> None:  # noqa: FBT001
    judge, digest = judge_of(project, is_apart=is_apart)
    site = judge.site()
    assert site == replace(lean(read_site(read_settings(project / "mkdocs.yml"))), bases={})
    verdict = judge.verdict(site)
    assert "T102" in {finding.code for finding in verdict.report.errors}
    assert verdict.number == len(verdict.report.findings)
    done = judge.besides(Path.cwd)
    judge.look_again()
    assert judge.saw(digest)
    judge.dismiss()
    assert done() == Path.cwd()
    assert judge.besides(Path.cwd)() == Path.cwd()


@pytest.mark.parametrize("is_apart", [False, True])
@pytest.mark.parametrize("path", ["docs/vi/way.md", "docs/registry/units.yml", "mkdocs.yml"])
def test_what_is_saved_before_all_is_read_is_noticed(is_apart: bool, path: str, project: Path) -> None:  # noqa: FBT001
    (project / "docs/registry").mkdir(exist_ok=True)
    (project / "docs/registry/units.yml").touch()
    judge, digest = judge_of(project, is_apart=is_apart)
    judge.site()
    append(project / path, "\n# a remark\n")
    judge.look_again()
    assert not judge.saw(digest)
    judge.dismiss()


def test_what_is_saved_before_the_reading_began_is_noticed(project: Path) -> None:
    config = project / "mkdocs.yml"
    digest = digest_of(read_settings(config), this_day())
    append(project / "docs/vi/way.md", "\nThêm 7 km.\n")
    judge = Judge(Case(config, Contents()), Helper())
    judge.site()
    judge.look_again()
    assert not judge.saw(digest)
    judge.dismiss()


def test_a_process_that_is_dismissed_ends(project: Path) -> None:
    judge, _ = judge_of(project, is_apart=True)
    verdict = judge.verdict(judge.site())
    judge.dismiss()
    assert verdict.number
    last = monotonic() + 60
    while active_children() and monotonic() < last:
        sleep(0.01)
    assert active_children() == []
