"""Words in front matter: what a translator translates, and the stamp of the translation."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from promosite.model.schema import Schema, Text

FIGURE_KEY = r"^[a-z][a-z0-9_]*$"
FigureKey = Annotated[str, StringConstraints(pattern=FIGURE_KEY)]


class Words(Schema):
    """The words that every locale writes for itself."""

    title: Text
    description: Text = Field(description="One sentence that can stand alone, in lists and search results.")
    short_title: Text | None = Field(None, description="For menus, where the title is long.")
    labels: dict[FigureKey, Text] = Field({}, description="The label of each figure that the page shows in its panel.")


class Status(StrEnum):
    """How far a translation is."""

    MACHINE = "machine"
    DRAFT = "draft"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"


class Stamp(Schema):
    """Who translated what, and from which text."""

    status: Status
    pivot: Text | None = Field(None, alias="from", description="The locale it was translated from, if not the source.")
    pin: Text | None = Field(None, description="Written by “promosite stamp”, never by hand.")
    by: Text | None = None
    on: date | None = None
    note: Text | None = Field(None, description="Why it was stamped although a check objected.")


class TranslationFrontMatter(Words):
    """The front matter of a translation: words and the stamp, no facts."""

    translation: Stamp | None = None
