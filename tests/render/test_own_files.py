"""The files of a locale's build are those that MkDocs lists, less the folders of other locales."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files

from promosite.render.own_files import own_files

OTHERS = {"vi", "en"}
FILES = (
    "index.md", "about.md", ".hidden/x.md", "assets/a.webp", "ja/index.md", "ja/a-b.md", "ja/a.md", "ja/vi/index.md",
    "ja/way/README.md", "vi/index.md", "en/a.md", "de/index.md", "registry/units.yml",
)  # fmt: skip


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    for name in FILES:
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nexclude_docs: /registry/\n", encoding="utf-8")
    return load_config(str(tmp_path / "mkdocs.yml"))


def listed(config: MkDocsConfig) -> list[tuple[str, str, str]]:
    return [(file.src_uri, file.dest_uri, file.inclusion.name) for file in own_files(config, OTHERS)]


def listed_by_mkdocs(config: MkDocsConfig) -> list[tuple[str, str, str]]:
    files = (file for file in get_files(config) if file.src_uri.partition("/")[0] not in OTHERS)
    return [(file.src_uri, file.dest_uri, file.inclusion.name) for file in files]


def test_they_are_those_that_mkdocs_lists_in_its_order(config: MkDocsConfig) -> None:
    assert listed(config) == listed_by_mkdocs(config)
    assert ("ja/vi/index.md", "ja/vi/index.html", "INCLUDED") in listed(config)


def test_of_two_files_for_one_address_mkdocs_says_which_counts(
    config: MkDocsConfig, caplog: pytest.LogCaptureFixture
) -> None:
    (Path(config.docs_dir) / "ja/README.md").write_text("", encoding="utf-8")
    with caplog.at_level(logging.WARNING, "mkdocs"):
        assert {path for path, _, _ in listed(config)} & {"ja/README.md", "ja/index.md"} == {"ja/index.md"}
    assert "conflicts" in caplog.text
