"""A tiny built site without a fault: one page in three locales."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from promosite.publish.headers.files import with_server_files
from promosite.publish.rules.registry import site_rules
from promosite.publish.survey import survey
from promosite.publish.verify import judge
from promosite.read.site import read_site
from promosite.settings import read_settings

HOST = "https://nho.example"
ADDRESSES = {"vi": f"{HOST}/", "en": f"{HOST}/en/", "ja": f"{HOST}/ja/", "x-default": f"{HOST}/en/"}
ALTERNATES = "".join(f'<link rel="alternate" hreflang="{tag}" href="{url}">\n' for tag, url in ADDRESSES.items())
PAGE = """<!doctype html>
<html lang="{lang}">
<head><title>Nhỏ</title>
<link rel="canonical" href="{address}">
{alternates}</head>
<body><main id="top"><h1>Nhỏ</h1>
Hello
</main></body>
</html>
"""
ENTRY = "<url><loc>{address}</loc>{links}</url>"
LINK = '<xhtml:link rel="alternate" hreflang="{tag}" href="{url}"/>'
SITEMAP = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
    "{entries}</urlset>"
)


@pytest.fixture
def staged(make_site: Callable[..., Path]) -> Path:
    """Return the project of the tiny site, with the site as it was built."""
    project = make_site()
    (project / "site").mkdir()
    links = "".join(LINK.format(tag=tag, url=url) for tag, url in ADDRESSES.items())
    for lang, folder in (("vi", ""), ("en", "en/"), ("ja", "ja/")):
        path = project / "site" / folder / "index.html"
        path.parent.mkdir(exist_ok=True)
        page = PAGE.format(lang=lang, address=ADDRESSES[lang], alternates=ALTERNATES)
        path.write_text(page, encoding="utf-8")
    entries = "".join(ENTRY.format(address=ADDRESSES[lang], links=links) for lang in ("vi", "en", "ja"))
    (project / "site/sitemap.xml").write_text(SITEMAP.format(entries=entries), encoding="utf-8")
    return project


@pytest.fixture
def changed(staged: Path) -> Callable[[Mapping[str, str | tuple[str, ...] | None]], list[str]]:
    """Return a function that changes files of the built site, and returns the findings as `CODE file:line words`."""

    def change(changes: Mapping[str, str | tuple[str, ...] | None]) -> list[str]:
        for path, how in changes.items():
            _change(staged / path, how)
        return findings(staged)

    return change


def _change(file: Path, how: str | tuple[str, ...] | None) -> None:
    if how is None:
        file.unlink()
        return
    if isinstance(how, tuple):
        how = _replaced(file.read_text(encoding="utf-8"), how)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(how, encoding="utf-8")


def _replaced(text: str, pairs: tuple[str, ...]) -> str:
    """Return a text with the first of each pair replaced by the second."""
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        assert old in text, old
        text = text.replace(old, new)
    return text


def findings(project: Path) -> list[str]:
    """Return what is found in the site built into a project, its files for servers written last."""
    settings = read_settings(project / "mkdocs.yml")
    built = with_server_files(survey(project / "site", settings, lambda: read_site(settings)), project / "site")
    found = judge(built, project / "site", site_rules()).findings
    return [f"{one.code} {one.location.path}:{one.location.line} {one.message.english}" for one in found]
