"""A locale of the site."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Locale:
    """One language of the site: folder name (`zh`), BCP 47 tag (`zh-Hans`) and its own name (`中文`)."""

    code: str
    tag: str
    name: str
    is_source: bool = False
    fallback: tuple[str, ...] = ()
    """Codes of the locales whose text stands in for a missing translation, best first."""
    menu_titles: frozenset[str] | None = frozenset()
    """Titles of the menu that `nav_translations` renders into this locale; None: it has a menu of its own."""
