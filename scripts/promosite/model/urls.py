"""Where a page is published: the one rule from locale and key to its address."""

from __future__ import annotations

from promosite.model.locale import Locale

INDEX_NAMES = frozenset({"index", "README"})


def locale_prefix(locale: Locale) -> str:
    """Return the folder of a locale on the site: the source locale lies at the root."""
    return "" if locale.is_source else f"{locale.code}/"


def page_url(locale: Locale, key: str, *, directory_urls: bool = True) -> str:
    """Return the address of a page below the site's root (`en/tourism/`), as MkDocs and static-i18n make it."""
    parent, slash, name = key.rpartition("/")
    folder = f"{locale_prefix(locale)}{parent}{slash}"
    if name in INDEX_NAMES:
        return folder + ("" if directory_urls else "index.html")
    return folder + name + ("/" if directory_urls else ".html")


def output_path(url: str) -> str:
    """Return the file below the site folder that answers for an address."""
    return url + "index.html" if not url or url.endswith("/") else url


def absolute_url(site_url: str, url: str) -> str:
    """Return the full address of a page for search engines and feeds."""
    return site_url.rstrip("/") + "/" + url
