"""What a build is asked to show: the site that was read, its social cards, a place to note which pictures it shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from promosite.model.site import Site
from promosite.model.social import SocialCard
from promosite.render.pictures import Demand
from promosite.render.reads import Read
from promosite.render.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Commission:
    """A site to be rendered; whoever commissions it makes the pictures that are noted, once all locales are there."""

    site: Site
    cards: tuple[SocialCard, ...] = ()
    demand: Demand = field(default_factory=Demand)
    shelf: Shelf | None = None
    """The pages that were built before, if they count."""
    states: dict[Read, str] = field(default_factory=dict)
    """The digests of what pages read, as far as somebody asked (render/reads.py)."""
    is_live: bool = False
    """Whether pages are built again one by one, as for a preview."""

    @property
    def published(self) -> Path | None:
        """The site as the last build published it, if nobody changed it since."""
        return self.shelf.published.folder if self.shelf and self.shelf.published else None

    @property
    def is_noted(self) -> bool:
        """Whether somebody asks later what each page has read."""
        return self.is_live or self.shelf is not None
