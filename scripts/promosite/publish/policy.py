"""What browsers may do with our pages: the content security policy and its companions, as HTTP headers."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

SELF, NONE = "'self'", "'none'"

_DIRECTIVES = (
    ("default-src", NONE),
    ("script-src", SELF),
    ("style-src", SELF),
    ("img-src", f"{SELF} data:"),
    ("font-src", SELF),
    ("connect-src", SELF),
    ("manifest-src", SELF),
    ("form-action", SELF),
    ("base-uri", NONE),
    ("frame-ancestors", NONE),
)
"""Content Security Policy Level 3 (W3C). `data:` pictures: the theme's stylesheets hold their icons."""

_COMPANIONS = (
    ("Strict-Transport-Security", "max-age=63072000"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)
"""RFC 6797 (two years; sub-domains are not ours to promise), Fetch, HTML and Permissions Policy."""


def script_hash(text: str) -> str:
    """Return the source expression that lets a browser run this inline script (`'sha256-…'`)."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def content_security_policy(hashes: Iterable[str], *, is_https: bool) -> str:
    """Return the policy of a site whose inline scripts have these hashes."""
    allowed = " ".join((SELF, *sorted(hashes)))
    directives = [f"{name} {allowed if name == 'script-src' else value}" for name, value in _DIRECTIVES]
    return "; ".join([*directives, *(["upgrade-insecure-requests"] if is_https else [])])


def security_headers(hashes: Iterable[str], *, is_https: bool) -> tuple[tuple[str, str], ...]:
    """Return the headers that every answer of the site bears, as pairs of name and value."""
    return (("Content-Security-Policy", content_security_policy(hashes, is_https=is_https)), *_COMPANIONS)
