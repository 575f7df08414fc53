"""A part of a site block of a Caddyfile, to be imported there; the administrator adds the address and `root`."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.publish.headers.hosting import FOR_EVER, HASHED_NAME, NOT_FOUND, REVALIDATE, TYPES, Hosting


def caddyfile(hosting: Hosting) -> str:
    """Return the directives of a site."""
    return "\n".join(_lines(hosting)) + "\n"


def _lines(hosting: Hosting) -> Iterator[str]:
    root = hosting.root
    yield "# import this inside the block of the site; reload Caddy after each publication: the policy may change."
    yield f"@promosite path {root}*"
    yield "header @promosite {"
    for name, value in (*hosting.headers, ("Cache-Control", REVALIDATE)):
        yield f'  {name} "{value}"'
    yield "}"
    yield f"@promosite_lasting path_regexp {HASHED_NAME}"
    yield f'header @promosite_lasting Cache-Control "{FOR_EVER}"'
    for ending, kind in TYPES:
        yield f"@promosite_{ending} {{"
        yield f"  path *.{ending}"
        yield "  file"
        yield "}"
        yield f"header @promosite_{ending} Content-Type {kind}"
    yield "@promosite_hidden path_regexp ^(/.*)?/\\.([^w]|w[^e])"
    yield "error @promosite_hidden 404"
    yield "encode zstd gzip"
    yield "file_server"
    yield "handle_errors {"
    for code in hosting.locales:
        yield f"  handle {root}{code}/* {{"
        yield f"    rewrite * {root}{code}/{NOT_FOUND}"
        yield "    file_server"
        yield "  }"
    yield f"  handle {root}* {{"
    yield f"    rewrite * {root}{NOT_FOUND}"
    yield "    file_server"
    yield "  }"
    yield "}"
