"""Documents → the postings of every term: in which documents it stands, and how much it counts there.

An occurrence counts more in a title than in a text. How rare a term is and how long its documents are is weighed in by
the browser (overrides/assets/search/engine.js): so a changed document changes the postings of its own terms alone.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import NamedTuple

from promosite.search.documents import Document
from promosite.search.terms import Term, terms

TITLE, ALIAS, DESCRIPTION, HEADING, TEXT = 12, 6, 4, 4, 1
"""How much an occurrence counts, by where it stands."""
as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Returns a value as JSON, as short as can be; made once, as there are tens of thousands of keys."""


class Counts(NamedTuple):
    """The terms of a document, and how much each counts there: small, as a locale has hundreds of thousands."""

    terms: tuple[Term, ...]
    numbers: array[int]

    @property
    def length(self) -> int:
        """How long the document is."""
        return sum(self.numbers)


Postings = dict[str, str]
"""By key, in their order, as JSON: document, count, document, count … in the order of the documents, whose numbers are
their places; such a list for each spelling, where another than the key itself stands in a document."""
_Forms = dict[str, list[int]]


def postings(documents: Iterable[Counts]) -> Postings:
    """Return the postings of all documents of a locale."""
    rows: defaultdict[Term, list[int]] = defaultdict(list)
    for number, counts in enumerate(documents):
        for term, count in zip(*counts, strict=True):
            rows[term] += (number, count)
    found: defaultdict[str, _Forms] = defaultdict(dict)
    while rows:
        (key, form), row = rows.popitem()
        found[key][form] = row
    return {key: _written(key, found.pop(key)) for key in sorted(found)}


def renewed(before: Postings, changes: Mapping[int, tuple[Counts, Counts]]) -> Postings:
    """Return the postings after some documents have changed; of each the number, what counted in it and what does."""
    found = dict(before)
    for number, pair in changes.items():
        old, new = (dict(zip(*counts, strict=True)) for counts in pair)
        counted: dict[str, dict[str, int]] = {term.key: {} for term, _ in old.items() ^ new.items()}
        for term, count in new.items():
            if term.key in counted:
                counted[term.key][term.form] = count
        found |= {key: _counted_anew(key, found.get(key), number, forms) for key, forms in counted.items()}
    return {key: found[key] for key in sorted(found) if found[key]}


def _counted_anew(key: str, written: str | None, number: int, forms: Mapping[str, int]) -> str:
    """Return the postings of a key, of which a document has these forms now; empty where no document has any."""
    rows = {form: dict(zip(row[::2], row[1::2], strict=True)) for form, row in _read(key, written).items()}
    for row in rows.values():
        row.pop(number, None)
    for form, count in forms.items():
        rows.setdefault(form, {})[number] = count
    left = {form: [*chain.from_iterable(sorted(row.items()))] for form, row in rows.items() if row}
    return _written(key, left) if left else ""


def _written(key: str, forms: _Forms) -> str:
    return as_json(forms[key] if forms.keys() == {key} else dict(sorted(forms.items())))


def _read(key: str, written: str | None) -> _Forms:
    told = json.loads(written or "{}")
    return told if isinstance(told, dict) else {key: told}


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
