"""A page that is to be told of, and the parts that nodes of several kinds share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from promosite.model.revision import last_change
from promosite.model.tree import HOME
from promosite.model.urls import absolute_url
from promosite.render.alternates import full_address
from promosite.render.library import Library
from promosite.render.views import Card, PageView, SiteView, UnitView

Node = dict[str, Any]
"""A node of the graph, as JSON has it."""
COUNTRY = "VN"
"""ISO 3166-1 alpha-2."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A page, the site for its reader, and whom to ask for the day on which it is built."""

    library: Library
    view: PageView
    site: SiteView
    today: Callable[[], date]

    @property
    def card(self) -> Card:
        """The page as other pages show it."""
        return self.view.card

    @property
    def home(self) -> str:
        """The full address of the reader's home page."""
        return self.address(self.site.home)

    @property
    def changed(self) -> date | None:
        """The day of the page's last change, if it is known."""
        page = self.library.shown(self.card.key)
        return last_change(self.library.site, page) if page else None

    def address(self, url: str) -> str:
        """Return the full address of what lies below the site's root."""
        return absolute_url(self.library.site.settings.site_url, url)

    def identifier(self, name: str) -> str:
        """Return the name of a node of this page that others may refer to."""
        return f"{self.view.canonical}#{name}"

    def thing(self, kind: str, card: Card | None = None) -> Node:
        """Return what can be said of anything: type, name, description, address; of this page's, its picture too."""
        told = card or self.card
        node: Node = {"@type": kind, "name": told.title, "description": told.description, "url": self.address(told.url)}
        return node if card else node | {"@id": self.identifier("subject")} | self.image()

    def image(self) -> Node:
        """Return the property that refers to the page's picture; nothing where it has none."""
        return {"image": {"@id": self.identifier("picture")}} if self.card.picture else {}

    def publisher(self) -> Node:
        """Return the reference to who publishes the site."""
        site = self.library.site
        return {"@id": f"{full_address(site, HOME, site.settings.source)}#publisher"}

    def address_in(self, unit: UnitView) -> Node:
        """Return the postal address of what lies in a ward or a commune."""
        return {"@type": "PostalAddress", "addressLocality": unit.name} | self._region()

    def addresses(self) -> list[Node]:
        """Return an address for each unit that the page's subject lies in; where none is known, the region's."""
        return [self.address_in(unit) for unit in self.card.units] or [{"@type": "PostalAddress"} | self._region()]

    def _region(self) -> Node:
        region = {"addressRegion": self.site.province} if self.site.province else {}
        return region | {"addressCountry": COUNTRY}


def item_list(items: Iterable[Node]) -> list[Node]:
    """Return items with their places in a list, counted from one."""
    return [{"@type": "ListItem", "position": place, **item} for place, item in enumerate(items, start=1)]


def one_or_all(nodes: list[Node]) -> Node | list[Node]:
    """Return the one node that there is, else the list."""
    return nodes[0] if len(nodes) == 1 else nodes
