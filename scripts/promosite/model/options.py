"""The options of the promosite plugin in mkdocs.yml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from promosite.model.budgets import Budgets
from promosite.model.schema import Schema, Text
from promosite.model.slots import PictureOptions

Share = Annotated[int, Field(ge=0, le=100)]


class Threshold(Schema):
    """How much of the source a locale must have, in per cent."""

    pages: Share | None = Field(None, description="Translated pages, of all pages.")
    blocks: Share | None = Field(None, description="Blocks that are translated as they stand today, of all blocks.")
    words: Share | None = Field(None, description="Words of the source on translated pages, of all words.")
    current: Share | None = Field(None, description="Translated pages that are up to date, of all translated pages.")


class Options(Schema):
    """The options of the promosite plugin in mkdocs.yml."""

    sections: tuple[Text, ...] = Field((), description="Top folders in the order of the main menu.")
    untranslated: Literal["notice", "withhold"] = Field(
        "notice",
        description="A page without translation: shown with a notice, or not published in that locale.",
    )
    fallback: dict[str, tuple[str, ...]] = Field(
        {}, description="For each locale, the locales that stand in for a missing page, best first."
    )
    tags: dict[str, str] = Field({}, description="BCP 47 tag of a locale, where it isn't the folder's name.")
    coverage: dict[str, Threshold] = Field(
        {}, description="Thresholds by locale (`ja`), section of a locale (`ja/bulletin`) or for all (`*`)."
    )
    tone_marks: Literal["old", "new"] = Field(
        "old", description="Where Vietnamese tone marks stand: hòa, hóa, ủy (old) or hoà, hoá, uỷ (new)."
    )
    stylesheets: tuple[Text, ...] = Field((), description="Stylesheets below overrides/ to join, in this order, first.")
    contact: Text | None = Field(
        None,
        description="Whom to tell of a weakness of the site (security.txt): a page (about/index), or https:, mailto:.",
    )
    social_cards: bool = Field(
        default=True, description="Draw a card for each page, which shows where its address is shared."
    )
    saved_pages: bool = Field(default=True, description="Write beside each page the file that its readers save.")
    pictures: PictureOptions = Field(PictureOptions(), description="Slots and licences of pictures.")
    budgets: Budgets = Field(Budgets(), description="How heavy pages and the site may be.")
