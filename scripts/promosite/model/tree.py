"""How pages lie in each other: folders are sections, an `index` page opens its folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from promosite.model.kinds import IssueFacts, SectionFacts
from promosite.model.page import Page

HOME = "index"


def folder_of(key: str) -> str:
    """Return the folder of a page's key, with a slash at its end; empty for the root."""
    parent = PurePosixPath(key).parent.as_posix()
    return "" if parent == "." else f"{parent}/"


def ancestors(key: str, pages: Mapping[str, Page]) -> tuple[str, ...]:
    """Return the index pages above a page, from the home page down."""
    found: list[str] = []
    folder = folder_of(key)
    while True:
        above = f"{folder}index"
        if above != key and above in pages:
            found.insert(0, above)
        if not folder:
            return tuple(found)
        folder = folder_of(folder.rstrip("/"))


def children(key: str, pages: Mapping[str, Page]) -> tuple[str, ...]:
    """Return the pages that an index page opens, in the order it states; others follow by key."""
    if not pages[key].is_index:
        return ()
    folder = folder_of(key)
    below = {_name(folder, other): other for other in pages if _is_child(folder, other)}
    stated = [below.pop(name) for name in _stated_order(pages[key], folder) if name in below]
    return (*stated, *(below[name] for name in sorted(below)))


def siblings(key: str, pages: Mapping[str, Page]) -> tuple[str, ...]:
    """Return the pages of the same section as this page, in order, this page among them."""
    above = ancestors(key, pages)
    return children(above[-1], pages) if above else ()


def successor(key: str, pages: Mapping[str, Page]) -> str | None:
    """Return the page after this one in its section, if there is one."""
    row = siblings(key, pages)
    place = row.index(key) + 1 if key in row else len(row)
    return row[place] if place < len(row) else None


def _is_child(folder: str, key: str) -> bool:
    if not key.startswith(folder):
        return False
    rest = key[len(folder) :].split("/")
    return (len(rest) == 1 and rest[0] != "index") or (len(rest) == 2 and rest[1] == "index")  # noqa: PLR2004


def _name(folder: str, key: str) -> str:
    return key[len(folder) :].removesuffix("/index")


def _stated_order(page: Page, folder: str) -> Iterable[str]:
    facts = page.front.facts if page.front else None
    if isinstance(facts, SectionFacts):
        return [name.removesuffix("/index") for name in facts.order]
    if isinstance(facts, IssueFacts):
        return [_name(folder, key) for key in facts.articles]
    return []
