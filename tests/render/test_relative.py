"""Addresses in templates go by the page that is being built, though components are read once for all pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.config.base import load_config
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import url_filter

from promosite.render.relative import RelativeUrls

TEMPLATES = {
    "page.html": '{% import "link.html" as links %}{{ links.fixed() }} {{ links.given(address) }}',
    "link.html": "{% macro fixed() %}{{ 'assets/a.svg' | url }}{% endmacro %}"
    "{% macro given(address) %}{{ address | url }}{% endmacro %}",
}


@pytest.fixture
def urls() -> RelativeUrls:
    return RelativeUrls()


@pytest.fixture
def environment(urls: RelativeUrls) -> Environment:
    made = Environment(loader=DictLoader(TEMPLATES))  # noqa: S701  # as MkDocs makes it
    made.filters["url"] = urls.relative
    return made


def page(path: str, folder: Path) -> Page:
    (folder / "docs").mkdir(exist_ok=True)
    config = load_config(docs_dir=str(folder / "docs"), site_url="https://example.org/", site_name="Site")
    return Page("Page", File(path, str(folder / "docs"), str(folder / "site"), use_directory_urls=True), config)


def test_a_component_writes_addresses_for_each_page(
    urls: RelativeUrls, environment: Environment, tmp_path: Path
) -> None:
    template = environment.get_template("page.html")
    urls.page = page("index.md", tmp_path)
    assert template.render(address="ja/about/") == "assets/a.svg ja/about/"
    urls.page = page("ja/about.md", tmp_path)
    assert template.render(address="ja/about/") == "../../assets/a.svg ./"
    urls.page, urls.base = None, ".."
    assert template.render(address="ja/about/") == "../assets/a.svg ../ja/about/"


@pytest.mark.parametrize("address", ["a.css", "en/", "https://example.com/a", "/a", "#part", "mailto:a@b.vn", ".", ""])
@pytest.mark.parametrize("path", ["index.md", "a/b/c.md", "404.md"])
def test_addresses_are_those_of_mkdocs(
    address: str, path: str, urls: RelativeUrls, environment: Environment, tmp_path: Path
) -> None:
    urls.page = page(path, tmp_path)
    context = environment.from_string("").new_context({"page": urls.page, "base_url": "."})
    theirs: Any = url_filter
    assert urls.relative(context, address) == theirs(context, address)
