"""After any edits, a build that takes what it can from earlier ones makes the bytes that a build from nothing makes."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
from tests.build.edits import ARTICLE, EDITS, LOCALES, built, laid, page
from tests.build.test_reproducible import different

from promosite.optimise.kept import Kept
from promosite.render.shelf import Shelved

KEPT = ("examined-build", "locales", "pages", "lineage", "built-pages")
SEEDS = (1,)
"""Of the order of the edits, and of how many are made between two builds."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return laid(tmp_path / "project")


@pytest.mark.parametrize("seed", SEEDS)
def test_edits_of_any_kind_in_any_order_make_what_a_clean_build_makes(seed: int, project: Path) -> None:
    order = sorted(EDITS)
    chance = random.Random(seed)  # noqa: S311  # no secret
    chance.shuffle(order)
    built(project)
    while order:
        edits = [order.pop() for _ in range(min(chance.randint(1, 3), len(order)))]
        for edit in edits:
            EDITS[edit](project)
        built(project)
        built(project, "--no-cache", "--site-dir", str(project / "clean"))
        assert not different(project / "site", project / "clean"), edits


def kept_pages(root: Path) -> dict[str, Shelved]:
    """Return the built pages of all locales that are kept, by their paths."""
    kept = Kept(root, ".cache/promosite/pages", is_urgent=True)
    return {path: page for name in kept.names() for path, page in kept.find(name).shelved.items()}


@pytest.mark.parametrize(
    ("edit", "most"),
    [("body", 1), ("title", 9), ("source", 5), ("office", 2), ("term", 0), ("template of one page", 1)],
)
def test_only_pages_that_show_what_was_edited_are_built_anew(edit: str, most: int, project: Path) -> None:
    built(project)
    before = kept_pages(project)
    EDITS[edit](project)
    built(project)
    after = kept_pages(project)
    anew = [path for path, page in after.items() if before.get(path) != page]
    assert len(after) == len(before)
    assert len(anew) <= most * len(LOCALES)


def test_what_was_kept_can_be_damaged_or_deleted_at_any_time(project: Path) -> None:
    built(project)
    shutil.copytree(project / "site", project / "first")
    kept = [path for name in KEPT for path in sorted((project / ".cache/promosite" / name).iterdir())]
    assert {path.parent.name for path in kept} == set(KEPT)
    for number, path in enumerate(kept):
        if number % 3:
            path.write_bytes(path.read_bytes()[:-2])
        else:
            path.unlink()
    page(project, ARTICLE).touch()
    shutil.rmtree(project / "site")
    built(project)
    assert not different(project / "site", project / "first")
