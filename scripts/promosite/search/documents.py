"""What is known of a page that can be found."""

from __future__ import annotations

from typing import NamedTuple


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
