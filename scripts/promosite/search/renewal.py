"""The index of a locale as it is kept for the next build, which counts only the documents that have changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from promosite.optimise.kept import Kept, packed, unpacked
from promosite.optimise.store import name_of
from promosite.search.documents import Document
from promosite.search.files import data_of, files_of
from promosite.search.index import Counts, Postings, counts_of, postings, renewed

_SINCE = "since"
_MANY = 10
"""The part of all documents (one in so many) from which all postings are made anew."""


class Counted(NamedTuple):
    """What a document's file holds, how long it is, and packed: how much each of its terms counts."""

    data: str
    length: int
    counts: bytes


class Index(NamedTuple):
    """The documents of a locale by their names, in their order, and the postings of all."""

    documents: Mapping[str, Counted]
    postings: Postings

    @classmethod
    def of(
        cls, documents: Sequence[Document], language: str, before: Index | None, since: Mapping[str, Counted]
    ) -> Index:
        """Return the index of documents; counted are those that neither stood in the one before nor were made since."""
        known = {**before.documents, **since} if before else {}
        named = {name_of(document): document for document in documents}
        fresh = {name: counts_of(document, language) for name, document in named.items() if name not in known}
        counted = {
            name: Counted(data_of(document), fresh[name].length, packed(fresh[name])) if name in fresh else known[name]
            for name, document in named.items()
        }

        def counts(name: str) -> Counts:
            return fresh[name] if name in fresh else unpacked(known[name].counts)

        changes = before.changes(named) if before else None
        if before is None or changes is None:
            return cls(counted, postings(map(counts, named)))
        pairs = {number: (counts(old), counts(new)) for number, (old, new) in changes.items()}
        return cls(counted, renewed(before.postings, pairs))

    def changes(self, names: Collection[str]) -> Mapping[int, tuple[str, str]] | None:
        """Return which documents have other names among these, by their numbers; None where they are too many."""
        pairs = enumerate(zip(self.documents, names, strict=False))
        found = {number: (old, new) for number, (old, new) in pairs if old != new}
        is_few = len(self.documents) == len(names) and len(found) * _MANY <= len(names)
        return found if is_few else None

    def files(self, documents: Sequence[Document], language: str) -> dict[str, str]:
        """Return the files of the index of these documents by name."""
        told, lengths, _ = zip(*self.documents.values(), strict=True) if documents else ((), (), ())
        return files_of(documents, language, told, lengths, self.postings)


def files_kept(documents: Sequence[Document], language: str, kept: Kept) -> dict[str, str]:
    """Return the files of a locale's index by name; what they are made of is kept for the next time.

    All lies in one file, the last few documents that were changed in another, as writing takes longer than counting.
    """
    later = f"{language}-{_SINCE}"
    before, since = kept.find(language), kept.find(later) or {}
    index = Index.of(documents, language, before, since)
    if before is None or before.changes(index.documents) is None:
        kept.keep(language, index)
    elif index.documents.keys() - before.documents.keys() != since.keys():
        kept.keep(later, {name: one for name, one in index.documents.items() if name not in before.documents})
    return index.files(documents, language)
