"""What is known of a page that can be found."""

from __future__ import annotations

from typing import NamedTuple

from promosite.optimise.kept import compressed, decompressed, packed, unpacked
from promosite.optimise.store import name_of


class Passage(NamedTuple):
    """A stretch of a page below one heading: its anchor (empty for the beginning), its heading, its text."""

    anchor: str
    heading: str
    text: str


class Document(NamedTuple):
    """A page of one locale as readers look for it."""

    url: str
    """Below the site's root."""
    title: str
    description: str
    section: str
    """The title of the section it lies in."""
    picture: str
    """Address of a small picture below the site's root; empty for none."""
    passages: tuple[Passage, ...]
    aliases: tuple[str, ...] = ()
    """Other names of what it is about: glossary forms of any language."""


class Closed(NamedTuple):
    """A document that few ask for, as thousands lie in a build: packed, with what everybody asks for beside it."""

    name: str
    """Of all it holds but its aliases."""
    url: str
    title: str
    section: str
    aliases: tuple[str, ...]
    content: bytes

    @classmethod
    def of(cls, document: Document) -> Closed:
        """Return a document closed."""
        bare = document._replace(aliases=())
        content = compressed(packed(bare))
        return cls(name_of(bare), document.url, document.title, document.section, document.aliases, content)

    @property
    def document(self) -> Document:
        """The document, opened."""
        bare: Document = unpacked(decompressed(self.content))
        return bare._replace(aliases=self.aliases)
