"""The index of a locale as it is kept for the next build, which counts only the documents that have changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from promosite.optimise.kept import Kept
from promosite.optimise.store import name_of
from promosite.search.documents import Closed
from promosite.search.files import data_of, document_of, files_of
from promosite.search.index import Counts, Postings, counts_of, postings, renewed

_MANY, _FEW = 10, 20
"""The part of all documents (one in so many) from which all postings are made anew; and how many are counted again each
time, as writing all takes longer."""


class Entry(NamedTuple):
    """What a document's file holds, and how long the document is."""

    data: str
    length: int


class Index(NamedTuple):
    """The documents of a locale by their names, in their order, and the postings of all."""

    entries: Mapping[str, Entry]
    postings: Postings

    @classmethod
    def of(cls, documents: Sequence[Closed], language: str, before: Index | None) -> Index:
        """Return the index of documents; opened are only those that stood otherwise in the one before."""
        named = {name_of(closed.name, closed.aliases): closed for closed in documents}
        changes = before.changes(named) if before else None
        if before is None or changes is None:
            entries: dict[str, Entry] = {}
            return cls(entries, postings(_counted(named, language, entries)))
        fresh: dict[str, Entry] = {}
        counted = _counted({new: named[new] for _, new in changes.values()}, language, fresh)
        earlier = (counts_of(document_of(before.entries[old].data), language) for old, _ in changes.values())
        found = renewed(before.postings, dict(zip(changes, zip(earlier, counted, strict=True), strict=True)))
        return cls({name: fresh.get(name) or before.entries[name] for name in named}, found)

    def changes(self, names: Collection[str]) -> Mapping[int, tuple[str, str]] | None:
        """Return which documents have other names among these, by their numbers; None where they are too many."""
        pairs = enumerate(zip(self.entries, names, strict=False))
        found = {number: (old, new) for number, (old, new) in pairs if old != new}
        is_few = len(self.entries) == len(names) and len(found) * _MANY <= len(names)
        return found if is_few else None

    def files(self, documents: Sequence[Closed], language: str) -> Iterator[tuple[str, str]]:
        """Yield the files of the index of these documents, one by one, with their names."""
        told, lengths = zip(*self.entries.values(), strict=True) if documents else ((), ())
        return files_of(documents, language, told, lengths, self.postings)


def _counted(documents: Mapping[str, Closed], language: str, entries: dict[str, Entry]) -> Iterator[Counts]:
    """Yield the terms of each document by its name, and enter it: all of them together take much room."""
    for name, closed in documents.items():
        document = closed.document
        counts = counts_of(document, language)
        entries[name] = Entry(data_of(document), counts.length)
        yield counts


def files_kept(documents: Sequence[Closed], language: str, kept: Kept) -> Iterator[tuple[str, str]]:
    """Yield the files of a locale's index; what they are made of is kept once more than a few documents changed."""
    before = kept.find(language)
    index = Index.of(documents, language, before)
    changes = before.changes(index.entries) if before else None
    if changes is None or len(changes) > _FEW:
        kept.keep(language, index)
    return index.files(documents, language)
