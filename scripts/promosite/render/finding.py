"""What readers of each locale can find: gathered while pages are built, written as an index that a browser searches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from promosite.model.locale import Locale
from promosite.model.settings import Settings
from promosite.model.tree import HOME
from promosite.optimise.kept import Kept
from promosite.render.library import SEARCH_INDEX, SEARCH_PAGE, Library
from promosite.render.pictures import SHARED, thumbnail
from promosite.render.placing import Placing
from promosite.render.views import Card
from promosite.search.aliases import Aliases
from promosite.search.documents import Closed, Document
from promosite.search.files import search_files
from promosite.search.passages import passages
from promosite.search.renewal import files_kept
from promosite.search.terms import forget

KEPT = ".cache/promosite/search"
"""Holds the last index of each locale."""
_SLOT = "found"


def is_searchable(settings: Settings) -> bool:
    """Whether the templates of a site have a page of results."""
    return bool(settings.overrides and (settings.overrides / SEARCH_PAGE).is_file())


@dataclass(slots=True)
class Findings:
    """The documents of each locale, in the order in which their pages are built."""

    documents: defaultdict[str, list[Closed]] = field(default_factory=lambda: defaultdict(list))
    aliases: dict[str, Aliases] = field(default_factory=dict)

    def take(self, document: Closed, library: Library) -> None:
        """Take the document of a page that was built before; names for what it is about are looked up anew."""
        aliases = self._aliases(document.title, library)
        self.documents[library.reader.code].append(document._replace(aliases=aliases))

    def note(self, key: str, html: str, library: Library) -> None:
        """Note a built page, if it is in its reader's own language."""
        card = library.card(key)
        if card and card.locale == library.reader:
            self.documents[card.locale.code].append(Closed.of(self._document(card, html, library)))

    def _document(self, card: Card, html: str, library: Library) -> Document:
        crumbs = library.crumbs(card.key)
        return Document(
            url=card.url,
            title=card.title,
            description=card.description,
            section=crumbs[1].short_title if len(crumbs) > 1 else "",
            picture=_picture(card.key, library),
            passages=passages(html),
            aliases=self._aliases(card.title, library),
        )

    def _aliases(self, title: str, library: Library) -> tuple[str, ...]:
        code = library.reader.code
        if code not in self.aliases:
            self.aliases[code] = Aliases.of(library.site.registries.glossary, code)
        return self.aliases[code].found(title)

    def write(self, locale: Locale, placing: Placing, kept: Kept | None = None) -> None:
        """Put the index of a locale in its place and let its documents go; what was `kept` is taken so."""
        documents = self.documents.pop(locale.code, [])
        opened = (closed.document for closed in documents)
        files = files_kept(documents, locale.code, kept) if kept else search_files([*opened], locale.code)
        for name, text in files:
            placing.put(f"{SEARCH_INDEX}{locale.code}/{name}", text.encode())
        forget()


def _picture(key: str, library: Library) -> str:
    """Return the address of the small picture of a page; empty for none."""
    front = library.site.source_pages[key].front
    path = f"{SHARED}{front.image}" if front and front.image else ""
    return thumbnail(library.site, path, _SLOT, library.demand)


def all_pages(library: Library) -> list[tuple[Card, tuple[Card, ...]]]:
    """Return each section of a locale with every page below it, in the order of the menu."""
    site = library.site_view()
    home = library.card(HOME)
    opening = [(home, ())] if home else []
    return opening + [(section, tuple(_below(library, section.key))) for section in site.sections]


def _below(library: Library, key: str) -> Iterator[Card]:
    for child in library.tree.children(key):
        card = library.card(child)
        if card:
            yield card
        yield from _below(library, child)
