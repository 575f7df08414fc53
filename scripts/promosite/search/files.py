"""The index of a locale as small scripts, so that a first look moves little and a folder on disk can be searched too.

    index.js   the rules of word forms, and the first key that each file of terms holds
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

from promosite.search.documents import Document
from promosite.search.index import Counts, Postings, counts_of, postings
from promosite.search.stems import STEMS

LARGEST = 16_000
"""Characters of a file of terms, above which another one begins."""
_DIGITS = 8
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Returns a value as JSON, as short as can be; made once, as there are tens of thousands of keys."""


def search_files(
    documents: Sequence[Document], language: str, counted: Iterable[Counts] | None = None
) -> dict[str, str]:
    """Return the files of a locale's index by name; the terms of its documents may be `counted` already."""
    found = postings((counts_of(one, language) for one in documents) if counted is None else counted)
    shards = list(_shards(found))
    files = {f"t-{number}.js": _terms(number, rows) for number, (_, rows) in enumerate(shards)}
    files |= {f"d-{number}.js": _script(f"d-{number}", _json(_plain(one))) for number, one in enumerate(documents)}
    titles = [[one.title, one.url, one.section] for one in documents]
    files["titles.js"] = _script("titles", _json(titles))
    digest = sha256("".join(files[name] for name in sorted(files)).encode()).hexdigest()[:_DIGITS]
    table = {
        "version": digest, "language": language, "count": len(documents), "stems": STEMS.get(language, ()),
        "firsts": [first for first, _ in shards],
    }  # fmt: skip
    return files | {"index.js": _script("index", _json(table))}


def _shards(found: Postings) -> Iterator[tuple[str, list[str]]]:
    """Yield the files of terms: the first key, and for each key its postings as JSON."""
    first, rows, size = "", list[str](), 0
    for key in sorted(found):
        forms = dict(sorted(found[key].items()))
        row = f"{_json(key)}:{_json(forms[key] if set(forms) == {key} else forms)}"
        if rows and size + len(row) >= LARGEST:
            yield first, rows
            rows, size = [], 0
        first = first if rows else key
        rows.append(row)
        size += len(row) + 1
    if rows:
        yield first, rows


def _terms(number: int, rows: Sequence[str]) -> str:
    return _script(f"t-{number}", "{" + ",".join(rows) + "}")


def _plain(document: Document) -> Mapping[str, object]:
    passages = [[passage.anchor, passage.heading, passage.text] for passage in document.passages]
    return {
        "title": document.title, "url": document.url, "section": document.section, "picture": document.picture,
        "description": document.description, "also": document.aliases, "passages": passages,
    }  # fmt: skip


def _script(name: str, data: str) -> str:
    return f"promositeSearch({_json(name)},{data});\n"
