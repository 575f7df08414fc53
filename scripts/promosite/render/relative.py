"""Addresses as a page names them: from its own place on the site to another."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import pass_context
from jinja2.runtime import Context
from mkdocs.structure.pages import Page
from mkdocs.utils import normalize_url


@dataclass(slots=True)
class RelativeUrls:
    """Makes the filter `url` of the templates, for the page that is being built.

    MkDocs' own one finds the page in the context of its caller, so that every component is read anew for every page.
    """

    page: Page | None = None
    base: str = "."
    """The way to the site's root from what isn't a page."""

    @pass_context  # else Jinja would work out addresses that are written in a template once, for all pages
    def relative(self, _context: Context, address: object) -> str:
        """Return an address below the site's root as the page names it; a full one as it is."""
        return normalize_url(str(address), page=self.page, base=self.base)
