"""Makes pictures that are like photographs to an encoder: soft light, texture at every scale, edges, grain."""

from __future__ import annotations

from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

SIZE = (4000, 3000)
"""Twelve megapixels, as a telephone takes them."""
QUALITY = 90
_OCTAVES = ((6, 1.0), (18, 0.55), (60, 0.35), (200, 0.2), (700, 0.1))
"""Cells across and strength of each layer of texture: about one over its frequency, as in nature (Field 1987)."""
_SHAPES = 40
_GRAIN = 9


def photograph(seed: int, size: tuple[int, int] = SIZE) -> Image.Image:
    """Return a picture of its own for each seed, the same on every machine."""
    chance = Random(seed)  # noqa: S311  # nothing is kept secret with it
    light = Image.merge("YCbCr", [_texture(chance, size, strength) for strength in (1.0, 0.25, 0.25)]).convert("RGB")
    shaped = Image.composite(_tinted(light, chance), light, _shapes(chance, size))
    return ImageChops.add(shaped, _grain(chance, size), 1, -_GRAIN)


def make(folder: Path, count: int, size: tuple[int, int] = SIZE) -> list[Path]:
    """Write so many photographs as JPEG, and return their paths."""
    paths = [folder / f"photo-{number:03}.jpg" for number in range(count)]
    for number, path in enumerate(paths):
        photograph(number, size).save(path, "JPEG", quality=QUALITY)
    return paths


def _noise(chance: Random, size: tuple[int, int]) -> Image.Image:
    return Image.frombytes("L", size, chance.randbytes(size[0] * size[1]))


def _texture(chance: Random, size: tuple[int, int], strength: float) -> Image.Image:
    """Return layers of ever finer noise, one blended over the other; around the middle grey."""
    made = Image.new("L", size, 128)
    for cells, share in _OCTAVES:
        rough = _noise(chance, (cells, max(2, cells * size[1] // size[0])))
        layer = rough.resize(size, Image.Resampling.BICUBIC).point(
            lambda value, by=share: int(128 + (value - 128) * by)
        )
        made = ImageChops.add(made, layer, 1, -128)
    return made.point(lambda value: int(128 + (value - 128) * strength))


def _shapes(chance: Random, size: tuple[int, int]) -> Image.Image:
    """Return a mask with the edges of things: some sharp, some out of focus."""
    mask = Image.new("L", size)
    draw = ImageDraw.Draw(mask)
    for number in range(_SHAPES):
        left, top = chance.random() * size[0], chance.random() * size[1]
        extent = (0.03 + 0.15 * chance.random()) * size[0]
        corners = [(left + chance.uniform(-1, 1) * extent, top + chance.uniform(-1, 1) * extent) for _ in range(5)]
        draw.polygon(corners, fill=chance.randrange(90, 256))
        if number == _SHAPES // 2:
            mask = mask.filter(ImageFilter.GaussianBlur(size[0] / 400))
            draw = ImageDraw.Draw(mask)
    return mask.filter(ImageFilter.BoxBlur(1))


def _tinted(picture: Image.Image, chance: Random) -> Image.Image:
    tint = Image.new("RGB", picture.size, tuple(chance.randrange(40, 220) for _ in range(3)))
    return Image.blend(picture, tint, 0.6)


def _grain(chance: Random, size: tuple[int, int]) -> Image.Image:
    """Return the noise of a sensor, as in a photo taken in the shade."""
    fine = (
        _noise(chance, size)
        .filter(ImageFilter.BoxBlur(1))
        .point(lambda value: int(_GRAIN + (value - 128) * _GRAIN / 64))
    )
    return Image.merge("RGB", (fine, fine, fine))
