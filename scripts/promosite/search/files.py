"""The index of a locale as small scripts, so that a first look moves little and a folder on disk can be searched too.

    index.js   the rules of word forms, how long each document is, and the first key that each file of terms holds
    titles.js  of each document the title, the address and the section: what is shown before more is known
    t-N.js     postings of the keys from its first to that of the next
    d-N.js     a document: title, address, section, picture, passages

Each file hands its data to `promositeSearch(name, data)`: a script can be loaded where a page opened from disk may not
fetch.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain

from promosite.search.documents import Closed, Document, Passage
from promosite.search.index import Postings, as_json, counts_of, postings
from promosite.search.stems import STEMS

LARGEST = 16_000
"""Characters of a file of terms, above which another one begins."""
_DIGITS = 8


def search_files(documents: Sequence[Document], language: str) -> Iterator[tuple[str, str]]:
    """Yield the files of a locale's index, one by one, with their names."""
    counted = [counts_of(one, language) for one in documents]
    told = [data_of(one) for one in documents]
    yield from files_of(documents, language, told, [counts.length for counts in counted], postings(counted))


def files_of(
    documents: Sequence[Document | Closed], language: str, told: Sequence[str], lengths: Sequence[int], found: Postings
) -> Iterator[tuple[str, str]]:
    """Yield the same, of documents whose data, lengths and postings are known."""
    shards = list(_shards(found))
    data: dict[str, Iterable[str]] = {f"t-{number}": chain("{", rows, "}") for number, (_, rows) in enumerate(shards)}
    data |= {f"d-{number}": (one,) for number, one in enumerate(told)}
    data["titles"] = (as_json([[one.title, one.url, one.section] for one in documents]),)
    digest = sha256()
    for name in sorted(data):
        text = _script(name, "".join(data[name]))
        digest.update(text.encode())
        yield f"{name}.js", text
    table = {
        "version": digest.hexdigest()[:_DIGITS], "language": language, "lengths": lengths,
        "stems": STEMS.get(language, ()), "firsts": [first for first, _ in shards],
    }  # fmt: skip
    yield "index.js", _script("index", as_json(table))


def data_of(document: Document) -> str:
    """Return what the file of a document holds, as JSON."""
    passages = [[passage.anchor, passage.heading, passage.text] for passage in document.passages]
    told: Mapping[str, object] = {
        "title": document.title, "url": document.url, "section": document.section, "picture": document.picture,
        "description": document.description, "also": document.aliases, "passages": passages,
    }  # fmt: skip
    return as_json(told)


def document_of(data: str) -> Document:
    """Return the document of such a file."""
    told = json.loads(data)
    passages, aliases = tuple(Passage(*each) for each in told.pop("passages")), tuple(told.pop("also"))
    return Document(**told, passages=passages, aliases=aliases)


def _shards(found: Postings) -> Iterator[tuple[str, list[str]]]:
    """Yield the files of terms: the first key, and the keys with their postings."""
    first, rows, size = "", list[str](), 0
    for key, written in found.items():
        row = f"{as_json(key)}:{written}"
        if rows and size + len(row) >= LARGEST:
            yield first, rows
            rows, size = [], 0
        first = first if rows else key
        rows.append(f",{row}" if rows else row)
        size += len(row) + 1
    if rows:
        yield first, rows


def _script(name: str, data: str) -> str:
    return f"promositeSearch({as_json(name)},{data});\n"
