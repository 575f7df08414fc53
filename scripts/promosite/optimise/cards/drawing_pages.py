"""Draws the cards of a page, in every language and shape: its picture is decoded once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from promosite.model.social import SIZES, SocialCard
from promosite.optimise.cards.crops import crops
from promosite.optimise.cards.drawing import Easel, encoded, quality
from promosite.optimise.cards.making import Studio
from promosite.optimise.cards.mark import Mark
from promosite.optimise.cards.palette import Palette


@cache
def _easel(palette: Palette, mark: Mark | None) -> Easel:
    """Return what the cards of a site share; each process of the pool makes it once."""
    return Easel(palette, mark)


def draw_page(studio: Studio, cards: Sequence[SocialCard]) -> str:
    """Draw all cards of one page, and return its key."""
    order, easel = cards[0].order, _easel(studio.palette, studio.mark)
    pictures = crops(studio.docs / order.picture, order.focal) if order.picture else {}
    for shape in SIZES:
        wanted = [card for card in cards if card.shape == shape]
        ground = easel.ground(shape, pictures.get(shape))
        fitting = quality(ground, shape)
        for card in wanted:
            studio.store.keep(card.name, encoded(easel.card(ground, card.order, shape), fitting))
    return order.key
