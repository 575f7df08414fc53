"""Documents → the postings of every term, weighted so that a browser only has to add them up.

A weight is BM25 (Robertson and Zaragoza, “The probabilistic relevance framework”, 2009; k = 1.2, b = 0.5) over
occurrences that count more in a title than in a text, scaled to whole numbers.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import NamedTuple

from promosite.search.documents import Document
from promosite.search.terms import Term, terms

_SATURATION, _LENGTH = 1.2, 0.5
_SCALE = 10
TITLE, ALIAS, DESCRIPTION, HEADING, TEXT = 12, 6, 4, 4, 1
"""How much an occurrence counts, by where it stands."""


class Counts(NamedTuple):
    """The terms of a document, and how much each counts there: small, as a locale has hundreds of thousands."""

    terms: tuple[Term, ...]
    numbers: array[int]


Postings = Mapping[str, Mapping[str, Sequence[int]]]
"""By key, then by spelling: document, weight, document, weight … in the order of the documents."""


def postings(documents: Iterable[Counts]) -> Postings:
    """Return the postings of all documents of a locale; a document's number is its place among them."""
    counted, lengths = _joined(documents)
    average = sum(lengths) / max(len(lengths), 1) or 1
    norms = [_SATURATION * (1 - _LENGTH + _LENGTH * length / average) for length in lengths]
    for forms in counted.values():
        rows = tuple(forms.values())
        held = len(rows[0]) // 2 if len(rows) == 1 else len({number for row in rows for number in row[::2]})
        rarity = log(1 + (len(lengths) - held + 0.5) / (held + 0.5))
        most = _SCALE * rarity * (_SATURATION + 1)
        for row in rows:
            places = zip(row[::2], row[1::2], strict=True)
            row[1::2] = [round(most * count / (count + norms[number])) or 1 for number, count in places]
    return counted


def _joined(documents: Iterable[Counts]) -> tuple[Mapping[str, Mapping[str, list[int]]], list[int]]:
    """Return rows as in postings, how much a term counts in the place of its weight; and each document's sum."""
    rows: defaultdict[Term, list[int]] = defaultdict(list)
    lengths = []
    for number, counts in enumerate(documents):
        lengths.append(sum(counts.numbers))
        for term, count in zip(*counts, strict=True):
            rows[term] += (number, count)
    found: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
    for (key, form), row in rows.items():
        found[key][form] = row
    return found, lengths


def counts_of(document: Document, language: str) -> Counts:
    """Return how much each term of a document of a locale counts."""
    parts = [
        ([passage.text for passage in document.passages], TEXT),
        ([passage.heading for passage in document.passages], HEADING),
        ((document.title,), TITLE),
        ((document.description,), DESCRIPTION),
        (document.aliases, ALIAS),
    ]
    found: Counter[Term] = Counter()
    for texts, weight in parts:
        for term, occurrences in terms("\n".join(texts), language).items():
            found[term] += weight * occurrences
    return Counts(tuple(found), array("I", found.values()))
