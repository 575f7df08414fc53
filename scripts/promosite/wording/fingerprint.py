"""The fingerprint of a text: what a translator would have to translate anew, and nothing else.

Version 1: SHA-256 over the prose of all blocks, joined by single spaces, the first 16 hexadecimal digits. Prose is the
text in NFC without marks of form (emphasis, link targets, picture paths, attributes, HTML tags, citations), with plain
quotation marks and dashes. So a reflowed, restyled or relinked page keeps its fingerprint, a changed word or figure
doesn't. A version is for ever: a text that was stamped with it can be checked by it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from html import unescape

from promosite.model.page import Block

VERSION = "v1"
DIGITS = 16

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)")
"""A link or a picture; taken out twice, for the picture within a link."""
_FORM = (
    ("<!--", re.compile(r"<!--.*?-->", re.DOTALL), ""),
    ("source.", re.compile(r"\{\{\s*source\.\w+\s*\}\}"), ""),
    ("{{", re.compile(r"\{\{\s*(.*?)\s*\}\}"), r"{{\1}}"),
    ("](", _LINK, r"\1"),
    ("](", _LINK, r"\1"),
    ("][", re.compile(r"\[([^\[\]]*)\]\[[^\[\]]*\]"), r"\1"),
    ("{", re.compile(r"(?<!\{)\{:?\s*(?:[#.]|[\w-]+=)[^{}]*\}"), ""),
    ("<", re.compile(r"</?[a-zA-Z][^<>]*>"), ""),
    ("*", re.compile(r"\*+"), ""),
    ("`", re.compile(r"`+"), ""),
    ("_", re.compile(r"(?<!\w)_+|_+(?!\w)"), ""),
    ("~", re.compile(r"~+(?=\S)|(?<=\S)~+(?!\w)"), ""),
    ("\\", re.compile(r"\\(?=[!-/:-@\[-`{-~\n])"), ""),
)
"""Marks of form: a sign that they hold, their pattern, and what stays of them."""
_PLAIN = (
    *((sign, '"') for sign in "“”„«»″"),
    *((sign, "'") for sign in "‘’‚′"),
    *((sign, "-") for sign in "–—−‑"),
    ("…", "..."),
    *((sign, "") for sign in "\u00ad\u200b\u2060\ufeff"),
)
"""Marks that have a plain form, and that form; a look for each is quicker than a table for every letter."""
_SPACE_AT_QUOTES = re.compile(r' (?:(?<=" )(?=\S[^"]*\s")|(?=[,.;:!?%]))')
"""In a text that has no other spaces left."""


@lru_cache(maxsize=8192)
def prose(text: str) -> str:
    """Return the words of a Markdown text, in one normal form, on one line."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    for sign, pattern, plain in _FORM:
        if sign in text:
            text = pattern.sub(plain, text)
    text = unescape(text)
    if not text.isascii():
        for sign, plain in _PLAIN:
            if sign in text:
                text = text.replace(sign, plain)
    return _SPACE_AT_QUOTES.sub("", " ".join(text.split()))


def fingerprint(blocks: Sequence[Block]) -> str:
    """Return the fingerprint of a page's blocks: `v1:` and 16 hexadecimal digits.

    The order of the labels in front matter doesn't count; a table's or a list's order does.
    """
    labelled = sorted((block for block in blocks if block.kind == "label"), key=lambda block: block.anchor or "")
    others = [block for block in blocks if block.kind != "label"]
    words = " ".join(filter(None, (prose(block.text) for block in (*others, *labelled))))
    return f"{VERSION}:{sha256(words.encode()).hexdigest()[:DIGITS]}"
