"""Vietnamese words on pages in other languages, marked as Vietnamese, so that a screen reader says them in that voice.

WCAG 2.2, 3.1.2 asks it of words and passages and lets names be; but most voices leave the marks of Vietnamese names
out or spell them, and a reader who has no Vietnamese voice hears no difference.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial

from promosite.render.edition import Edition
from promosite.render.reads import Read, Reads
from promosite.wording.foreign import language
from promosite.wording.vietnamese import MARKED, VietnameseWords

_TAG = "vi"
_PART = re.compile(
    r"(?P<other>(?:<!--.*?-->|<(head|script|style|svg|textarea)\b.*?</\2>"
    rf"|<(?:[^>\"'l]++|\"[^\"]*+\"|'[^']*+'|l(?!ang=\"?{_TAG}))*+>"
    rf"|<(\w+)[^>]*\slang=\"?{_TAG}[^>]*>[^<]*</\3>"
    r"""|<[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>"""
    rf"|[^<{MARKED}]+(?=<|\Z))+)|[^<]+",
    re.DOTALL,
)
"""All that holds no words for readers, or Vietnamese ones that say so: tags, texts without a mark; then a text.

Nearly every tag is taken at the second line, in one go; those that may say `lang="vi"` are looked at more closely.
"""

_KNOWN = 4000
"""Texts that are looked at once: many stand on every page."""


def voiced(html: str, words: VietnameseWords, edition: Edition, key: str = "") -> str:
    """Return a page with its Vietnamese words in `<span lang="vi">`; `key`: the page's, empty for one of a template."""
    shown = edition.library.card(key) if key else None
    written = shown.locale if shown else edition.reader
    if _TAG in {language(edition.reader.code), language(written.code)}:
        return html
    return _PART.sub(partial(_marked, words, edition.library.reads), html)


def _marked(words: VietnameseWords, reads: Reads, part: re.Match[str]) -> str:
    if part["other"]:
        return part[0]
    text, noted = _voiced(words, part[0])
    reads.noted |= noted
    return text


@lru_cache(_KNOWN)
def _voiced(words: VietnameseWords, text: str) -> tuple[str, frozenset[Read]]:
    """Return a text with its Vietnamese words marked, and which pairs of words were looked for."""
    reads = Reads()
    return reads.watched_words(words).marked(text, _span), frozenset(reads.noted)


def _span(text: str) -> str:
    return f'<span lang="{_TAG}">{text}</span>'
