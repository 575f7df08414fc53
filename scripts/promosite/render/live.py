"""The locales of a preview, kept as they were built, so that a page can be built again in no time."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from promosite.model.locale import Locale
from promosite.model.site import Site
from promosite.model.urls import output_path, page_url
from promosite.optimise.saved.writing import write_saved_pages
from promosite.render.building import Ready, build_locale
from promosite.render.commission import Commission
from promosite.render.engine import complaints, configuration, render
from promosite.render.guest import finish
from promosite.render.reads import changed

PlaceOfPage = tuple[str, str]
"""A page as readers of a locale see it: the locale's code, and the page's key."""


def _locales_with(site: Site, key: str) -> list[str]:
    """Return the locales that have a page in their own words."""
    return [code for code in site.pages if site.page(code, key)]


def _readers(before: Site, site: Site, key: str) -> set[str]:
    """Return the locales whose readers see a page otherwise than before: all, if its source or a pivot was changed."""
    others = {code for code, pages in site.pages.items() if pages.get(key) != before.pages[code].get(key)}
    locales = site.settings.locales
    stamps = (page.stamp for pages in site.pages.values() if (page := pages.get(key)))
    if others & {site.settings.source.code, *(stamp.pivot for stamp in stamps if stamp and stamp.pivot)}:
        return {locale.code for locale in locales}
    return {locale.code for locale in locales if (page := site.shown(locale, key)) and page.locale in others}


class Live:
    """The pages of a preview below a folder; of no locale where MkDocs has other plugins to build them with."""

    def __init__(self, commission: Commission, folder: Path, locales: Collection[str] | None) -> None:
        """Build the locales (default: all) into the folder."""
        settings = commission.site.settings
        self._folder, self._demand = folder, commission.demand
        self._ready: list[Ready] = []
        if settings.guests:
            render(commission, folder, locales=locales)
        else:
            with complaints(settings):
                chosen = [one.code for one in settings.locales if locales is None or one.code in locales]
                self._ready = [build_locale(configuration(commission, folder), code) for code in chosen]
        self._site = commission.site
        finish(commission.site, (), commission.demand, folder)
        self._asked = self._asked_for()

    def build_again(self, site: Site, key: str) -> list[PlaceOfPage] | None:
        """Build a page as the site has it now, in every locale, and those that show what has changed of it.

        Return what was built; None where the whole has to be built. What tells of all pages is left for `write_lists`.
        """
        found = changed(self._site, site, key)
        is_where_it_was = _locales_with(self._site, key) == _locales_with(site, key)
        readers = _readers(self._site, site, key)
        self._site, built = site, list[PlaceOfPage]()
        if not is_where_it_was:
            return None
        with complaints(site.settings):
            for ready in self._ready:
                if ready.edition and ready.edition.reader.code not in readers and not ready.has_read(found):
                    continue
                keys = ready.build_again(site, key, found)
                if keys is None or ready.edition is None:
                    return None
                built += [(ready.edition.reader.code, each) for each in keys]
        if not self._ready or self._asked != self._asked_for():
            return None
        places = (self.place(site, site.settings.locale(code), each) for code, each in built)
        write_saved_pages(site.settings, self._folder, [place for place in places if place.is_file()])
        return built

    def write_lists(self) -> bool:
        """Write what tells of all pages (lists, feeds, what machines read); False where the whole has to be built."""
        with complaints(self._site.settings):
            for ready in self._ready:
                ready.write_lists()
        return self._asked == self._asked_for()

    def _asked_for(self) -> tuple[set[tuple[str, str]], set[str]]:
        """Return the pictures and the styles that the pages ask for."""
        return set(self._demand.renditions), set(self._demand.names.known)

    def place(self, site: Site, locale: Locale, key: str) -> Path:
        """Return the file of a page in the preview."""
        return self._folder / output_path(page_url(locale, key, directory_urls=site.settings.directory_urls))
