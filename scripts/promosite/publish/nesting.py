"""Finds the first tag of a page that a browser has to repair: not closed, closing nothing, or where it can't stand.

The rules are those of HTML's parsing (https://html.spec.whatwg.org/multipage/parsing.html, “parse errors”) that change
what readers get: everything after such a tag may land in the wrong part of the page.
"""

from __future__ import annotations

import re
from itertools import islice

_TAG = re.compile(
    r"<(?:!--.*?-->"
    r"|(script|style|textarea|title)\b(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>.*?</\1\s*>"
    r"|(/?[a-zA-Z][^\s/>]*+)[^>\"'/]*+(?:(?:\"[^\"]*+\"|'[^']*+'|/(?!>))[^>\"'/]*+)*+(/?)>)",
    re.DOTALL,
)
"""Comments, texts that hold no tags, and tags: name (of an end, after `/`), self-closing.

Possessive (`++`): a quotation mark that is never closed would cost exponential time.
"""
_VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
))  # fmt: skip
_LEFT_OPEN = frozenset((
    "colgroup", "dd", "dt", "li", "optgroup", "option", "p", "rp", "rt", "tbody", "td", "tfoot", "th", "thead", "tr",
))  # fmt: skip
"""Elements whose end tag may be left out."""
_ENDS_PARAGRAPH = frozenset((
    "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
))  # fmt: skip
_INTERACTIVE = frozenset({"a", "button"})
_FOREIGN = frozenset({"svg", "math"})
_ALONE = (_VOID - _ENDS_PARAGRAPH) | {""}
"""Void elements that may stand anywhere, and what isn't a tag."""
_ANYWHERE = frozenset(("abbr", "em", "i", "path", "span", "strong", "sub", "sup", "svg"))
"""Frequent elements that may begin wherever others may."""
_NEAR = 4
"""Open elements above a block among which a paragraph would be torn by it."""


def misnested(html: str) -> str:
    """Return the first tag, as written, that a browser would have to repair; empty where there is none."""
    stack: list[str] = []
    expected = ""
    for place, (_, name, closes_itself) in enumerate(_TAG.findall(html)):
        if name in _ALONE:
            continue
        if name == expected:
            stack.pop()
        elif name in _ANYWHERE and not closes_itself:
            stack.append(name)
        elif not _taken(stack, name.lower(), closes_itself):
            return next(islice(_TAG.finditer(html), place, None))[0]
        expected = f"/{stack[-1]}" if stack else ""
    left = [name for name in stack if name not in _LEFT_OPEN]
    return f"<{left[-1]}>" if left else ""


def _taken(stack: list[str], name: str, closes_itself: str) -> bool:
    """Put a tag on the stack of open elements, or take one off; return whether it may stand here."""
    if name.startswith("/"):
        return _closed(stack, name[1:])
    if not _may_begin(stack, name):
        return False
    if name in _VOID:
        return True
    if closes_itself:
        return name in _FOREIGN or not _FOREIGN.isdisjoint(stack)
    stack.append(name)
    return True


def _closed(stack: list[str], name: str) -> bool:
    while stack and stack[-1] != name and stack[-1] in _LEFT_OPEN:
        stack.pop()
    return bool(stack) and stack.pop() == name


def _may_begin(stack: list[str], name: str) -> bool:
    if name in _INTERACTIVE:
        return _INTERACTIVE.isdisjoint(stack)
    if name not in _ENDS_PARAGRAPH:
        return True
    if stack and stack[-1] == "p":
        stack.pop()  # a paragraph may be left open before a block; a later </p> then closes nothing
    return "p" not in stack[-_NEAR:]
