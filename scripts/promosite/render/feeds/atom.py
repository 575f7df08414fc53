"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

from datetime import date
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from promosite.render.feeds.feed import Entry, Feed

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def atom(feed: Feed) -> str:
    """Return the feed as Atom."""
    register_namespace("", _ATOM)
    root = Element(f"{{{_ATOM}}}feed", {_LANGUAGE: feed.language})
    own = feed.address(feed.atom)
    _put(root, "id", own)
    _put(root, "title", feed.title)
    _put(root, "updated", instant(feed.changed))
    _put(root, "link", rel="self", type="application/atom+xml", href=own)
    _put(root, "link", rel="alternate", type="text/html", hreflang=feed.language, href=feed.home_address)
    _put(_put(root, "author"), "name", feed.author)
    for entry in feed.entries:
        _entry(_put(root, "entry"), entry, feed.language)
    indent(root, space=" ")
    return tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _entry(node: Element, entry: Entry, language: str) -> None:
    _put(node, "id", entry.address)
    _put(node, "title", entry.title)
    _put(node, "published", instant(entry.published))
    _put(node, "updated", instant(entry.changed))
    _put(node, "link", rel="alternate", type="text/html", hreflang=language, href=entry.address)
    _put(node, "summary", entry.summary)


def _put(parent: Element, name: str, text: str | None = None, **attributes: str) -> Element:
    node = SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    node.text = text
    return node


def instant(day: date) -> str:
    """Return the first moment of a day in Viet Nam, as RFC 3339 writes it: feeds ask for a time of day."""
    return f"{day.isoformat()}T00:00:00+07:00"
