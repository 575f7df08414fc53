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
        finish(commission.site, (), commission.demand, folder)

    def build_again(self, site: Site, key: str) -> bool:
        """Build a page as the site has it now, in every locale; False where the whole has to be built for that."""
        before = set(self._demand.renditions), set(self._demand.names.known)
        with complaints(site.settings):
            if not self._ready or not all(ready.build_again(site, key) for ready in self._ready):
                return False
        if before != (set(self._demand.renditions), set(self._demand.names.known)):
            return False
        write_saved_pages(site.settings, self._folder, list(self._existing(site, key)))
        return True

    def _existing(self, site: Site, key: str) -> Collection[Path]:
        places = (self.place(site, locale, key) for locale in site.settings.locales)
        return [place for place in places if place.is_file()]

    def place(self, site: Site, locale: Locale, key: str) -> Path:
        """Return the file of a page in the preview."""
        return self._folder / output_path(page_url(locale, key, directory_urls=site.settings.directory_urls))
