"""A picture and a slot → the files that readers get, decided and named before anything is encoded."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import PurePosixPath
from typing import Protocol

from promosite.model.picture import Box, PictureFile, Recipe, Rendition, Variant
from promosite.optimise.cropping import MIDDLE, Point, crop_box
from promosite.optimise.formats import FORMATS, encoder, encoding
from promosite.optimise.store import name_of
from promosite.wording.slugs import slug

FOLDER = "assets/pictures"
_DECODED = frozenset({"AVIF", "JPEG", "PNG", "WEBP"})
_BEST_FIRST = ("avif", "webp")
_SHOWN_DIGITS = 8


class Shown(Protocol):
    """What is asked of a slot (`model.slots.Slot`; its schema takes longer to load than a warm build decides)."""

    @property
    def widths(self) -> Sequence[int]:
        """In pixels."""

    @property
    def ratio(self) -> float | None:
        """Width divided by height; None: as the picture itself."""

    @property
    def sizes(self) -> str:
        """How wide it is shown (the `sizes` of HTML)."""


def has_variants(picture: PictureFile) -> bool:
    """Whether readers get variants of a picture; drawings and moving pictures are published as they are."""
    is_still = picture.format in _DECODED and picture.frames == 1
    return is_still and bool(picture.digest and picture.width and picture.height)


def rendition(picture: PictureFile, slot: Shown, focal: Point = MIDDLE) -> Rendition:
    """Return a picture as it is shown in a slot; ValueError where it has no variants."""
    if not picture.width or not picture.height:
        raise ValueError(picture.path)
    box = crop_box((picture.width, picture.height), slot.ratio or picture.width / picture.height, focal)
    sizes = tuple((width, _height(width, box, slot.ratio)) for width in widths(slot.widths, box))
    sources = tuple(
        (FORMATS[form].mime, tuple(_variant(picture, box, size, form) for size in sizes)) for form in _BEST_FIRST
    )
    fallback = _variant(picture, box, sizes[len(sizes) // 2], "png" if picture.has_alpha else "jpeg")
    return Rendition(sources, fallback, slot.sizes)


def widths(wanted: Sequence[int], box: Box) -> tuple[int, ...]:
    """Return the widths that a part of a picture is made in: those it reaches, and once its own if it is smaller."""
    return tuple(sorted({min(width, box[2] - box[0]) for width in wanted}))


def _height(width: int, box: Box, ratio: float | None) -> int:
    """Return the height that goes with a width: by the slot's ratio, else by the picture's; never beyond the part."""
    across, down = box[2] - box[0], box[3] - box[1]
    return max(1, min(round(width / (ratio or across / down)), down))


def _variant(picture: PictureFile, box: Box, size: tuple[int, int], form: str) -> Variant:
    recipe = Recipe(box, *size, form)
    name = name_of(picture.digest, recipe, encoding(form, *size), encoder())
    file = f"{_slug(picture.path)}-{size[0]}x{size[1]}.{name[:_SHOWN_DIGITS]}.{FORMATS[form].ending}"
    return Variant(picture.path, name, f"{FOLDER}/{file}", recipe)


@cache
def _slug(path: str) -> str:
    """Return a picture's name in letters that need no escaping in an address."""
    return slug(PurePosixPath(path).stem) or "picture"
