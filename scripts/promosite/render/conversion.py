"""What a page's Markdown was converted to, kept apart from the templates that show it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from promosite.optimise.kept import compressed, decompressed, packed, unpacked
from promosite.optimise.store import name_of
from promosite.render.reads import Read

Links = Mapping[str, Mapping[str, str]]
"""The links of a page to anchors, by file and anchor, as they are written."""


class Conversion(NamedTuple):
    """A page's Markdown, with its placeholders printed, as HTML and table of contents."""

    made_of: str
    """The name of its text, and of all that this is converted with beside what was read for it."""
    reads: frozenset[Read]
    """What its placeholders have read."""
    anchors: frozenset[str] | None
    links: Links
    content: bytes
    """Packed, as a locale has hundreds that wait for their templates."""

    @classmethod
    def of(cls, page: Page, made_of: str, reads: frozenset[Read]) -> Conversion:
        """Return what a page was converted to just now."""
        told: Any = page
        content = told.markdown, told.content, told.toc, told._title_from_render  # noqa: SLF001  # its title, where Markdown alone tells it
        anchors = page.present_anchor_ids
        return cls(
            made_of,
            reads,
            frozenset(anchors) if anchors is not None else None,
            {to.src_uri: dict(links) for to, links in (page.links_to_anchors or {}).items()},
            compressed(packed(content)),
        )

    def give(self, page: Page, files: Files) -> None:
        """Have a page be as if it had been converted now."""
        told: Any = page
        told.markdown, told.content, told.toc, told._title_from_render = unpacked(decompressed(self.content))  # noqa: SLF001  # as above
        self.give_anchors(page, files)

    def give_anchors(self, page: Page, files: Files) -> None:
        """Have a page tell of its anchors, and of those that it leads to."""
        page.present_anchor_ids = set(self.anchors) if self.anchors is not None else None
        page.links_to_anchors = {files.src_uris[path]: dict(links) for path, links in self.links.items()}


def converted_with(beside: str, registers: object, files: Files) -> str:
    """Return the name of what all pages of a locale are converted with: settings and extensions, and where links lead.

    `beside` is the digest of all files that are neither pages nor registers nor templates; `registers` tells of those
    whose entries aren't noted one by one.
    """
    return name_of(beside, registers, sorted((file.src_uri, file.url, file.inclusion.name) for file in files))
