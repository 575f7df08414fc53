"""HTML inside Markdown: which of it could carry a script or break the page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

HARMLESS = frozenset({"abbr", "br", "cite", "kbd", "mark", "q", "small", "span", "sub", "sup", "time", "wbr"})
"""Elements a page may write by hand; all else has a Markdown form or a template."""

_HANDLER = re.compile(r"\{[^}\n]*\bon\w+\s*=", re.IGNORECASE)
_SCRIPT_SCHEMES = ("javascript:", "vbscript:", "data:")


def unsafe_elements(html: str) -> tuple[str, ...]:
    """Return the elements and attributes of an HTML text that a page may not use."""
    found = _Finder()
    found.feed(html)
    found.close()
    return tuple(found.unsafe)


def has_handler(text: str) -> bool:
    """Whether an attribute list (`{ onclick=… }`) in this text would run a script."""
    return "=" in text and "{" in text and _HANDLER.search(text) is not None


def is_script(target: str) -> bool:
    """Whether a link's target would run instead of leading somewhere."""
    return target.strip().lower().startswith(_SCRIPT_SCHEMES)


def visible_text(html: str) -> str:
    """Return what a reader sees of an HTML text, on one line; nothing for comments and empty elements."""
    seen = _Text()
    seen.feed(html)
    seen.close()
    return " ".join(" ".join(seen.words).split())


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


class _Finder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.unsafe: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in HARMLESS:
            self.unsafe.append(f"<{tag}>")
        for name, value in attrs:
            if name.startswith("on") or name == "style" or is_script(value or ""):
                self.unsafe.append(f'{name}="…"')
