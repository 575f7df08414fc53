"""Files that programs look for by name: robots.txt and .well-known/security.txt.

Both are heeded only at the root of a host: a site under a path of a host hands them to whoever keeps that root.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from urllib.parse import urlsplit

from promosite.errors import CannotGoOnError
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.site import Site
from promosite.model.urls import absolute_url
from promosite.render.alternates import full_address, hreflangs
from promosite.render.sitemap import INDEX
from promosite.wording.suggestions import nearest

ROBOTS = "robots.txt"
SECURITY = ".well-known/security.txt"
_VALID = timedelta(days=364)
"""How long security.txt holds from the day of the build: less than a year (RFC 9116, 2.5.5)."""
_ADDRESS = re.compile(r"(https|mailto|tel):\S+")


def robots(site: Site) -> str:
    """Return robots.txt: every page may be read by anyone (RFC 9309), and here is the list of them."""
    root = urlsplit(absolute_url(site.settings.site_url, "")).path
    return f"User-agent: *\nAllow: {root}\n\nSitemap: {absolute_url(site.settings.site_url, INDEX)}\n"


def security(site: Site, today: date) -> str | None:
    """Return security.txt (RFC 9116): whom to tell of a weakness; None where mkdocs.yml names nobody (`contact`)."""
    contact = site.settings.options.contact if site.settings.options else None
    if not contact:
        return None
    lines = [
        *(f"Contact: {address}" for address in _addresses(site, contact)),
        f"Expires: {(today + _VALID).isoformat()}T00:00:00Z",
        f"Preferred-Languages: {', '.join(locale.tag for locale in site.settings.locales)}",
        f"Canonical: {absolute_url(site.settings.site_url, SECURITY)}",
    ]
    return "\n".join(lines) + "\n"


def _addresses(site: Site, contact: str) -> tuple[str, ...]:
    """Return the contact's address; of a page of the site, that for strangers first, then that of the source."""
    if _ADDRESS.fullmatch(contact):
        return (contact,)
    if contact not in site.source_pages:
        message = say("“contact” in mkdocs.yml names no page and no address: {text}", text=contact)
        raise CannotGoOnError(message, nearest(contact, site.source_pages), Location(site.settings.config.name))
    for_strangers = dict(hreflangs(site, contact))["x-default"]
    return tuple(dict.fromkeys((for_strangers, full_address(site, contact, site.settings.source))))
