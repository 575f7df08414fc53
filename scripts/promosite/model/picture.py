"""A picture's file, as its header and its metadata show it; and what is made of it for readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from promosite.model.message import Message

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels."""


class PictureFault(NamedTuple):
    """What is wrong with a file: the rule that speaks of it, what is wrong, and what to do."""

    code: str
    message: Message
    hint: Message


@dataclass(frozen=True, slots=True)
class PictureFile:
    """What a picture's file holds."""

    path: str
    """Below the docs folder (POSIX form)."""
    size: int
    """Bytes."""
    digest: str
    """SHA-256, hexadecimal."""
    format: str
    """By its first bytes: `JPEG`, `PNG`, `GIF`, `WEBP`, `AVIF`, `SVG` …; empty where they say nothing."""
    width: int | None = None
    height: int | None = None
    """In pixels, as shown: turned as the file asks to be turned."""
    mode: str = ""
    """Of its pixels, as Pillow names it: `RGB`, `CMYK`, `P` …"""
    frames: int = 1
    has_alpha: bool = False
    profile: str = ""
    """The name of its colour profile; empty for none or sRGB."""
    private: tuple[str, ...] = ()
    """What it tells of people: `gps`, `place`, `owner`, `serial`, `device`, `people`."""
    metadata: tuple[str, ...] = ()
    """Which kinds of metadata it carries: `exif`, `xmp`, `iptc`, `text`."""
    looks: int | None = None
    """Its difference hash (64 bits), by which look-alikes are found; None where it wasn't decoded."""
    faults: tuple[PictureFault, ...] = ()


class Recipe(NamedTuple):
    """How a variant is made of a picture: which part of it, how large, in which format."""

    box: Box
    """The part, in pixels of the original as shown."""
    width: int
    height: int
    format: str
    """`avif`, `webp`, `jpeg` or `png`."""


class Variant(NamedTuple):
    """A file that is made of a picture: where it is published, and its recipe."""

    original: str
    """Path below the docs folder."""
    name: str
    """Under which it is kept once it is made: a hash of original, recipe and encoder."""
    path: str
    """Below the site's root; it holds the first digits of the name."""
    recipe: Recipe


class Rendition(NamedTuple):
    """A picture in a slot: its variants by MIME type, the best first, and the one that every browser shows."""

    sources: tuple[tuple[str, tuple[Variant, ...]], ...]
    fallback: Variant
    sizes: str
    """How wide it is shown (the `sizes` of HTML)."""

    @property
    def width(self) -> int:
        """The width in pixels that the browser reserves."""
        return self.fallback.recipe.width

    @property
    def height(self) -> int:
        """The height in pixels that the browser reserves."""
        return self.fallback.recipe.height

    @property
    def variants(self) -> tuple[Variant, ...]:
        """Every file of it."""
        return (*(variant for _, variants in self.sources for variant in variants), self.fallback)
