"""Texts in which no mark of Markdown stands go past the patterns for marks, and others past those of marks they lack.

What Python-Markdown makes of a page stays the same to the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown import inlinepatterns as patterns
from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor
from markdown.util import STX, AtomicString

_KNOWN = frozenset((
    "backtick", "escape", "footnote", "reference", "link", "image_link", "image_reference", "short_reference",
    "short_image_ref", "autolink", "automail", "linebreak", "html", "entity", "not_strong", "em_strong", "em_strong2",
))  # fmt: skip
"""Names of the patterns of which each needs one of these marks."""
_NEEDS = {
    patterns.BACKTICK_RE: "`",
    patterns.ESCAPE_RE: "\\",
    r"\[\^([^\]]*)\]": "[^",  # of footnotes
    patterns.LINK_RE: "[",
    patterns.IMAGE_LINK_RE: "![",
    patterns.AUTOLINK_RE: "<",
    patterns.AUTOMAIL_RE: "<",
    patterns.LINE_BREAK_RE: "  \n",
    patterns.HTML_RE: "<",
    patterns.ENTITY_RE: "&",
}
"""What stands in each text that an expression finds something in."""
_MARK = re.compile(rf"[`\\\[<&*_{STX}]|  \n")


class PlainTexts(Extension):
    """For Python-Markdown: passes by texts without marks, unless another extension looks for marks of its own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Take the place of the step that looks for marks, and of expressions whose mark is known."""
        md.treeprocessors.register(_Marked(md), "inline", 20)
        for pattern in md.inlinePatterns:
            need = _NEEDS.get(pattern.pattern)
            if need and isinstance(pattern, patterns.InlineProcessor):
                found: Any = _Sought(need, pattern.compiled_re)
                pattern.compiled_re = found


class _Sought(NamedTuple):
    """An expression that is held only against texts with its mark: to look for that takes a tenth of the time."""

    need: str
    expression: re.Pattern[str]

    def finditer(self, text: str, start: int = 0) -> Iterable[re.Match[str]]:
        """Yield where the expression matches from a place on."""
        return self.expression.finditer(text, start) if self.need in text else ()


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
