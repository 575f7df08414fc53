"""The addresses of one page in all languages that have it, as search engines want them named."""

from __future__ import annotations

from promosite.model.locale import Locale
from promosite.model.site import Site
from promosite.model.urls import absolute_url, page_url

X_DEFAULT = "en"
"""The locale for readers whose language the site doesn't have."""


def full_address(site: Site, key: str, locale: Locale) -> str:
    """Return the full address of a page in a locale."""
    url = page_url(locale, key, directory_urls=site.settings.directory_urls)
    return absolute_url(site.settings.site_url, url)


def hreflangs(site: Site, key: str) -> tuple[tuple[str, str], ...]:
    """Return language tag and full address of a page in each locale that has it in its own words, and `x-default`."""
    own = [locale for locale in site.settings.locales if site.page(locale.code, key)]
    address = {locale.code: full_address(site, key, locale) for locale in own}
    default = address.get(X_DEFAULT) or next(iter(address.values()), None)
    tags = tuple((locale.tag, address[locale.code]) for locale in own)
    return (*tags, ("x-default", default)) if default else tags
