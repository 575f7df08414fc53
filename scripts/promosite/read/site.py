"""The docs folder → the site, read once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from promosite.model.catalogue import Catalogue
from promosite.model.fault import Fault
from promosite.model.locale import Locale
from promosite.model.location import Location
from promosite.model.page import Page
from promosite.model.pin import Pin
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.read.bases import read_bases
from promosite.read.catalogues import read_catalogues
from promosite.read.folders import Folder
from promosite.read.pages import ReadPage, read_head, read_page
from promosite.read.paths import folder_of, key_of, pages_in
from promosite.read.registries import ReadRegistries, read_registries
from promosite.read.text import shown_path

Read = Callable[[Path, str, str, Locale, Settings], ReadPage]


def read_site(settings: Settings) -> Site:
    """Read every page of every locale, the registries, the catalogues, the list of assets.

    What can't be read becomes a fault.
    """
    return with_pages(*read_frame(settings))


class Records(NamedTuple):
    """What a site holds besides its pages and its assets."""

    registries: ReadRegistries
    catalogues: Mapping[str, Catalogue]
    faults: tuple[Fault, ...]
    """What couldn't be read of the catalogues."""


def read_records(settings: Settings) -> Records:
    """Read the registries and the catalogues."""
    return Records(read_registries(settings.docs, settings.root), *read_catalogues(settings))


def frame_of(settings: Settings, folder: Folder, records: Records) -> Site:
    """Return the site whose docs folder holds these files, without its pages."""
    registries = records.registries
    return Site(
        settings=settings,
        pages={locale.code: {} for locale in settings.locales},
        registries=registries.registries,
        assets=frozenset(folder.assets),
        faults=(*folder.faults, *registries.faults, *records.faults),
        folders=tuple(_top_folders(folder, settings)),
        catalogues=records.catalogues,
        where=registries.where,
        silences=registries.silences,
    )


def read_frame(settings: Settings) -> tuple[Site, list[str]]:
    """Read the site without its pages; return it, and the paths of its pages within the docs folder, sorted."""
    folder = folder_of(settings)
    return frame_of(settings, folder, read_records(settings)), pages_in(folder, settings)


def with_pages(site: Site, paths: Sequence[str]) -> Site:
    """Return the site with the pages at these paths, and with the past texts that they were translated from."""
    pages = _read_pages(site, paths, read_page)
    return replace(pages, bases=read_bases(site.settings.docs, _pinned(pages)))


def read_heads(settings: Settings) -> Site:
    """Read the site as `read_site` does, but of each page the front matter alone: no page has a text, or a past."""
    return _read_pages(*read_frame(settings), read_head)


def _pinned(site: Site) -> set[str]:
    """Return the fingerprints of the texts that translations were made from and that have changed since."""
    pages = (page for own in site.pages.values() for page in own.values())
    stamped = ((page, Pin.parse(page.stamp.pin)) for page in pages if page.stamp and page.stamp.pin)
    pinned = ((pin.source_fingerprint, site.origin(page)) for page, pin in stamped if pin)
    return {fingerprint for fingerprint, origin in pinned if origin is None or origin.fingerprint != fingerprint}


def _read_pages(site: Site, paths: Sequence[str], read: Read) -> Site:
    settings = site.settings
    locales = {locale.code: locale for locale in settings.locales}
    pages: dict[str, dict[str, Page]] = {code: {} for code in locales}
    faults: list[Fault] = []
    base = shown_path(settings.docs, settings.root)
    for path in paths:
        code, key = path.partition("/")[0], key_of(path)
        found = read(settings.docs / path, f"{base}/{path}", key, locales[code], settings)
        faults.extend(found.faults)
        if found.page:
            pages[code][key] = found.page
    return replace(site, pages=pages, faults=(*site.faults, *faults))


def _top_folders(folder: Folder, settings: Settings) -> list[tuple[str, Location]]:
    """Return the top folders that hold pages, with the first page in each; "" stands for pages outside any folder."""
    first: dict[str, str] = defaultdict(str)
    for path in folder.pages:
        top, separator, _ = path.partition("/")
        first.setdefault(top if separator else "", path)
    base = shown_path(settings.docs, settings.root)
    return [(top, Location(f"{base}/{path}")) for top, path in first.items()]
