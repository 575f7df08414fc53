"""Draws a card: the picture beyond the river, the title on calm ground, the mark and the name of the province."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from math import pi, sin

from PIL import Image, ImageDraw

from promosite.model.social import CardOrder, Shape
from promosite.optimise.cards.breaking import pieces
from promosite.optimise.cards.composition import COMPOSITIONS, Bank, Composition
from promosite.optimise.cards.faces import font, runs, width
from promosite.optimise.cards.fonts import missing, visible
from promosite.optimise.cards.lines import Room, Setting, set_title
from promosite.optimise.cards.mark import Mark
from promosite.optimise.cards.mark_image import image_of
from promosite.optimise.cards.palette import Colour, Palette
from promosite.optimise.cards.recipe import BUDGET, QUALITIES
from promosite.wording.breaks import unbroken

_FINER = 4
"""How much finer banks and strokes are drawn than shown."""
_ASCENT = 0.88
"""Of a line's first baseline below its top, as a multiple of the size; the same in every script."""


@dataclass(slots=True)
class Easel:
    """What all cards of a site share: colours, mark, and the parts that are drawn once."""

    palette: Palette
    mark: Mark | None
    masks: dict[tuple[Shape, Bank], Image.Image] = field(default_factory=dict)
    marks: dict[int, Image.Image] = field(default_factory=dict)

    def ground(self, shape: Shape, picture: Image.Image | None) -> Image.Image:
        """Return a card without words, for one picture (or none); every locale's card begins with it."""
        place, colours = COMPOSITIONS[shape], self.palette
        card = Image.new("RGB", place.size, colours.water)
        if picture:
            card.paste(picture, place.picture[:2])
        elif self.mark:
            self._paste_mark(card, *_middle(place), place.emblem)
        for bank, colour in zip(place.banks, (colours.rice, colours.ground), strict=True):
            card.paste(colour, (0, 0), self._bank(shape, bank))
        if self.mark:
            self._paste_mark(card, *place.mark)
        return card

    def _paste_mark(self, card: Image.Image, left: int, top: int, side: int) -> None:
        if self.mark and side not in self.marks:
            self.marks[side] = image_of(self.mark, side)
        card.paste(self.marks[side], (left, top), self.marks[side])

    def _bank(self, shape: Shape, bank: Bank) -> Image.Image:
        """Return the mask of all that lies on the text's side of a bank."""
        if (shape, bank) not in self.masks:
            self.masks[shape, bank] = _side_of(bank, COMPOSITIONS[shape])
        return self.masks[shape, bank]

    def card(self, ground: Image.Image, order: CardOrder, shape: Shape) -> Image.Image:
        """Return a locale's card on its ground; a title with a character that no font has is left out."""
        place, card, locale = COMPOSITIONS[shape], ground.copy(), order.locale.code
        draw = ImageDraw.Draw(card)
        self._brand(draw, order, place)
        if not missing(order.title, locale):
            setting = typeset(order.title, locale, place.title)
            top = place.title_bottom - setting.size * place.title.leading * len(setting.lines)
            _Pen(draw, locale, self.palette.ink).write(setting, place.title, place.title_left, top)
            if place.stroke[0]:
                self._stroke(card, place, round(top))
        return card

    def _brand(self, draw: ImageDraw.ImageDraw, order: CardOrder, place: Composition) -> None:
        if missing(order.brand, order.locale.code):
            return
        setting = typeset(order.brand, order.locale.code, place.brand)
        left = place.brand_left if self.mark else place.title_left
        top = place.mark[1] + (place.mark[2] - setting.size * place.brand.leading) / 2
        _Pen(draw, order.locale.code, self.palette.river).write(setting, place.brand, left, top)

    def _stroke(self, card: Image.Image, place: Composition, title_top: int) -> None:
        """Draw the small wave above the title."""
        length, gap = place.stroke
        box = (length + 12, 28)
        mask = Image.new("L", (box[0] * _FINER, box[1] * _FINER))
        line = [(6 + x, 14 - 6 * sin(2 * pi * x / (length / 1.5))) for x in range(length + 1)]
        for x, y in line:
            spot = ((x - 3) * _FINER, (y - 3) * _FINER, (x + 3) * _FINER, (y + 3) * _FINER)
            ImageDraw.Draw(mask).ellipse(spot, fill=255)
        small = mask.resize(box, Image.Resampling.LANCZOS)
        card.paste(self.palette.fruit_fill, (place.title_left - 6, title_top - gap - 14), small)


def typeset(text: str, locale: str, room: Room) -> Setting:
    """Return a text as it is set in a room for the readers of a locale."""
    return set_title(pieces(visible(unbroken(text)), locale), room, lambda line, size: width(line, locale, size))


def quality(ground: Image.Image, shape: Shape) -> int:
    """Return the quality at which a card without words is light enough; its words change little."""
    return next((each for each in QUALITIES if len(encoded(ground, each)) <= BUDGET[shape]), QUALITIES[-1])


def encoded(card: Image.Image, quality: int) -> bytes:
    """Return a card as a progressive JPEG without metadata."""
    buffer = BytesIO()
    card.save(buffer, "JPEG", quality=quality, progressive=True, optimize=True, subsampling="4:2:0")
    return buffer.getvalue()


def _middle(place: Composition) -> tuple[int, int]:
    """Return where the mark stands in for the picture: left and top."""
    left, top, right, bottom = place.picture
    start, end = (round(place.banks[0].at), right) if place.upright else (left, right)
    lower = bottom if place.upright else round(place.banks[0].at)
    return (start + end - place.emblem) // 2, (top + lower - place.emblem) // 2


def _side_of(bank: Bank, place: Composition) -> Image.Image:
    wide, high = place.size
    along = bank.points(high if place.upright else wide)
    if place.upright:
        outline = [(0, -9), *((across, y) for y, across in along), (0, high + 9)]
    else:
        outline = [(-9, high), *along, (wide + 9, high)]
    mask = Image.new("L", (wide * _FINER, high * _FINER))
    ImageDraw.Draw(mask).polygon([(x * _FINER, y * _FINER) for x, y in outline], fill=255)
    return mask.reduce(_FINER)


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes lines for the readers of a locale, in a colour."""

    draw: ImageDraw.ImageDraw
    locale: str
    colour: Colour

    def write(self, setting: Setting, room: Room, left: float, top: float) -> None:
        """Write a text from its left and its top."""
        for number, line in enumerate(setting.lines):
            baseline = top + setting.size * (room.leading * number + _ASCENT)
            at = left
            for run in runs(line, self.locale):
                face = font(run.face, setting.size)
                self.draw.text((round(at), round(baseline)), run.text, fill=self.colour, font=face, anchor="ls")
                at += face.getlength(run.text)
