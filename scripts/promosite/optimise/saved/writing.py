"""Writes the saved pages of a built site, once its pictures are there."""

from __future__ import annotations

import mimetypes
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from promosite.model.settings import Settings
from promosite.model.urls import absolute_url
from promosite.optimise.saved.document import saved_page
from promosite.optimise.saved.sheet import sheet

_TOKENS = "assets/tokens.css"
_RULES = "partials/page-tools/saved"
_MARK = "page-tools__tool"
_INDEX = "index.html"


def write_saved_pages(settings: Settings, folder: Path, only: Iterable[Path] | None = None) -> dict[Path, Path]:
    """Write beside each page (or only those) below a folder the file that its readers save, and return each's place.

    None where mkdocs.yml wants none, or where the templates have no style for them.
    """
    written: dict[Path, Path] = {}
    style = _style(settings) if settings.has_saved_pages else None
    for path, html in _pages(folder.rglob("*.html") if only is None else only) if style else ():
        address = absolute_url(settings.site_url, quote(path.relative_to(folder).as_posix().removesuffix(_INDEX)))
        page = saved_page(html, address, style or "", partial(_embedded, path.parent))
        if page:
            written[path] = path.parent / page.name
            written[path].write_text(page.html, encoding="utf-8", newline="\n")
    _data_uri.cache_clear()
    return written


def _style(settings: Settings) -> str | None:
    """Return the style of the site's saved pages; None where its templates have none."""
    rules = sorted((settings.overrides / _RULES).glob("*.css")) if settings.overrides else []
    if not settings.overrides or not rules:
        return None
    tokens = (settings.overrides / _TOKENS).read_text(encoding="utf-8")
    return sheet(tokens, "\n".join(file.read_text(encoding="utf-8") for file in rules))


def _pages(paths: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    for path in sorted(paths):
        html = path.read_text(encoding="utf-8")
        if _MARK in html:
            yield path, html


def _embedded(folder: Path, address: str) -> str | None:
    """Return a picture as a data URI, by its address on a page in the folder; None where it isn't there."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return None
    return _data_uri((folder / unquote(parts.path)).resolve())


@cache
def _data_uri(file: Path) -> str | None:
    if not file.is_file():
        return None
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"data:{kind};base64,{b64encode(file.read_bytes()).decode()}"
