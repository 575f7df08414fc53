"""Says which social cards lack something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from promosite.model.finding import Finding, Report, Severity
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.site import Site
from promosite.model.social import CardOrder, SocialCard
from promosite.optimise.cards.fonts import missing
from promosite.optimise.cards.mark import mark_path, read_mark
from promosite.publish.faults import INCOMPLETE_CARD


def incomplete_cards(site: Site, cards: Iterable[SocialCard]) -> Report:
    """Return a warning for each title with a character that no font of the cards holds, and for a mark left out."""
    orders = dict.fromkeys(card.order for card in cards)
    found = ((order, missing(order.title, order.locale.code)) for order in orders)
    untitled = (_untitled(site, order, characters) for order, characters in found if characters)
    return Report((*untitled, *_unmarked(site)))


def _untitled(site: Site, order: CardOrder, characters: str) -> Finding:
    page = site.pages[order.locale.code][order.key]
    message = say(
        "No font of the social cards has “{characters}”: this page's card shows no title.", characters=characters
    )
    hint = say("Write the title with another character; the page itself is not affected.")
    return replace(_warning(page.where_is("title"), message, hint), locale=order.locale.code, page=order.key)


def _unmarked(site: Site) -> Iterator[Finding]:
    path = mark_path(site.settings)
    if path and path.is_file() and read_mark(path) is None:
        message = say("The mark can't be redrawn: the social cards go without it.")
        hint = say("Draw it with filled paths (absolute commands, no arcs), circles and clip paths alone.")
        yield _warning(Location(path.relative_to(site.settings.root).as_posix()), message, hint)


def _warning(location: Location, message: Message, hint: Message) -> Finding:
    return Finding(INCOMPLETE_CARD.code, INCOMPLETE_CARD.name, "site", Severity.WARNING, location, message, hint)
