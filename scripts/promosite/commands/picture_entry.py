"""The entry of a new picture in the registry: what is known of it, and what is still to be said, as comments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from promosite.model.message import Translate, say
from promosite.model.picture import PictureFile
from promosite.model.settings import Settings
from promosite.read.front_lines import quoted


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person says of a picture."""

    name: str | None = None
    kind: str | None = None
    credit: str | None = None
    licence: str | None = None
    people: str | None = None
    """`none`: nobody can be recognised; `agreed`: they agreed to be shown."""


_TO_SAY = {
    "credit": say("who made it, as readers shall see it"),
    "licence": say("CC-BY-4.0, owned, permission …"),
    "people": say("none; or “given: true” and, as “record”, where their agreement is kept"),
    "review": say("by, on, digest: who has seen that Hoàng Sa and Trường Sa are on it"),
    "alt": say("one sentence in each language: what the picture shows"),
}


def kind_of(file: PictureFile, wishes: Wishes) -> str:
    """Return the kind that is wished, or the likeliest for the format."""
    return wishes.kind or ("photo" if file.format in {"JPEG", "AVIF"} else "illustration")


def missing_in(file: PictureFile, wishes: Wishes) -> tuple[str, ...]:
    """Return the keys that the entry of a picture still lacks."""
    kind = kind_of(file, wishes)
    lacks = {
        "credit": not wishes.credit,
        "licence": not wishes.licence,
        "people": wishes.people is None and kind == "photo",
        "review": kind == "map",
        "alt": True,
    }
    return tuple(key for key, is_lacking in lacks.items() if is_lacking)


def entry_of(file: PictureFile, wishes: Wishes, settings: Settings, translate: Translate) -> list[str]:
    """Return the lines of an entry, below its key."""
    return [*_known(file, wishes), *_still_to_say(file, wishes, settings, translate)]


def _known(file: PictureFile, wishes: Wishes) -> Iterator[str]:
    yield f"  kind: {kind_of(file, wishes)}"
    for key, value in (("credit", wishes.credit), ("licence", wishes.licence)):
        if value:
            yield f"  {key}: {quoted(value)}"
    yield "  focal: [0.5, 0.5]"
    if wishes.people:
        yield "  people: none" if wishes.people == "none" else "  people: {given: true}"


def _still_to_say(file: PictureFile, wishes: Wishes, settings: Settings, translate: Translate) -> Iterator[str]:
    for key in missing_in(file, wishes):
        yield f"  # TODO {key}: {_TO_SAY[key].text(translate)}"
    yield "  # alt:"
    for locale in settings.locales:
        yield f'  #   {locale.code}: "…"'
