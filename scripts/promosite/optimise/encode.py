"""Makes variants: a picture is decoded once, as the one format that it is, and all its variants are made from that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any

from PIL import Image

from promosite.model.picture import Box, Variant
from promosite.optimise.colours import for_screens
from promosite.optimise.formats import encoding

GAP = 1.5
"""How many times larger than a variant the reduced picture is that it is made from: nearer, and it would be seen."""


def encode(path: Path, form: str, variants: Sequence[Variant]) -> Iterator[tuple[Variant, bytes]]:
    """Yield each variant of one original with its bytes, the larger ones first.

    `form` is the original's format, as Pillow names it. OSError, SyntaxError or ValueError: it can't be decoded. The
    bytes of a variant depend on its original and its recipe alone, never on which others are made with it.
    """
    reduced = _Reduced(_decoded(path, form))
    for (box, width, height), alike in groupby(sorted(variants, key=_order), _part_and_size):
        resized = reduced.resized(box, (width, height))
        yield from ((variant, _bytes(resized, variant.recipe.format)) for variant in alike)


def _decoded(path: Path, form: str) -> Image.Image:
    with Image.open(path, formats=(form,)) as opened:
        return for_screens(opened)


class _Reduced:
    """A picture, and what is left of it at a half, a quarter … of its size: quick to make, and made once for all."""

    def __init__(self, whole: Image.Image) -> None:
        self.levels = {1: whole}

    def resized(self, box: Box, size: tuple[int, int]) -> Image.Image:
        """Return a part of the picture in this size in pixels."""
        factor = 1
        while (box[2] - box[0]) / size[0] >= 2 * factor * GAP:
            factor *= 2
        source = self._level(factor)
        left, top, right, bottom = (edge / factor for edge in box)
        part = (left, top, min(right, source.width), min(bottom, source.height))
        return source.resize(size, Image.Resampling.LANCZOS, part)

    def _level(self, factor: int) -> Image.Image:
        if factor not in self.levels:
            self.levels[factor] = self._level(factor // 2).reduce(2)
        return self.levels[factor]


def _order(variant: Variant) -> tuple[Box, int, int, str]:
    recipe = variant.recipe
    return (recipe.box, -recipe.width, -recipe.height, recipe.format)


def _part_and_size(variant: Variant) -> tuple[Box, int, int]:
    return (variant.recipe.box, variant.recipe.width, variant.recipe.height)


def _bytes(picture: Image.Image, form: str) -> bytes:
    options: dict[str, Any] = dict(encoding(form, *picture.size))
    shown, made = picture.convert("RGB") if form == "jpeg" else picture, BytesIO()
    shown.save(made, form, **options)
    return made.getvalue()
