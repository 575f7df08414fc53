"""What the page is about: a node for each kind of page that schema.org has a type for.

Specialities, projects, guides and pages about the service get none: the types that come near (Product, …) promise
offers, prices or authors that the site doesn't state.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from promosite.model.kinds import (
    ArticleFacts,
    EventFacts,
    Facts,
    GuideFacts,
    HomeFacts,
    IssueFacts,
    ItineraryFacts,
    ParkFacts,
    PlaceFacts,
    SectionFacts,
)  # fmt: skip
from promosite.render.registers import AgencyView, register
from promosite.render.structured.subject import Node, Subject, item_list, one_or_all
from promosite.render.views import Card
from promosite.wording.seasons import month_and_day
from promosite.wording.yearly import next_days

CONTENT_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""Of texts and data, as the footer of every page says."""
_CONTACT = {"telephone": "telephone", "email": "email", "website": "url"}
"""Fields of an office's contact, and the properties of schema.org that say the same."""


def entities(subject: Subject) -> list[Node]:
    """Return what the page is about; the first node is its main subject; none where schema.org has no fitting type."""
    facts = subject.card.facts
    describe = _BY_FACTS.get(type(facts))
    return describe(subject, facts) if describe else []


def _destination(subject: Subject, facts: HomeFacts) -> list[Node]:
    node = subject.thing("TouristDestination") | {"name": subject.library.name}
    if subject.site.province:
        node["containedInPlace"] = {"@type": "AdministrativeArea", "name": subject.site.province}
    return [node | {"includesAttraction": _attractions(subject, subject.library.existing(facts.featured))}]


def _attractions(subject: Subject, cards: tuple[Card, ...]) -> list[Node]:
    places = (card for card in cards if isinstance(card.facts, PlaceFacts))
    return [subject.thing("TouristAttraction", card) for card in places]


def _section(subject: Subject, facts: SectionFacts) -> list[Node]:
    children = subject.view.children
    if facts.view == "archive":
        issues = [_reference(subject, "PublicationIssue", card) for card in children if card.kind == "issue"]
        return [subject.thing("Periodical") | _written(subject) | {"hasPart": issues}]
    items = item_list({"name": card.title, "url": subject.address(card.url)} for card in children)
    return [subject.thing("ItemList") | {"numberOfItems": len(items), "itemListElement": items}] if items else []


def _reference(subject: Subject, kind: str, card: Card) -> Node:
    return {"@type": kind, "name": card.title, "url": subject.address(card.url)}


def _written(subject: Subject) -> Node:
    """Return what can be said of anything that is written."""
    return {"inLanguage": subject.card.locale.tag, "publisher": subject.publisher()}


def _place(subject: Subject, facts: PlaceFacts) -> list[Node]:
    node = subject.thing("TouristAttraction") | {"address": one_or_all(subject.addresses())}
    if facts.coordinates and not facts.coordinates.approximate:
        point = facts.coordinates
        node["geo"] = {"@type": "GeoCoordinates", "latitude": point.latitude, "longitude": point.longitude}
    return [node]


def _park(subject: Subject, _: ParkFacts) -> list[Node]:
    return [subject.thing("Place") | {"address": one_or_all(subject.addresses())}]


def _event(subject: Subject, facts: EventFacts) -> list[Node]:
    """Return the event as it comes next; none where its days can't be known or where nobody says where it is held."""
    ends = month_and_day(facts.ends) if facts.ends else None
    days = next_days(month_and_day(facts.starts), ends, facts.calendar, subject.today())
    places = [{"@type": "Place", "name": unit.name, "address": subject.address_in(unit)} for unit in subject.card.units]
    if not days or not places:
        return []
    first, last = days
    when = {"startDate": first.isoformat(), "endDate": last.isoformat()}
    return [subject.thing("Event") | when | {"location": one_or_all(places)}]


def _article(subject: Subject, facts: ArticleFacts) -> list[Node]:
    node = subject.thing("Article") | _written(subject) | {"headline": subject.card.title}
    node |= {"datePublished": facts.published.isoformat(), "author": subject.publisher()}
    node |= {"mainEntityOfPage": subject.view.canonical}
    if subject.changed:
        node["dateModified"] = max(subject.changed, facts.published).isoformat()
    issue = subject.view.issue
    return [node | ({"isPartOf": _reference(subject, "PublicationIssue", issue)} if issue else {})]


def _issue(subject: Subject, facts: IssueFacts) -> list[Node]:
    articles = [_reference(subject, "Article", card) | {"headline": card.title} for card in subject.view.articles]
    node = subject.thing("PublicationIssue") | _written(subject)
    node |= {"issueNumber": str(facts.number), "datePublished": facts.published.isoformat(), "hasPart": articles}
    above = subject.view.crumbs[-1] if subject.view.crumbs else None
    return [node | ({"isPartOf": _reference(subject, "Periodical", above)} if above else {})]


def _journey(subject: Subject, facts: ItineraryFacts) -> list[Node]:
    stops = _attractions(subject, subject.library.existing(tuple(stop.page for stop in facts.stops)))
    items = item_list({"item": stop} for stop in stops)
    return [subject.thing("TouristTrip") | {"itinerary": {"@type": "ItemList", "itemListElement": items}}]


def _register(subject: Subject, facts: GuideFacts) -> list[Node]:
    if facts.show == "agencies":
        return [_office(subject, agency) for agency in register(subject.library, subject.card.key).agencies]
    return [_dataset(subject)] if facts.show == "units" else []


def _dataset(subject: Subject) -> Node:
    since = min(unit.starts for unit in subject.library.site.registries.units.values())
    node = subject.thing("Dataset") | _written(subject)
    node |= {"creator": subject.publisher(), "license": CONTENT_LICENCE, "isAccessibleForFree": True}
    return node | {"temporalCoverage": f"{since.isoformat()}/..", "spatialCoverage": subject.site.area}


def _office(subject: Subject, agency: AgencyView) -> Node:
    node: Node = {"@type": "GovernmentOrganization", "@id": subject.identifier(agency.key)}
    node |= {"name": agency.name, "description": agency.role}
    contact = agency.contact
    if contact is None:
        return node
    known = {told: getattr(contact, name) for name, told in _CONTACT.items() if getattr(contact, name)}
    return node | known | ({"address": contact.address} if contact.address else {})


_BY_FACTS: Mapping[type[Facts], Callable[[Subject, Any], list[Node]]] = {
    HomeFacts: _destination,
    SectionFacts: _section,
    PlaceFacts: _place,
    ParkFacts: _park,
    EventFacts: _event,
    ArticleFacts: _article,
    IssueFacts: _issue,
    ItineraryFacts: _journey,
    GuideFacts: _register,
}
"""AboutFacts is told of by its page alone: its registers are told of where they belong."""
