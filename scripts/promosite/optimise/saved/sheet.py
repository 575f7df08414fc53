"""The style of a saved page: its own rules, and those of the site's tokens that they use."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CONDITIONAL = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_USE = re.compile(r"var\((--[\w-]+)")
_DARK = "slate"
"""Material's name of the dark scheme: a file that is kept and printed is light."""


def sheet(tokens: str, rules: str) -> str:
    """Return the rules after the light tokens that they use; `tokens` is a flat stylesheet of custom properties."""
    tokens, rules = _COMMENT.sub("", tokens), _COMMENT.sub("", rules)
    blocks = [(names, body) for names, body in _RULE.findall(_CONDITIONAL.sub("", tokens)) if _DARK not in names]
    used = _used(rules, dict(each for _, body in blocks for each in _declarations(body)))
    kept = [
        (names, ";".join(f"{name}:{value}" for name, value in _declarations(body) if name in used))
        for names, body in blocks
    ]
    return " ".join("\n".join([*(f"{names}{{{body}}}" for names, body in kept if body), rules]).split())


def _declarations(body: str) -> Iterator[tuple[str, str]]:
    parts = (declaration.partition(":") for declaration in body.split(";"))
    return ((name.strip(), value.strip()) for name, _, value in parts if value)


def _used(css: str, tokens: dict[str, str]) -> Collection[str]:
    """Return the tokens that a text uses, directly or through other tokens."""
    used: set[str] = set()
    waiting = _USE.findall(css)
    while waiting:
        name = waiting.pop()
        if name not in used:
            used.add(name)
            waiting += _USE.findall(tokens.get(name, ""))
    return used
