"""Finds the words that are to be translated, and brings the catalogues up to date with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

TEMPLATE_KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
PYTHON_KEYWORDS = {"say": None}
MSGID_LOCALE = "en"
"""The language of the msgids themselves."""

_STARTED = datetime(2026, 11, 21, tzinfo=UTC)
"""A fixed date in the catalogues' headers: extracting twice must not change a file."""

Words = str | tuple[str, ...] | list[str]
Found = tuple[Words, str | None, tuple[str, int]]
"""A message (with its plural), its context, and where it stands."""


def template_words(folder: Path) -> Iterator[Found]:
    """Yield the words of the templates below a folder."""
    methods = [("**.html", "jinja2")]
    options = {"**.html": {"trimmed": "true", "silent": "false", "newstyle_gettext": "true"}}
    yield from _extract(folder, methods, TEMPLATE_KEYWORDS, options)


def program_words(folder: Path) -> Iterator[Found]:
    """Yield the words of our messages in Python files below a folder."""
    yield from _extract(folder, [("**.py", "python")], PYTHON_KEYWORDS, {})


def _extract(
    folder: Path, methods: list[tuple[str, str]], keywords: Mapping[str, object], options: dict[str, dict[str, str]]
) -> Iterator[Found]:
    found = extract_from_dir(str(folder), methods, options, keywords, comment_tags=("translators:",))  # type: ignore[arg-type]
    for file, line, words, _, context in found:
        yield words, context, (file.replace("\\", "/"), line)


def update(path: Path, locale: str, found: Iterable[Found]) -> Catalog:
    """Bring the catalogue of a locale up to date and return it; translations of words that are gone are dropped."""
    wanted = Catalog(locale=locale)
    for words, context, place in found:
        wanted.add(words, locations=[place], context=context)
    catalogue = _existing(path, locale)
    catalogue.update(wanted, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    if locale == MSGID_LOCALE:
        _translate_with_itself(catalogue)
    _write(path, catalogue)
    return catalogue


def _translate_with_itself(catalogue: Catalog) -> None:
    for message in catalogue:
        if message.id and not _is_complete(message.string):
            message.string = message.id if isinstance(message.id, str) else tuple(message.id)


def missing(catalogue: Catalog) -> list[Words]:
    """Return the words that the catalogue doesn't translate."""
    return [message.id for message in catalogue if message.id and not _is_complete(message.string)]


def _is_complete(text: object) -> bool:
    return all(text) if isinstance(text, list | tuple) else bool(text)


def _existing(path: Path, locale: str) -> Catalog:
    if not path.is_file():
        return Catalog(locale=locale)
    with path.open("rb") as file:
        return read_po(file, locale=locale)


def _write(path: Path, catalogue: Catalog) -> None:
    catalogue.project, catalogue.version = "promosite", "1"
    catalogue.creation_date = catalogue.revision_date = _STARTED
    catalogue.header_comment = f"# {catalogue.locale.english_name if catalogue.locale else ''} words of promosite."
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=100, sort_output=True, include_lineno=False)
