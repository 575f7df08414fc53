"""Where everything stands on a card of each shape, in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, sin

from promosite.model.picture import Box
from promosite.model.social import SIZES, Shape
from promosite.optimise.cards.lines import Room

_EVERY = 6
"""Pixels between two points of a bank."""


@dataclass(frozen=True, slots=True)
class Bank:
    """The line of the river between the text's ground and the picture: a wave across or down the card."""

    at: float
    swing: float
    length: float
    """Of one wave."""
    shift: float

    def points(self, extent: int) -> list[tuple[float, float]]:
        """Return points along the line (how far along, where) from one edge of the card to the other."""
        stations = range(-_EVERY, extent + 2 * _EVERY, _EVERY)
        return [(along, self.at + self.swing * sin(2 * pi * along / self.length + self.shift)) for along in stations]


@dataclass(frozen=True, slots=True)
class Composition:
    """The places of a card's parts."""

    size: tuple[int, int]
    picture: Box
    upright: bool
    """Whether the river runs down the card, the picture on its right; else across it, the picture above."""
    banks: tuple[Bank, Bank]
    """Of the rice, then of the ground."""
    title: Room
    title_left: int
    title_bottom: int
    stroke: tuple[int, int]
    """Length and gap above the title of the small wave."""
    mark: tuple[int, int, int]
    """Left, top, side."""
    brand: Room
    brand_left: int
    emblem: int
    """Side of the mark where it stands in for the picture."""

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of what is seen of the picture beyond the river, as shares of its width and height."""
        left, top, right, bottom = self.picture
        if self.upright:
            return ((self.banks[0].at + right) / 2 - left) / (right - left), 0.5
        return 0.5, (self.banks[0].at - top) / 2 / (bottom - top)


COMPOSITIONS: dict[Shape, Composition] = {
    "wide": Composition(
        size=SIZES["wide"],
        picture=(600, 0, 1200, 630),
        upright=True,
        banks=(Bank(684, 22, 760, 0.6), Bank(660, 26, 700, 0.0)),
        title=Room(540, 344, (84, 76, 70, 64, 58, 53, 48, 44, 40), 4, 1.24),
        title_left=72,
        title_bottom=566,
        stroke=(92, 30),
        mark=(68, 58, 76),
        brand=Room(440, 76, (40, 34, 28), 1, 1.3),
        brand_left=160,
        emblem=300,
    ),
    "square": Composition(
        size=SIZES["square"],
        picture=(0, 0, 600, 336),
        upright=False,
        banks=(Bank(300, 12, 520, 0.6), Bank(316, 14, 480, 0.0)),
        title=Room(520, 158, (54, 48, 43, 38, 34, 30), 3, 1.24),
        title_left=40,
        title_bottom=506,
        stroke=(0, 0),
        mark=(36, 528, 44),
        brand=Room(460, 44, (25, 22), 1, 1.3),
        brand_left=90,
        emblem=190,
    ),
}
