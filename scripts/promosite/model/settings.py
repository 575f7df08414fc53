"""The settings of a site, as its mkdocs.yml states them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from promosite.model.locale import Locale
from promosite.model.location import Location
from promosite.model.schema import Schema, Text

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
    stylesheets: tuple[Text, ...] = Field((), description="Stylesheets below overrides/ to join, in this order, first.")


@dataclass(frozen=True, slots=True)
class Settings:
    """What mkdocs.yml says, with the places where it says it."""

    config: Path
    docs: Path
    target: Path
    overrides: Path | None
    site_url: str
    directory_urls: bool
    locales: tuple[Locale, ...]
    options: Options | None
    """None: the site doesn't use our plugin, so our front matter is not asked of it."""
    excluded: tuple[str, ...] = ()
    """Patterns of files that are not pages (exclude_docs)."""
    where: tuple[tuple[tuple[str | int, ...], Location], ...] = ()

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self.config.parent

    @property
    def source(self) -> Locale:
        """The locale that the others are translated from."""
        return next(locale for locale in self.locales if locale.is_source)

    def locale(self, code: str) -> Locale:
        """Return the locale of this code; KeyError if there is none."""
        for locale in self.locales:
            if locale.code == code:
                return locale
        raise KeyError(code)
