"""What a sentence says in its own words: its text without marks of form and without what it only quotes."""

from __future__ import annotations

import re

from promosite.model.page import Page

LONGEST_ASIDE = 60
"""Characters; what is longer between quotation marks or brackets is prose again."""

_FORM = re.compile(
    r"<!--.*?-->|\{\{.*?\}\}|`[^`]*`"  # comments, placeholders, code
    r"|(?<=\])\([^()\s]*(?:\([^()]*\)[^()]*)*\)|(?<=\])\[[^\[\]]*\]"  # where links lead
    r"|(?:https?://|www\.)[^\s<>（）、。]+|[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|</?[a-zA-Z][^<>]*>|[!\[\]]|\*\*|__",
    re.DOTALL,
)
_PAIRS = ("“”", "‘’", "«»", "„“", "「」", "『』", "《》", "〈〉", "()", "（）", '""')
_ASIDE = re.compile(
    "|".join(rf"{re.escape(pair[0])}[^{re.escape(pair)}]{{1,{LONGEST_ASIDE}}}{re.escape(pair[1])}" for pair in _PAIRS)
    + rf"|(?<![\w*])\*[^*\s][^*]{{0,{LONGEST_ASIDE}}}\*(?![\w*])|(?<!\w)_[^_\s][^_]{{0,{LONGEST_ASIDE}}}_(?!\w)"
)
_CUT = " | "


_EMPHASIS = frozenset({"!", "[", "]", "**", "__"})


def visible_words(text: str) -> str:
    """Return a Markdown text without code, placeholders, links' targets and addresses; a bar stands for each."""
    return _FORM.sub(lambda mark: "" if mark[0] in _EMPHASIS else _CUT, text)


def is_hidden(text: str, start: int) -> bool:
    """Tell whether a place of a Markdown text lies in what readers don't see as words: code, an address, a target."""
    mark = next((mark for mark in _FORM.finditer(text) if mark.end() > start), None)
    return mark is not None and mark.start() <= start


def own_words(text: str) -> str:
    """Return the visible words of a text without short quotations and brackets.

    What was cut out leaves a bar, so that the words on its two sides don't seem to follow each other. A text that is
    one quotation or one bracket as a whole is kept.
    """
    said = visible_words(text)
    without = _ASIDE.sub(_CUT, _ASIDE.sub(_CUT, said))
    return without if re.search(r"\w", without) else said


def page_text(page: Page) -> str:
    """Return all that is written on a page, words of the front matter first."""
    words = page.words
    return "\n".join(
        ("", words.title, words.short_title or "", words.description, *words.labels.values(), page.body.text)
    )
