"""`_headers` and `_redirects`, as hosts of static sites read them at the root of a site (Netlify, Cloudflare)."""

from __future__ import annotations

from promosite.publish.headers.hosting import FOR_EVER, NOT_FOUND, Hosting


def headers_file(hosting: Hosting) -> str:
    """Return `_headers`; these hosts let browsers revalidate whatever no rule speaks of."""
    whole = (f"{hosting.root}*", hosting.headers)
    lasting = [(f"{hosting.root}{folder}/*", (("Cache-Control", FOR_EVER),)) for folder in hosting.lasting]
    return "\n".join(line for rule in (whole, *lasting) for line in _rule(*rule)) + "\n"


def _rule(path: str, headers: tuple[tuple[str, str], ...]) -> list[str]:
    return [path, *(f"  {name}: {value}" for name, value in headers)]


def redirects_file(hosting: Hosting) -> str:
    """Return `_redirects`: a locale's own page for addresses below its folder that don't exist."""
    root = hosting.root
    return "".join(f"{root}{code}/* {root}{code}/{NOT_FOUND} 404\n" for code in hosting.locales)
