"""How pages lie in each other: folders are sections, an `index` page opens its folder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from promosite.model.kinds import IssueFacts, SectionFacts
from promosite.model.page import Page

HOME = "index"


def folder_of(key: str) -> str:
    """Return the folder of a page's key, with a slash at its end; empty for the root."""
    parent, slash, _ = key.rpartition("/")
    return parent + slash


@dataclass(frozen=True, slots=True)
class Tree:
    """The pages of a locale as they lie in each other; made once, asked for every page."""

    pages: Mapping[str, Page]
    below: Mapping[str, tuple[str, ...]]
    """The keys right below each folder, index pages of folders among them."""

    @classmethod
    def of(cls, pages: Mapping[str, Page]) -> Tree:
        """Return the tree of these pages."""
        below: defaultdict[str, list[str]] = defaultdict(list)
        for key in pages:
            if key != HOME:
                below[folder_of(folder_of(key).rstrip("/") if pages[key].is_index else key)].append(key)
        return cls(pages, {folder: tuple(keys) for folder, keys in below.items()})

    def ancestors(self, key: str) -> tuple[str, ...]:
        """Return the index pages above a page, from the home page down."""
        found: list[str] = []
        folder = folder_of(key)
        while True:
            above = f"{folder}index"
            if above != key and above in self.pages:
                found.insert(0, above)
            if not folder:
                return tuple(found)
            folder = folder_of(folder.rstrip("/"))

    def children(self, key: str) -> tuple[str, ...]:
        """Return the pages that an index page opens, in the order it states; others follow by key."""
        if key not in self.pages or not self.pages[key].is_index:
            return ()
        folder = folder_of(key)
        below = {_name(folder, other): other for other in self.below.get(folder, ())}
        stated = [below.pop(name) for name in _stated_order(self.pages[key], folder) if name in below]
        return (*stated, *(below[name] for name in sorted(below)))

    def successor(self, key: str) -> str | None:
        """Return the page after this one in its section, if there is one."""
        above = self.ancestors(key)
        row = self.children(above[-1]) if above else ()
        place = row.index(key) + 1 if key in row else len(row)
        return row[place] if place < len(row) else None


def _name(folder: str, key: str) -> str:
    return key[len(folder) :].removesuffix("/index")


def _stated_order(page: Page, folder: str) -> Iterable[str]:
    facts = page.front.facts if page.front else None
    if isinstance(facts, SectionFacts):
        return [name.removesuffix("/index") for name in facts.order]
    if isinstance(facts, IssueFacts):
        return [_name(folder, key) for key in facts.articles]
    return []
