"""The menu of a locale, made from folders and titles: the same order in every locale, nothing to keep in step."""

from __future__ import annotations

from promosite.model.tree import HOME
from promosite.render.library import Library

Item = str | dict[str, "str | list[Item]"]


def navigation(library: Library) -> list[Item] | None:
    """Return MkDocs' `nav` for the reader's locale; None (MkDocs' own order) for a site without our sections."""
    options = library.site.settings.options
    if not options or not options.sections:
        return None
    sections = [_item(library, f"{name}/index") for name in options.sections]
    return [f"{HOME}.md", *(item for item in sections if item)]


def _item(library: Library, key: str) -> Item | None:
    card = library.card(key)
    if card is None:
        return None
    items = [item for item in (_item(library, child) for child in library.tree.children(key)) if item]
    if not key.endswith("/index"):
        return {card.short_title: f"{key}.md"}
    return {card.short_title: [f"{key}.md", *items]}
