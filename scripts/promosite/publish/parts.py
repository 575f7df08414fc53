"""A part: the pages of one locale, rendered on a machine of its own, and what is needed to join it with the others."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from promosite.errors import CannotGoOnError
from promosite.model.locale import Locale
from promosite.model.message import say
from promosite.model.picture import Variant

PAGES = "site"
"""Folder of a part that holds the rendered pages."""
_DEED = "part.json"
_AGAIN = say("Build every part anew from the same commit, with the same packages.")


@dataclass(frozen=True, slots=True)
class Part:
    """What a part says of itself."""

    locale: str
    inputs: str
    """Digest of all that it was made from; parts of one site have the same."""
    warnings: tuple[str, ...] = ()
    """The renderer's."""
    variants: tuple[Variant, ...] = ()
    """The pictures that its pages show."""
    names: tuple[str, ...] = ()
    """What the theme's styles can find on its pages."""
    version: Literal[1] = 1


_TYPE = TypeAdapter(Part)


def write_part(part: Part, folder: Path) -> None:
    """Write down what a part says of itself, beside its pages."""
    (folder / _DEED).write_bytes(_TYPE.dump_json(part, indent=1) + b"\n")


def is_part(folder: Path) -> bool:
    """Whether a folder holds a part."""
    return (folder / _DEED).is_file()


def read_part(folder: Path) -> Part:
    """Return what the part in a folder says of itself; CannotGoOnError where there is none."""
    try:
        return _TYPE.validate_json((folder / _DEED).read_bytes())
    except (OSError, ValidationError) as error:
        message = say("“{folder}” holds no part of a site.", folder=str(folder))
        hint = say("Name the folders that “promosite build --locale … --part FOLDER” made.")
        raise CannotGoOnError(message, hint) from error


def see_that_they_fit(parts: Sequence[Part], locales: Iterable[Locale], inputs: str) -> None:
    """Raise CannotGoOnError unless there is exactly one part of each locale, made from the content that lies here."""
    for locale in locales:
        count = sum(part.locale == locale.code for part in parts)
        if count != 1:
            message = say("There are {count} parts of the locale “{locale}”.", count=count, locale=locale.code)
            raise CannotGoOnError(message, say("Name one folder for each locale."))
    for part in parts:
        if part.inputs != inputs:
            message = say(
                "The part “{locale}” was made from other content, or with other packages.", locale=part.locale
            )
            raise CannotGoOnError(message, _AGAIN)


def bring_together(parts: Iterable[Path], folder: Path) -> None:
    """Copy the pages of the parts into one folder; the parts stay as they are, and can be joined again."""
    for part in parts:
        for parent, _, names in os.walk(part / PAGES):
            place = folder / Path(parent).relative_to(part / PAGES)
            place.mkdir(parents=True, exist_ok=True)
            for name in names:
                shutil.copyfile(Path(parent) / name, place / name)
