"""What a page's Markdown was converted to, kept apart from the templates that show it."""

from __future__ import annotations

from typing import Any, NamedTuple

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from promosite.optimise.kept import compressed, decompressed, packed, unpacked
from promosite.optimise.store import name_of


class Conversion(NamedTuple):
    """HTML and table of contents of a page."""

    made_of: str
    """The name of its Markdown as readers' words stand in it, and of all that this is converted with."""
    content: bytes
    """Packed, as a locale has hundreds that wait for their templates."""

    @classmethod
    def of(cls, page: Page, made_of: str) -> Conversion:
        """Return what a page was converted to just now."""
        told: Any = page
        return cls(made_of, compressed(packed((page.content, page.toc, told._title_from_render))))  # noqa: SLF001  # its title, where Markdown alone tells it

    def give(self, page: Page) -> None:
        """Have a page be as if it had been converted now."""
        told: Any = page
        page.content, page.toc, told._title_from_render = unpacked(decompressed(self.content))  # noqa: SLF001  # as above


def converted_with(beside: str, files: Files) -> str:
    """Return the name of what all pages of a locale are converted with: settings and extensions, and where links lead.

    `beside` is the digest of all files that are neither pages nor registers nor templates.
    """
    return name_of(beside, sorted((file.src_uri, file.url, file.inclusion.name) for file in files))
