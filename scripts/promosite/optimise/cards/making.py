"""Makes the social cards that the store lacks: a page's picture is decoded once for all its languages."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.model.social import SIZES, CardOrder, Shape, SocialCard
from promosite.optimise.cards.fonts import digest
from promosite.optimise.cards.mark import Mark, mark_path, read_mark
from promosite.optimise.cards.orders import card_orders
from promosite.optimise.cards.palette import Palette, read_palette
from promosite.optimise.cards.publishing import card_store
from promosite.optimise.cards.recipe import BUDGET, QUALITIES, VERSION
from promosite.optimise.formats import encoder
from promosite.optimise.store import Store, name_of
from promosite.processes import crew

Step = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Studio:
    """What a site's cards are drawn with: its colours, its mark, its pictures, and where they are kept."""

    docs: Path
    palette: Palette
    mark: Mark | None
    store: Store

    @classmethod
    def of(cls, settings: Settings) -> Studio:
        """Return the studio of a site."""
        drawing = mark_path(settings)
        mark = read_mark(drawing) if drawing else None
        palette = read_palette(drawing.with_name("tokens.css") if drawing else None)
        return cls(settings.docs, palette, mark, card_store(settings.root))

    def cards(self, site: Site) -> tuple[SocialCard, ...]:
        """Return the cards of a site, a wide and a square one for each page, named by all that they are made from.

        None where mkdocs.yml wants none.
        """
        if site.settings.options and not site.settings.options.social_cards:
            return ()
        made_with = (VERSION, QUALITIES, sorted(BUDGET.items()), digest(), encoder(), self.palette, self.mark)
        common = name_of(*made_with)
        orders = _digested(tuple(card_orders(site)), self.docs)
        return tuple(SocialCard(order, shape, _name(common, shape, order)) for order in orders for shape in SIZES)

    def lacking(self, cards: Iterable[SocialCard]) -> tuple[SocialCard, ...]:
        """Return the cards that are still to be drawn."""
        kept = self.store.names()
        return tuple(card for card in cards if card.name not in kept)

    def pages(self, cards: Iterable[SocialCard]) -> tuple[tuple[SocialCard, ...], ...]:
        """Return the cards that are still to be drawn, those of one page with one picture together."""
        pages: dict[tuple[str, str], list[SocialCard]] = defaultdict(list)
        for card in self.lacking(cards):
            pages[card.order.key, card.order.digest].append(card)
        return tuple(tuple(page) for page in pages.values())

    def make(self, cards: Iterable[SocialCard], step: Step = lambda _: None, jobs: int | None = None) -> None:
        """Draw the cards that the store lacks, in parallel; `step` hears of each page that is done."""
        pages = self.pages(cards)
        workers = min(jobs or os.cpu_count() or 1, len(pages))
        if not workers:
            return
        from promosite.optimise.cards.drawing_pages import draw_page  # noqa: PLC0415  # mostly, no card is lacking

        with crew(workers) as pool:
            for key in pool.map(partial(draw_page, self), pages):
                step(key)


def _name(common: str, shape: Shape, order: CardOrder) -> str:
    return name_of(common, shape, order.locale.code, order.title, order.brand, order.digest, order.focal)


def _digested(orders: Sequence[CardOrder], docs: Path) -> list[CardOrder]:
    """Return the orders with the digests of their pictures; a picture that isn't there is left out."""
    known = {order.picture: order.digest for order in orders if order.digest}
    asked = {order.picture for order in orders} - known.keys() - {""}
    known |= {path: sha256((docs / path).read_bytes()).hexdigest() for path in asked if (docs / path).is_file()}
    return [
        replace(each, picture=each.picture if each.picture in known else "", digest=known.get(each.picture, ""))
        for each in orders
    ]
