"""The docs folder → the site, read once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from promosite.errors import CannotGoOnError
from promosite.model.fault import Fault
from promosite.model.locale import Locale
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.page import Page
from promosite.model.pin import Pin
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.read.bases import read_bases
from promosite.read.catalogues import read_catalogues
from promosite.read.folders import Folder, walk
from promosite.read.pages import ReadPage, read_head, read_page
from promosite.read.registries import read_registries
from promosite.read.text import shown_path

Read = Callable[[Path, str, str, Locale, Settings], ReadPage]


def page_keys(settings: Settings) -> list[str]:
    """Return the key of every page that any locale has, sorted; nothing is opened."""
    locales = {locale.code for locale in settings.locales}
    parts = (path.partition("/") for path in _walk(settings).pages)
    return sorted({below.removesuffix(".md") for top, _, below in parts if top in locales and below})


def read_site(settings: Settings, only: frozenset[str] | None = None) -> Site:
    """Read every page (or the pages of these keys) of every locale, the registries, the catalogues, the list of assets.

    What can't be read becomes a fault.
    """
    folder = _walk(settings)
    if only is not None:
        folder.pages = [path for path in folder.pages if path.partition("/")[2].removesuffix(".md") in only]
    site = _read_site(folder, settings, read_page)
    return replace(site, bases=read_bases(settings.docs, _pinned(site.pages)))


def read_heads(settings: Settings) -> Site:
    """Read the site as `read_site` does, but of each page the front matter alone: no page has a text, or a past."""
    return _read_site(_walk(settings), settings, read_head)


def _walk(settings: Settings) -> Folder:
    if not settings.docs.is_dir():
        message = say("The folder “{folder}” is missing.", folder=settings.docs.name)
        raise CannotGoOnError(message, say("Create it, or set docs_dir in mkdocs.yml."), Location("mkdocs.yml"))
    return walk(settings.docs, settings.root, settings.excluded)


def _read_site(folder: Folder, settings: Settings, read: Read) -> Site:
    registries = read_registries(settings.docs, settings.root)
    catalogues, catalogue_faults = read_catalogues(settings)
    pages, page_faults = _read_pages(folder, settings, read)
    return Site(
        settings=settings,
        pages=pages,
        registries=registries.registries,
        assets=frozenset(folder.assets),
        faults=(*folder.faults, *registries.faults, *page_faults, *catalogue_faults),
        folders=tuple(_top_folders(folder, settings)),
        catalogues=catalogues,
        where=registries.where,
        silences=registries.silences,
    )


def _pinned(pages: Mapping[str, Mapping[str, Page]]) -> set[str]:
    """Return the fingerprints of the texts that translations were made from and that have changed since."""
    today = {page.fingerprint for own in pages.values() for page in own.values()}
    stamps = (page.stamp for own in pages.values() for page in own.values())
    pins = (Pin.parse(stamp.pin) for stamp in stamps if stamp and stamp.pin)
    return {pin.source_fingerprint for pin in pins if pin} - today


def _read_pages(folder: Folder, settings: Settings, read: Read) -> tuple[dict[str, dict[str, Page]], list[Fault]]:
    locales = {locale.code: locale for locale in settings.locales}
    pages: dict[str, dict[str, Page]] = {code: {} for code in locales}
    faults: list[Fault] = []
    base = shown_path(settings.docs, settings.root)
    for path in folder.pages:
        top, _, below = path.partition("/")
        if top in locales and below:
            file, key = settings.docs / path, below.removesuffix(".md")
            found = read(file, f"{base}/{path}", key, locales[top], settings)
            faults.extend(found.faults)
            if found.page:
                pages[top][key] = found.page
    return pages, faults


def _top_folders(folder: Folder, settings: Settings) -> list[tuple[str, Location]]:
    """Return the top folders that hold pages, with the first page in each; "" stands for pages outside any folder."""
    first: dict[str, str] = defaultdict(str)
    for path in folder.pages:
        top, separator, _ = path.partition("/")
        first.setdefault(top if separator else "", path)
    base = shown_path(settings.docs, settings.root)
    return [(top, Location(f"{base}/{path}")) for top, path in first.items()]
