"""Where pictures are shown, and how: declared once in mkdocs.yml, below `pictures:` of the promosite plugin."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, field_validator

from promosite.model.schema import Schema, Text

Aspect = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]*/[1-9][0-9]*$")]
Pixels = Annotated[int, Field(ge=16, le=4096)]
Kilobytes = Annotated[int, Field(ge=1)]


class Slot(Schema):
    """A place for pictures on a page."""

    widths: Annotated[tuple[Pixels, ...], Field(min_length=1)] = Field(description="Widths of the variants, in pixels.")
    aspect: Aspect | None = Field(
        None, description="Width to height, 21/9; the picture is cut to it around its focal point."
    )
    sizes: Text = Field("100vw", description="How wide it is shown: the `sizes` of HTML.")
    budget: Kilobytes = Field(description="How heavy the largest variant of the best format may be, in kilobytes.")

    @property
    def ratio(self) -> float | None:
        """Width divided by height; None: as the picture itself."""
        if self.aspect is None:
            return None
        width, _, height = self.aspect.partition("/")
        return int(width) / int(height)


SLOTS = {
    "hero": Slot(widths=(480, 960, 1600), aspect="21/9", budget=120),
    "cover": Slot(widths=(320, 640), aspect="5/4", sizes="320px", budget=50),
    "card": Slot(widths=(320, 480, 640), aspect="16/10", sizes="(min-width: 720px) 50vw, 100vw", budget=50),
    "inline": Slot(widths=(480, 960), sizes="(min-width: 800px) 720px, 100vw", budget=100),
    "gallery": Slot(widths=(240, 480), aspect="4/3", sizes="(min-width: 600px) 30vw, 50vw", budget=50),
    "found": Slot(widths=(192,), aspect="16/10", sizes="96px", budget=15),
    "social": Slot(widths=(1200,), aspect="1200/630", budget=300),
    "square": Slot(widths=(600,), aspect="1/1", budget=150),
}
"""Places that most sites have, and the social cards; a site declares its own, and these otherwise."""

_OPENINGS = {"home": "home", "section": "section", "issue": "cover"}


def opening_slot(kind: str) -> str:
    """Return the name of the slot in which a page of a kind opens: a hero, unless its kind has one of its own."""
    return _OPENINGS.get(kind, "hero")


class PictureOptions(Schema):
    """The option `pictures` of the promosite plugin."""

    slots: dict[str, Slot] = Field(
        SLOTS, description="Places for pictures, by name; beside hero, cover, card, inline and gallery."
    )
    licences: tuple[Text, ...] = Field(
        (
            "CC0-1.0",
            "CC-BY-4.0",
            "CC-BY-SA-4.0",
            "CC-BY-3.0",
            "CC-BY-SA-3.0",
            "CC-BY-2.0",
            "CC-BY-SA-2.0",
            "public-domain",
            "owned",
            "permission",
        ),
        description="Licences under which pictures may be published (SPDX names, `owned`, `permission`).",
    )

    @field_validator("slots")
    @classmethod
    def _with_ours(cls, declared: dict[str, Slot]) -> dict[str, Slot]:
        """Keep the slots that a site says nothing of."""
        return {**SLOTS, **declared}
