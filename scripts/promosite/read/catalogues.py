"""overrides/locales/<locale>/LC_MESSAGES/messages.po → the interface's words, with the line of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from promosite.model.catalogue import Catalogue, Entry
from promosite.model.fault import Fault
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.settings import Settings
from promosite.read.text import read_text, shown_path
from promosite.wording.catalogues import catalogue_path

_LINE = re.compile(r'\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+)?"(?:[^"\\]|\\.)*"\s*)?')
"""A line of a .po file; Babel would cut the last letter off a string that isn't closed, and go on."""


def read_catalogues(settings: Settings) -> tuple[dict[str, Catalogue], tuple[Fault, ...]]:
    """Return the catalogue of each locale that has one, and what can't be read."""
    found: dict[str, Catalogue] = {}
    faults: list[Fault] = []
    for locale in settings.locales if settings.overrides else ():
        path = catalogue_path(settings.overrides or Path(), locale.code)
        if path.is_file():
            read = _read(path, shown_path(path, settings.root), locale.code)
            if isinstance(read, Fault):
                faults.append(read)
            else:
                found[locale.code] = read
    return found, tuple(faults)


def _read(path: Path, shown: str, locale: str) -> Catalogue | Fault:
    text = read_text(path, shown)
    if isinstance(text, Fault):
        return text
    for number, line in enumerate(text.split("\n"), start=1):
        if not _LINE.fullmatch(line):
            return _broken(Location(shown, number), line.strip())
    try:
        catalogue = read_po(StringIO(text), ignore_obsolete=True, abort_invalid=True)
    except PoFileError as error:
        return _broken(Location(shown, error.lineno + 1), str(error))
    except (ValueError, TypeError, IndexError, SyntaxError) as error:
        return _broken(Location(shown), str(error))
    return Catalogue(locale, Location(shown), catalogue.num_plurals, tuple(_entries(catalogue, shown)))


def _broken(place: Location, problem: str) -> Fault:
    hint = say("Mend this line, or bring the file back from a backup.")
    return Fault(
        "broken-catalogue", place, say("This catalogue can't be understood: {problem}.", problem=problem), hint
    )


def _entries(catalogue: Catalog, shown: str) -> Iterator[Entry]:
    for message in catalogue:
        if message.id:
            text, plural, *_ = message.id if isinstance(message.id, tuple | list) else (message.id, None)
            yield Entry(
                text, plural, message.context, _strings(message), Location(shown, message.lineno or 1), message.fuzzy
            )


def _strings(message: Message) -> tuple[str, ...]:
    strings = message.string
    return tuple(part or "" for part in strings) if isinstance(strings, tuple | list) else (strings or "",)
