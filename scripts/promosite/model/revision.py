"""When a page last changed: what machines that come back for news are told."""

from __future__ import annotations

from datetime import date

from promosite.model.page import Page
from promosite.model.pin import Pin
from promosite.model.site import Site


def last_change(site: Site, page: Page) -> date | None:
    """Return the day on which a page last changed; None where nobody knows.

    A source page says so itself (`updated`). A translation that renders its source as it stands changed with it, or
    later, when it was stamped; one that has fallen behind or bears no pin is as old as its stamp.
    """
    if page.locale == site.settings.source.code:
        return page.front.updated if page.front else None
    stamped = page.stamp.on if page.stamp else None
    if not _is_current(site, page):
        return stamped
    source = site.source_pages[page.key].front
    return max((day for day in (stamped, source.updated if source else None) if day), default=None)


def _is_current(site: Site, page: Page) -> bool:
    """Whether a translation renders the page it was made from as that stands today."""
    stamp = page.stamp
    pin = Pin.parse(stamp.pin) if stamp and stamp.pin else None
    pivot = stamp.pivot if stamp else None
    made_from = site.pages.get(pivot or site.settings.source.code, {}).get(page.key)
    return bool(pin and made_from and page.key in site.source_pages and pin.source_fingerprint == made_from.fingerprint)
