"""Finds any of many forms in a text at one go: a trie, written as one regular expression."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

_LATIN = "A-Za-zÀ-ɏḀ-ỿ"
_KATAKANA = "ァ-ヺー"
_EDGES = tuple(re.compile(f"[{letters}]") for letters in (_LATIN, _KATAKANA))
"""Scripts whose words end where their letters end; in Chinese and Korean a form may go on."""
_WITHIN = re.compile("|".join(f"(?<=[{letters}])[{letters}]" for letters in (_LATIN, _KATAKANA)))


class Standing(StrEnum):
    """How good a form is."""

    APPROVED = "approved"
    SHORT = "short"
    VARIANT = "variant"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write a term of the glossary."""

    text: str
    term: str
    standing: Standing

    @property
    def is_doubtful(self) -> bool:
        """Whether it may be wrong where it stands."""
        return self.standing is not Standing.APPROVED


def are_variants(forms: Iterable[Form]) -> bool:
    """Whether a text that is written so is no form of ours, whichever term it means."""
    return all(form.standing is Standing.VARIANT for form in forms)


@dataclass(frozen=True, slots=True)
class Mention:
    """A form where it stands in a text; more than one term may be written so."""

    text: str
    start: int
    forms: tuple[Form, ...]

    @property
    def is_doubtful(self) -> bool:
        """Whether it may be wrong in any of its meanings."""
        return any(form.is_doubtful for form in self.forms)


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All forms of one locale."""

    forms: Mapping[str, tuple[Form, ...]]

    @classmethod
    def of(cls, forms: Iterable[Form]) -> Lexicon:
        """Return the lexicon of these forms; each may begin a sentence, so its first letter may be a capital."""
        known: dict[str, tuple[Form, ...]] = {}
        for form in forms:
            for text in {form.text, form.text[0].upper() + form.text[1:]}:
                known[text] = (*known.get(text, ()), form)
        return cls(known)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds every form."""
        return re.compile(_trie(self.forms, _edge) or "(?!)")

    @cached_property
    def suspects(self) -> re.Pattern[str]:
        """Finds what may be wrong, and nothing else: most pages needn't be read any further."""
        doubtful = (text for text, forms in self.forms.items() if any(form.is_doubtful for form in forms))
        return re.compile(_trie(doubtful, _rough_edge) or "(?!)")

    @cached_property
    def variants(self) -> re.Pattern[str]:
        """Finds forms that aren't ours in any of their meanings, and nothing else."""
        strange = (text for text, forms in self.forms.items() if are_variants(forms))
        return re.compile(_trie(strange, _rough_edge) or "(?!)")

    def is_suspect(self, text: str) -> bool:
        """Tell whether a text may hold a form that isn't approved."""
        return bool(self.suspects.search(text))

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield the forms in a text from left to right, the longest that fits at each place."""
        for found in self.pattern.finditer(text):
            if not _goes_on(text, found.start()):
                yield Mention(found[0], found.start(), self.forms[found[0]])


def _goes_on(text: str, start: int) -> bool:
    """Tell whether the word had begun before this place."""
    return _WITHIN.match(text, start) is not None


def _trie(texts: Iterable[str], edge: Callable[[str], str]) -> str:
    root: dict[str, Any] = {}
    for text in texts:
        node = root
        for letter in text:
            node = node.setdefault(letter, {})
        node[""] = text[-1]
    return _written(root, edge)


def _written(node: dict[str, Any], edge: Callable[[str], str]) -> str:
    """Return a trie as a pattern that tries longer texts first."""
    branches = [re.escape(letter) + _written(below, edge) for letter, below in node.items() if letter]
    if "" in node:
        branches.append(edge(node[""]))
    if len(branches) == 1:
        return branches[0]
    return f"(?:{'|'.join(branches)})" if branches else ""


def _edge(last: str) -> str:
    """Return what may not follow a text that ends in this letter."""
    for letters, edge in zip((_LATIN, _KATAKANA), _EDGES, strict=True):
        if edge.match(last):
            return f"(?![{letters}])"
    return ""


def _rough_edge(last: str) -> str:
    """Return the same for a search that may find too much: the full classes take long to compile."""
    return "(?![a-z])" if _EDGES[0].match(last) else ""
