"""Social cards: the pictures that stand for a page where its address is shared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from promosite.model.locale import Locale

MIME = "image/jpeg"
FOLDER = "assets/cards"
Shape = Literal["wide", "square"]
SIZES: dict[Shape, tuple[int, int]] = {"wide": (1200, 630), "square": (600, 600)}
"""Width and height in pixels: the wide one as Facebook, LinkedIn and X ask for it, the square one for messengers."""
_SHOWN_DIGITS = 8


@dataclass(frozen=True, slots=True)
class CardOrder:
    """What is to be seen on a page's cards."""

    locale: Locale
    key: str
    title: str
    brand: str
    picture: str = ""
    """Path below the docs folder; empty: none."""
    digest: str = ""
    """SHA-256 of the picture's file."""
    focal: tuple[float, float] = (0.5, 0.5)


@dataclass(frozen=True, slots=True)
class SocialCard:
    """A card: what it shows, its shape, and the name that holds a hash of all it is made from."""

    order: CardOrder
    shape: Shape
    name: str

    @property
    def size(self) -> tuple[int, int]:
        """Its width and height in pixels."""
        return SIZES[self.shape]

    @property
    def path(self) -> str:
        """Where it is published, below the site's root: `assets/cards/fr/tourism--food.0c1d2e3f.jpg`."""
        page = self.order.key.replace("/", "--")
        return f"{FOLDER}/{self.order.locale.code}/{page}.{self.name[:_SHOWN_DIGITS]}.jpg"
