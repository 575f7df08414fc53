"""Gettext catalogues, compiled in memory from their .po files: no .mo file is kept anywhere."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

CATALOGUES = Path("locales")
MESSAGES = Path("LC_MESSAGES") / "messages.po"


def catalogue_path(folder: Path, locale: str) -> Path:
    """Return where a locale's catalogue lies below a folder."""
    return folder / CATALOGUES / locale / MESSAGES


def read_translations(path: Path, locale: str) -> NullTranslations:
    """Return the translations of a .po file (untouched words where there is no file)."""
    if not path.is_file():
        return NullTranslations()
    with path.open("rb") as file:
        catalogue = read_po(file, locale=locale)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)
