"""The files for web servers that a published site brings along."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from pathlib import Path

from promosite.publish.built import BuiltSite
from promosite.publish.headers.apache import htaccess
from promosite.publish.headers.caddy import caddyfile
from promosite.publish.headers.hosting import Hosting
from promosite.publish.headers.nginx import nginx_conf
from promosite.publish.headers.static_host import headers_file, redirects_file

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


def expected_files(built: BuiltSite) -> dict[str, str]:
    """Return what the files of a built site should say, going by its pages and its files; none without our plugin."""
    settings = built.site.settings
    if settings.options is None:
        return {}
    hashes = frozenset(chain.from_iterable(page.inline.hashes for page in built.pages.values()))
    return server_files(Hosting.of(settings, hashes, (path for path in built.files if path not in PATHS)))


def with_server_files(built: BuiltSite, folder: Path) -> BuiltSite:
    """Write the files for a site into its folder, allowing the scripts of its pages; return the site with them."""
    for path, text in expected_files(built).items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")
    written = read_server_files(folder)
    sizes = {path: len(text.encode()) for path, text in written.items()}
    return replace(built, files=dict(sorted({**built.files, **sizes}.items())), server_files=written)
