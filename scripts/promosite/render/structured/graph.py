"""The graph of a page: who publishes it, the site, the way to it, the page itself, its subject, its picture."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

from promosite.model.slots import opening_slot
from promosite.render.library import Library
from promosite.render.structured.entities import entities
from promosite.render.structured.subject import Node, Subject, item_list, one_or_all
from promosite.render.views import Card, PageView, SiteView

_CONTEXT = "https://schema.org"
_CREATIVE_COMMONS = "https://creativecommons.org/"
_PUBLIC_DOMAIN = {"CC0-1.0": "publicdomain/zero/1.0/", "public-domain": "publicdomain/mark/1.0/"}
_REUSE_PAGE = "about/reuse"
_PAGE_TYPES = {"home": "WebPage", "section": "CollectionPage", "about": "AboutPage"}
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""Signs that could end the element which holds the data, as JSON writes them otherwise."""


def structured_data(
    library: Library, view: PageView, site: SiteView, today: Callable[[], date], *, searchable: bool = False
) -> str:
    """Return the JSON-LD of a page, fit for a `<script>` of data; empty for a stand-in, which its original tells of.

    `today` is asked for the day by what depends on it; `searchable`: the site has a page of results.
    """
    if view.noindex:
        return ""
    subject = Subject(library, view, site, today)
    about = entities(subject)
    nodes = [_publisher(subject), _website(subject, searchable=searchable), *_breadcrumbs(subject)]
    nodes += [_page(subject, about), *about, *_picture(subject)]
    return inert({"@context": _CONTEXT, "@graph": nodes})


def inert(data: Node) -> str:
    """Return data as JSON that can't end the element which holds it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign, escape in _ESCAPES.items():  # str.translate takes twenty times as long
        text = text.replace(sign, escape)
    return text


def _publisher(subject: Subject) -> Node:
    return {"@type": "Organization", "name": subject.library.name, "url": subject.home} | subject.publisher()


def _website(subject: Subject, *, searchable: bool) -> Node:
    node: Node = {
        "@type": "WebSite",
        "@id": f"{subject.home}#website",
        "url": subject.home,
        "name": subject.library.name,
        "inLanguage": subject.library.reader.tag,
        "publisher": subject.publisher(),
    }
    return node | ({"potentialAction": _search(subject)} if searchable and subject.card.kind == "home" else {})


def _search(subject: Subject) -> Node:
    results = subject.address(subject.site.search.page)
    target = {"@type": "EntryPoint", "urlTemplate": f"{results}?q={{search_term_string}}"}
    return {"@type": "SearchAction", "target": target, "query-input": "required name=search_term_string"}


def _breadcrumbs(subject: Subject) -> list[Node]:
    """Return the way from the home page; none for the home page itself, which is no way."""
    cards = (*subject.view.crumbs, subject.card)
    items = item_list({"name": card.short_title, "item": subject.address(card.url)} for card in cards)
    if len(items) == 1:
        return []
    return [{"@type": "BreadcrumbList", "@id": subject.identifier("way"), "itemListElement": items}]


def _page(subject: Subject, about: list[Node]) -> Node:
    card = subject.card
    node: Node = {
        "@type": _page_type(card),
        "@id": subject.view.canonical,
        "url": subject.view.canonical,
        "name": card.title,
        "description": card.description,
        "inLanguage": card.locale.tag,
        "isPartOf": {"@id": f"{subject.home}#website"},
    }
    if subject.changed:
        node["dateModified"] = subject.changed.isoformat()
    if subject.view.crumbs:
        node["breadcrumb"] = {"@id": subject.identifier("way")}
    if about:
        node["mainEntity"] = one_or_all([{"@id": each["@id"]} for each in about])
    return node | ({"primaryImageOfPage": {"@id": subject.identifier("picture")}} if card.picture else {})


def _page_type(card: Card) -> str:
    if getattr(card.facts, "show", None) == "agencies":
        return "ContactPage"
    return _PAGE_TYPES.get(card.kind, "WebPage")


def _picture(subject: Subject) -> list[Node]:
    """Return the picture with which the page opens, and its rights as the registry states them.

    Whether its author is a person or an organisation the registry doesn't say: it is credited, not described.
    """
    picture = subject.card.picture
    if picture is None:
        return []
    shown = picture.in_slot(_slot(subject))
    node: Node = {
        "@type": "ImageObject",
        "@id": subject.identifier("picture"),
        "contentUrl": subject.address(shown.url),
        "width": shown.width,
        "height": shown.height,
        "caption": picture.caption or picture.alt,
        "creditText": picture.credit,
        "copyrightNotice": picture.credit,
        "license": licence_address(picture.licence),
        "acquireLicensePage": _reuse_page(subject),
    }
    return [{name: value for name, value in node.items() if value}]


def _slot(subject: Subject) -> str:
    """Return the slot in which the page opens; a site that doesn't declare it has heroes."""
    options, slot = subject.library.site.settings.options, opening_slot(subject.card.kind)
    return slot if options and slot in options.pictures.slots else opening_slot("")


def _reuse_page(subject: Subject) -> str:
    card = subject.library.card(_REUSE_PAGE)
    return subject.address(card.url) if card else ""


def licence_address(name: str) -> str:
    """Return the address of a licence by its SPDX name: `CC-BY-4.0`; empty for one that isn't published."""
    if name in _PUBLIC_DOMAIN:
        return _CREATIVE_COMMONS + _PUBLIC_DOMAIN[name]
    if not name.startswith("CC-"):
        return ""
    rights, _, version = name.removeprefix("CC-").lower().rpartition("-")
    return f"{_CREATIVE_COMMONS}licenses/{rights}/{version}/"
