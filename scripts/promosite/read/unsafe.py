"""Markup in a page's Markdown that could carry a script or break the page, and the very place of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from markdown.extensions.attr_list import get_attrs_and_remainder
from markdown.extensions.fenced_code import FencedBlockPreprocessor

from promosite.model.location import Location
from promosite.model.page import Unsafe
from promosite.read.markup import HARMLESS, VOID, is_active, is_harmless_comment, is_script, objections

_TAG = re.compile(r"<[a-zA-Z/!?](?:\"[^\"]*\"|'[^']*'|[^'\">])*>?")
"""Whatever a renderer or a browser could take for a tag; `<` before a blank or a figure is a sign of comparison."""
_BEGINS = re.compile(r"<[a-zA-Z/!?]")
_ADDRESS = re.compile(r"<(?:(?:https?|ftp)://[^<>\s]*|[^<>\s/\"'=]+@[^<>\s/\"'=]+)>", re.IGNORECASE)
"""An address in angle brackets: a link, not a tag."""
_END = re.compile(r"</([a-zA-Z]+)\s*>")
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_FENCED = FencedBlockPreprocessor.FENCED_BLOCK_RE
"""Code as the renderer takes it; what only CommonMark takes for code (a fence left open) reaches readers as markup."""
_BETWEEN_PARAGRAPHS = re.compile(r"\n\s*\n")
_LIST = re.compile(r"\{(?<!\{\{)(?!:?[ ]*[#.][\w-]+[ ]*\}):?[ ]*(?=[^\s{}])")
"""The beginning of a list of attributes (`{ #name .class }`), but not of a placeholder nor of a name or class alone."""
_SCHEME = r"\s*<?(?=[\x00-\x20]*(?:[jJvVdD][\x00-\x20A-Za-z]*)?[:&])"
"""What follows may be the scheme of a script, or is written in character references."""
_TARGETS = (
    ("](", re.compile(rf"\]\({_SCHEME}")),
    ("]:", re.compile(rf"^[ ]{{0,3}}\[[^\]\n]+\]:{_SCHEME}", re.MULTILINE)),
)
"""The beginnings of targets, each with a sign that is quickly found."""
_LONGEST_SCHEME = 200
"""Signs of a target that are looked at: a scheme in character references is longer than it looks."""
_LISTED = frozenset(
    {".", "id", "class", "lang", "dir", "title", "translate", "alt", "width", "height", "loading", "hreflang", "rel"}
    | {"target", "download", "start"}
)
"""Attributes that a list may set."""


class _Found(NamedTuple):
    start: int
    text: str
    fault: str = "markup"


def unsafe_markup(text: str, path: str, first_line: int) -> tuple[Unsafe, ...]:
    """Return what a page's Markdown may not hold, in order; `first_line` is the line of the file where it begins."""
    if "<" not in text and "{" not in text and "](" not in text and "]:" not in text:
        return ()
    found = sorted({*_found(_without_code(text))})
    return tuple(Unsafe(one.text, _place(text, one.start, path, first_line), one.fault) for one in found)


def tags(text: str) -> Iterator[tuple[int, str]]:
    """Yield whatever could be taken for a tag or a comment, and where it begins."""
    position = 0
    while found := _BEGINS.search(text, position):
        start = found.start()
        address = _ADDRESS.match(text, start)
        end = address.end() if address else _end(text, start)
        if not address:
            yield start, text[start:end]
        position = end


def _end(text: str, start: int) -> int:
    if text.startswith("<!--", start):
        close = text.find("-->", start + 4)
        return len(text) if close < 0 else close + 3
    tag = _TAG.match(text, start)
    return tag.end() if tag else start + 1


def _found(text: str) -> Iterator[_Found]:
    if "<" in text:
        yield from _markup(text)
    if "{" in text:
        yield from _attribute_lists(text)
    for sign, target in _TARGETS:
        for mark in target.finditer(text) if sign in text else ():
            if is_script(text[mark.end() : mark.end() + _LONGEST_SCHEME]):
                yield _Found(mark.end(), "", "script-link")


def _markup(text: str) -> Iterator[_Found]:
    """Yield tags and attributes that aren't allowed, then those that are and were left open."""
    opened: list[tuple[int, str]] = []
    for start, tag in tags(text):
        if tag.startswith("</"):
            yield from _closing(text, start, tag, opened)
        elif tag[1] in "!?":
            if not is_harmless_comment(tag):
                yield _Found(start, f"{tag[:_SHOWN].split()[0]}…")
        else:
            yield from (_Found(start + _offset(tag, one), one) for one in objections(tag))
            name = _name(tag)
            if name in HARMLESS - VOID and tag.endswith(">"):
                opened.append((start, name))
    yield from (_Found(start, f"<{name}>", "unclosed") for start, name in opened)


_SHOWN = 20


def _closing(text: str, start: int, tag: str, opened: list[tuple[int, str]]) -> Iterator[_Found]:
    """Close what an end tag closes; yield the tag if that is nothing, or lies in another paragraph."""
    end = _END.fullmatch(tag)
    name = end[1].lower() if end else ""
    if opened and opened[-1][1] == name and not _BETWEEN_PARAGRAPHS.search(text, opened[-1][0], start):
        opened.pop()
    elif name in HARMLESS or not end:
        yield _Found(start, tag[:_SHOWN], "unopened" if name in HARMLESS else "markup")


def _name(tag: str) -> str:
    return re.split(r"[\s/>]", tag[1:], maxsplit=1)[0].lower()


def _offset(tag: str, objected: str) -> int:
    """Return where in a tag stands what is objected to."""
    if objected.startswith("<"):
        return 0
    found = re.search(rf"[\s/\"']{re.escape(objected.partition('=')[0])}(?=[\s=/>]|$)", tag, re.IGNORECASE)
    return found.start() + 1 if found else 0


def _attribute_lists(text: str) -> Iterator[_Found]:
    """Yield attributes that a list in braces may not set, as the renderer's own reader finds them."""
    for begin in _LIST.finditer(text):
        end = text.find("\n", begin.end())
        written = text[begin.end() : None if end < 0 else end]
        if "}" not in written:
            continue
        for key, value in get_attrs_and_remainder(written)[0]:
            if key not in _LISTED and ((value != key and value is not None) or is_active(key, value)):
                place = written.find(key)
                yield _Found(begin.end() + max(place, 0), f'{key}="…"')


def _without_code(text: str) -> str:
    """Return the text with blanks for what stands in code, every other sign in its place."""
    if "```" in text or "~~~" in text:
        text = _FENCED.sub(_blanks, text)
    return "\n".join(_CODE.sub(_blanks, line) for line in text.split("\n")) if "`" in text else text


def _blanks(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _place(text: str, start: int, path: str, first_line: int) -> Location:
    row = text.count("\n", 0, start)
    return Location(path, first_line + row, start - (text.rfind("\n", 0, start) + 1) + 1)
