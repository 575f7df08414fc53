"""A part of a server block of nginx, to be included there; its administrator adds `listen`, `server_name`, `root`."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.publish.headers.hosting import FOR_EVER, HASHED_NAME, NOT_FOUND, REVALIDATE, TYPES, Hosting

_COMPRESSED = (
    "text/css text/javascript text/plain text/xml application/javascript application/json application/xml "
    "application/manifest+json image/svg+xml"
)
_CACHE, _TYPE = "$promosite_cache", "$promosite_type"


def nginx_conf(hosting: Hosting) -> str:
    """Return the directives of a site."""
    return "\n".join(_lines(hosting)) + "\n"


def _lines(hosting: Hosting) -> Iterator[str]:
    root = hosting.root
    yield "# include this inside server { ... }, and reload nginx after each publication: the policy may have changed."
    yield f'set {_CACHE} "{REVALIDATE}";'
    yield f'if ($uri ~ "{HASHED_NAME}") {{ set {_CACHE} "{FOR_EVER}"; }}'
    yield from ("index index.html;", "charset utf-8;", f"charset_types {_COMPRESSED};")
    yield from ("gzip on;", "gzip_vary on;", f"gzip_types {_COMPRESSED};")
    yield f"location {'' if root == '/' else '^~ '}{root} {{"
    for name, value in (*hosting.headers, ("Cache-Control", _CACHE)):
        yield f'  add_header {name} "{value}" always;'
    yield f"  error_page 404 {root}{NOT_FOUND};"
    for code in hosting.locales:
        yield f"  location ^~ {root}{code}/ {{ error_page 404 {root}{code}/{NOT_FOUND}; }}"
    for ending, kind in TYPES:
        yield f"  location ~ \\.{ending}$ {{ types {{ }} default_type {kind}; }}"
    yield '  location ~ "/\\.(?!well-known/)" { return 404; }'
    yield "}"
