"""HTML as a browser reads it: which of it a page may hold, and what of it a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

import nh3

HARMLESS = frozenset({"abbr", "br", "cite", "kbd", "mark", "q", "small", "span", "sub", "sup", "time", "wbr"})
"""Elements a page may write by hand; all else has a Markdown form or a template."""
VOID = frozenset({"br", "wbr"})
"""Those of them that have no end tag."""
_ATTRIBUTES = {"*": {"class", "dir", "id", "lang", "title", "translate"}, "time": {"datetime"}}
_SCRIPT_SCHEMES = ("javascript:", "vbscript:", "data:")
_IGNORED = re.compile(r"[\x00-\x20]")
"""What browsers leave out of an address before they look at its scheme (URL Standard, basic URL parser)."""
_HANDLER = re.compile(r"on[a-z]", re.IGNORECASE)

Attributes = list[tuple[str, str | None]]


class Start(NamedTuple):
    """A start tag as a parser read it."""

    name: str
    attributes: Attributes


def is_script(target: str) -> bool:
    """Whether an address would run instead of leading somewhere, however it is encoded."""
    return _IGNORED.sub("", unescape(target)).lower().startswith(_SCRIPT_SCHEMES)


def is_active(name: str, value: str | None) -> bool:
    """Whether an attribute runs a script or changes the page's looks."""
    return _HANDLER.match(name) is not None or name.lower() == "style" or is_script(value or "")


def start_tags(html: str) -> list[Start]:
    """Return the start tags of an HTML text."""
    seen = _Starts()
    seen.feed(html)
    return seen.found


def is_harmless_comment(comment: str) -> bool:
    """Whether a comment ends where it seems to end, and not before (`<!-->`, `--!>`)."""
    return comment.endswith("-->") and _allowed(comment) == comment


def objections(tag: str) -> Iterator[str]:
    """Yield what a page may not hold of a start tag: the element (`<img>`), attributes (`onerror="…"`).

    nh3 reads the tag as browsers do and leaves what is allowed; whatever it doesn't leave is objected to.
    """
    written, left = start_tags(tag), start_tags(_allowed(tag))
    if len(written) == 1 and written == left:
        return
    name, attributes = written[0] if written else Start(re.split(r"[\s/>]", tag[1:], maxsplit=1)[0].lower(), [])
    kept = left[0].attributes if left else None
    if kept is None:
        yield f"<{name}>"
    dropped = [(key, value) for key, value in attributes if kept is None or (key, value) not in kept]
    told = [key for key, value in dropped if kept is not None or is_active(key, value)]
    yield from (f'{key}="…"' for key in dict.fromkeys(told))
    if kept is not None and not told:
        yield f"<{name}>"


def visible_text(html: str) -> str:
    """Return what a reader sees of an HTML text, on one line; nothing for comments and empty elements."""
    seen = _Text()
    seen.feed(html)
    seen.close()
    return " ".join(" ".join(seen.words).split())


def _allowed(html: str) -> str:
    """Return what nh3 leaves of an HTML text under the allow-list."""
    return nh3.clean(
        html,
        tags=set(HARMLESS),
        attributes=_ATTRIBUTES,
        clean_content_tags=set(),
        strip_comments=False,
        link_rel=None,
    )


class _Starts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Start] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        self.found.append(Start(tag, attrs))


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)
