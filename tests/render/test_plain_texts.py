"""Passing by texts without marks changes nothing of what Python-Markdown makes of a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown

from promosite.render.plain_texts import PlainTexts

DOCS = Path(__file__).parents[2] / "docs"
OURS = ["admonition", "attr_list", "def_list", "footnotes", "tables", "toc"]
MARKS = """\
# A title { #a }

Plain, then *em*, _em_, **strong** and `code`; 5 * 3, a_b; \\*no\\*.
A line\x20\x20
and the next; <b class="c">html</b>, <https://example.com>, <a@example.com>; &amp; &lt; & <.

- [link](b.md "c"), ![picture](d.png), [one][ref], [ref], ![ref]
- “quoted” -- and ... 'so'

: a definition of a thing[^1]

| plain | *em* |
|---|---|
| a_b | `|` |

!!! note "A plain title"
    A plain text, HTML.

[ref]: e.md
*[HTML]: a language
[^1]: A note.
"""
PAGES = [MARKS, *(path.read_text(encoding="utf-8") for path in sorted(DOCS.glob("*/**/*.md")))]


@pytest.mark.parametrize("more", [[], ["smarty", "nl2br"], ["abbr"]])
def test_pages_stay_the_same_to_the_letter(more: list[str]) -> None:
    before, after = (Markdown(extensions=[*OURS, *more, *own]) for own in ([], [PlainTexts()]))
    for page in PAGES:
        assert after.reset().convert(page) == before.reset().convert(page)
