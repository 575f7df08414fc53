"""`.htaccess`, as Apache 2.4 reads it in the published folder (AllowOverride FileInfo Indexes Options=Indexes)."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.publish.headers.hosting import (
    FOR_EVER,
    HASHED_NAME,
    MARKS_OF_TEXT,
    NOT_FOUND,
    REVALIDATE,
    TYPES,
    Hosting,
)

_COMPRESSED = (
    "text/html text/css text/javascript text/plain text/xml application/javascript application/json application/xml "
    "application/manifest+json image/svg+xml"
)


def htaccess(hosting: Hosting) -> str:
    """Return the directives of a site."""
    return "\n".join(_lines(hosting)) + "\n"


def _lines(hosting: Hosting) -> Iterator[str]:
    yield "# Needs mod_headers (a2enmod headers); made by the build, which knows the hashes of the policy."
    yield "<IfModule mod_headers.c>"
    for name, value in hosting.headers:
        yield f'  Header always set {name} "{value}"'
    yield f'  Header set Cache-Control "{REVALIDATE}"'
    yield f'  <FilesMatch "{HASHED_NAME}">'
    yield f'    Header set Cache-Control "{FOR_EVER}"'
    yield "  </FilesMatch>"
    yield "</IfModule>"
    yield "Options -Indexes"
    yield "DirectoryIndex index.html"
    yield f"ErrorDocument 404 {hosting.root}{NOT_FOUND}"
    for code in hosting.locales:
        yield f'<If "%{{REQUEST_URI}} =~ m#^{hosting.root}{code}/#">'
        yield f"  ErrorDocument 404 {hosting.root}{code}/{NOT_FOUND}"
        yield "</If>"
    yield 'RedirectMatch 404 "/\\.(?!well-known/)"'
    yield f"AddCharset utf-8 {' '.join(f'.{ending}' for ending in MARKS_OF_TEXT)}"
    for ending, kind in TYPES:
        yield f"AddType {kind} .{ending}"
    yield "<IfModule mod_deflate.c>"
    yield f"  AddOutputFilterByType DEFLATE {_COMPRESSED}"
    yield "</IfModule>"
