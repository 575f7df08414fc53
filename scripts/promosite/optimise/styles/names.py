"""What the selectors of a stylesheet can find on the pages of a site."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

_ELEMENTS = re.compile(r"<([a-z][\w-]*)")
_CLASSES = re.compile(r'class="([^"]*)"')
_MARKS = re.compile(r'data-md-[\w-]+="([^"]*)"')
_DIRECTIONS = re.compile(r'dir="([^"]*)"')
_SCRIPTS = re.compile(r"<script>([^<]*)")
_WORDS = re.compile(r"[A-Za-z_][\w-]*")
_SAME = 100
"""Scripts that are read once: most stand on every page."""


@dataclass(frozen=True, slots=True)
class Names:
    """The elements and classes, and the values of the attributes `dir` and `data-md-…`, of pages and of scripts."""

    known: set[str] = field(default_factory=set)

    def note(self, html: str) -> None:
        """Take in a page, with the scripts that stand in it."""
        for names in (_ELEMENTS, _CLASSES, _MARKS, _DIRECTIONS):
            self.known.update(names.findall(html))
        for script in _SCRIPTS.findall(html):
            self.note_script(script)

    def note_script(self, script: str) -> None:
        """Take in a script: any of its words may be a class or an element that it adds."""
        self.known.update(_words(script))

    def all(self) -> frozenset[str]:
        """Return every name; of an attribute with several, each."""
        return frozenset(name for names in self.known for name in names.split())


@lru_cache(_SAME)
def _words(script: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(script))
