"""The files for web servers that a published site brings along."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from promosite.model.settings import Settings
from promosite.publish.headers.apache import htaccess
from promosite.publish.headers.caddy import caddyfile
from promosite.publish.headers.hosting import Hosting
from promosite.publish.headers.nginx import nginx_conf
from promosite.publish.headers.static_host import headers_file, redirects_file
from promosite.publish.inline import read_inline

_WRITERS = {
    "_headers": headers_file,
    "_redirects": redirects_file,
    ".htaccess": htaccess,
    ".server/nginx.conf": nginx_conf,
    ".server/Caddyfile": caddyfile,
}
"""By path below the site's folder: hosts read the first three there; administrators include the others."""

PATHS = frozenset(_WRITERS)


def server_files(hosting: Hosting) -> dict[str, str]:
    """Return the text of each file, by its path below the site's folder."""
    return {path: write(hosting) for path, write in _WRITERS.items()}


def read_server_files(folder: Path) -> dict[str, str]:
    """Return the text of those that a site's folder holds."""
    return {path: (folder / path).read_text(encoding="utf-8") for path in _WRITERS if (folder / path).is_file()}


def write_server_files(settings: Settings, folder: Path) -> None:
    """Write the files for the site that stands in a folder, whose scripts they allow; none without our plugin."""
    if settings.options is None:
        return
    files = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    hashes = frozenset(found for path in files if path.endswith(".html") for found in _hashes(folder / path))
    for path, text in server_files(Hosting.of(settings, hashes, files)).items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")


def _hashes(page: Path) -> frozenset[str]:
    html = page.read_text(encoding="utf-8")
    return read_inline(html, LexborHTMLParser(html)).hashes if "<script" in html.lower() else frozenset()


def expected_files(settings: Settings, hashes: frozenset[str], files: Mapping[str, int]) -> dict[str, str]:
    """Return what the files of a built site should say, going by its pages and the paths of its files."""
    return server_files(Hosting.of(settings, hashes, (path for path in files if path not in PATHS)))
