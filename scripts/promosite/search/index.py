"""Documents → the postings of every term, weighted so that a browser only has to add them up.

A weight is BM25 (Robertson and Zaragoza, “The probabilistic relevance framework”, 2009; k = 1.2, b = 0.5) over
occurrences that count more in a title than in a text, scaled to whole numbers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log

from promosite.search.documents import Document
from promosite.search.terms import Term, terms

_SATURATION, _LENGTH = 1.2, 0.5
_SCALE = 10
TITLE, ALIAS, DESCRIPTION, HEADING, TEXT = 12, 6, 4, 4, 1
"""How much an occurrence counts, by where it stands."""

Postings = Mapping[str, Mapping[str, Sequence[int]]]
"""By key, then by spelling: document, weight, document, weight … in the order of the documents."""


def postings(documents: Sequence[Document], language: str) -> Postings:
    """Return the postings of all documents of a locale; a document's number is its place in the sequence."""
    counted = [_counts(document, language) for document in documents]
    lengths = [sum(counts.values()) for counts in counted]
    average = sum(lengths) / max(len(lengths), 1)
    spread = Counter(key for counts in counted for key in {key for key, _ in counts})
    rarity = {key: log(1 + (len(documents) - held + 0.5) / (held + 0.5)) for key, held in spread.items()}
    found: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, counts in enumerate(counted):
        norm = _SATURATION * (1 - _LENGTH + _LENGTH * lengths[number] / average) if average else 1
        for (key, form), count in counts.items():
            weight = rarity[key] * count * (_SATURATION + 1) / (count + norm)
            found[key][form] += (number, max(1, round(_SCALE * weight)))
    return found


def _counts(document: Document, language: str) -> Counter[Term]:
    """Return how much each term of a document counts."""
    parts = [
        ((document.title,), TITLE),
        ((document.description,), DESCRIPTION),
        (document.aliases, ALIAS),
        ([passage.heading for passage in document.passages], HEADING),
        ([passage.text for passage in document.passages], TEXT),
    ]
    counts: Counter[Term] = Counter()
    for texts, weight in parts:
        for term, occurrences in terms("\n".join(texts), language).items():
            counts[term] += weight * occurrences
    return counts
