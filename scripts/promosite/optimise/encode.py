"""Makes variants: a picture is decoded once, as the one format that it is, and all its variants are made from that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby
from math import ceil
from pathlib import Path
from typing import Any

from PIL import Image

from promosite.model.picture import Box, Variant
from promosite.optimise.colours import for_screens
from promosite.optimise.formats import encoding

GAP = 2.0
"""How many times larger a picture must be to stand in for its original: nearer to the size, it would be seen."""
DRAFT = 1.25
"""The same for a JPEG that its decoder halves: that is exact, so that less is enough (`dev.py bench images`)."""


def encode(path: Path, form: str, variants: Sequence[Variant]) -> Iterator[tuple[Variant, bytes]]:
    """Yield each variant of one original with its bytes, the larger ones first.

    `form` is the original's format, as Pillow names it. OSError, SyntaxError or ValueError: it can't be decoded.
    """
    picture, scale = _decoded(path, form, max(_share(variant) for variant in variants))
    for box, of_one_part in groupby(sorted(variants, key=_order), lambda variant: variant.recipe.box):
        part, made = _scaled(box, scale, picture.size), picture
        for size, alike in groupby(of_one_part, _size):
            if made is picture or made.width < GAP * size[0]:
                made = picture.resize(size, Image.Resampling.LANCZOS, part, GAP)
            else:
                made = made.resize(size, Image.Resampling.LANCZOS, reducing_gap=GAP)
            yield from ((variant, _bytes(made, variant.recipe.format)) for variant in alike)


def _share(variant: Variant) -> float:
    """Return how large a variant is beside its part of the original."""
    recipe = variant.recipe
    return recipe.width / (recipe.box[2] - recipe.box[0])


def _order(variant: Variant) -> tuple[Box, int, int, str]:
    recipe = variant.recipe
    return (recipe.box, -recipe.width, -recipe.height, recipe.format)


def _size(variant: Variant) -> tuple[int, int]:
    return (variant.recipe.width, variant.recipe.height)


def _decoded(path: Path, form: str, share: float) -> tuple[Image.Image, float]:
    """Return a picture as screens show it, and its size beside the original; a JPEG no larger than is of use."""
    with Image.open(path, formats=(form,)) as opened:
        width = opened.width
        opened.draft(None, (ceil(width * share * DRAFT), ceil(opened.height * share * DRAFT)))
        return for_screens(opened), opened.width / width


def _scaled(box: Box, scale: float, size: tuple[int, int]) -> tuple[float, float, float, float]:
    """Return a part of the original as a part of what was decoded."""
    left, top, right, bottom = (edge * scale for edge in box)
    return (left, top, min(right, size[0]), min(bottom, size[1]))


def _bytes(picture: Image.Image, form: str) -> bytes:
    options: dict[str, Any] = dict(encoding(form, *picture.size))
    shown, made = picture.convert("RGB") if form == "jpeg" else picture, BytesIO()
    shown.save(made, form, **options)
    return made.getvalue()
