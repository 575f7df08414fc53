"""What is to be seen on each page's cards."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.model.locale import Locale
from promosite.model.page import Page
from promosite.model.site import Site
from promosite.model.social import CardOrder
from promosite.wording.names import locale_text
from promosite.wording.phrasebook import Phrasebook


def card_orders(site: Site) -> Iterator[CardOrder]:
    """Yield what the cards of each page show, in each locale that has the page in its own words."""
    province = site.registries.province
    for locale in site.settings.locales:
        brand = locale_text(province.brand, locale.code) if province else ""
        for key in site.source_pages:
            page = site.page(locale.code, key)
            if page:
                yield _order(site, page, locale, brand)


def _order(site: Site, page: Page, locale: Locale, brand: str) -> CardOrder:
    source = site.source_pages[page.key].front
    title = Phrasebook(page.locale, site.registries, site.facts(page.key)).expanded(page.words.title)
    image = source.image if source else None
    record = site.registries.pictures.get(image) if image else None
    file = site.pictures.get(f"assets/{image}")
    if image is None or record is None:
        return CardOrder(locale, page.key, title, brand)
    return CardOrder(locale, page.key, title, brand, f"assets/{image}", file.digest if file else "", record.focal)
