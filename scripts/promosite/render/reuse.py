"""One locale's pages that were built before: put in their place, as if they had been built again."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from promosite.optimise.store import name_of
from promosite.optimise.styles.names import Names
from promosite.render.conversion import Conversion
from promosite.render.library import Library
from promosite.render.markdown import meta
from promosite.render.page_names import PageNames
from promosite.render.placing import text_before
from promosite.render.plugin import PromositePlugin
from promosite.render.reads import PAIRS, NotedNavigation, Read, States
from promosite.render.shelf import Pages, Rendered, Shelf, Shelved, Volume
from promosite.search.documents import Closed

_Thing = TypeVar("_Thing")
_OF_OTHERS = ("parent", "previous_page", "next_page")
"""Where a page of MkDocs holds others."""


class Reuse:
    """Takes pages from the shelf, and puts there what it lacked."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        """Look for nothing yet; without a shelf, nothing is ever found."""
        plugin: Any = config.plugins.get("promosite")
        self._files = files
        self._plugin = plugin
        given = plugin.given if isinstance(plugin, PromositePlugin) else None
        self._shelf: Shelf | None = given.shelf if given else None
        self._is_noted = bool(given and given.is_noted)
        self._names = PageNames(plugin, config, files, self._shelf.sources) if self._shelf else None
        self._states = self._all_states() if self._shelf else None
        self.reads: defaultdict[str, set[Read]] = defaultdict(set)
        """What was read for each page, by the path of its file, where somebody asks later."""
        self._before = self._shelf.pages_of(self._library.reader.code) if self._shelf else Pages({}, {})
        self._changed = frozenset(self._states.changed(self._before.states) if self._states else ())
        self._pages: dict[str, Shelved] = {}
        self._same: dict[Any, Any] = {}
        self._found: dict[str, Rendered] = {}
        self._texts: dict[str, bytes] = {}
        self._complained: set[str] = set()
        self._conversions: dict[str, Conversion] = {}

    def is_read(self, file: File) -> bool:
        """Whether a page needn't be read; what others ask of its Markdown is known then."""
        kept = self._unchanged(file)
        card = self._library.card(self._key(file)) if kept else None
        if kept is None or card is None:
            return False
        page = _page(file)
        page.meta, page.markdown = meta(card), ""
        kept.conversion.give_anchors(page, self._files)
        self._found[file.src_uri] = kept.rendered
        return True

    def is_converted(self, file: File) -> bool:
        """Whether a page's Markdown needn't be converted, as it would become the same again."""
        kept = self._before.shelved.get(file.src_uri)
        card = self._library.card(self._key(file)) if kept else None
        if kept is None or card is None or not self._names or kept.conversion.made_of != self._names.markdown(file):
            return False
        if not self._changed.isdisjoint(kept.conversion.reads):
            return False
        page = _page(file)
        page.meta = meta(card)
        kept.conversion.give(page, self._files)
        self._conversions[file.src_uri] = kept.conversion
        self.reads[file.src_uri] |= kept.conversion.reads
        return True

    def is_written(self, file: File) -> bool:
        """Whether a page needn't be built, as it was put in its place."""
        found = self._found.pop(file.src_uri, None)
        if found is None:
            return False
        demand, placing = self._plugin.demand, self._plugin.placing
        if self._before.are_published:
            placing.leave(file.dest_uri)
        else:
            placing.put(file.dest_uri, self._texts.pop(file.src_uri))
        demand.renditions.update(found.renditions)
        demand.names.known.update(found.names)
        demand.digests[file.dest_uri] = found.digest
        if found.document:
            self._plugin.found.take(found.document, self._library)
        return True

    def _unchanged(self, file: File) -> Shelved | None:
        """Return the page that was built before, if all that it was made of is as it was, and its text is there."""
        kept = self._before.shelved.get(file.src_uri)
        if kept is None or not self._names or kept.name != self._names.page(file):
            return None
        if not self._changed.isdisjoint(kept.reads):
            return None
        if not self._before.are_published:
            text = text_before(file.dest_uri, kept.rendered.digest, self._shelf.places) if self._shelf else None
            if text is None:
                return None
            self._texts[file.src_uri] = text
        self._pages[file.src_uri] = kept
        return kept

    @contextmanager
    def listening(self, file: File) -> Iterator[None]:
        """Keep in mind what a page reads, and whether it gives cause for complaint: such a page is built each time."""
        heard = _Heard()
        logger = logging.getLogger("mkdocs")
        logger.addHandler(heard)
        try:
            with self._noting_reads(file):
                yield
        finally:
            logger.removeHandler(heard)
            if heard.anything:
                self._complained.add(file.src_uri)

    @contextmanager
    def converting(self, file: File) -> Iterator[None]:
        """Listen while MkDocs converts a page's Markdown, and keep what that becomes."""
        with self.listening(file):
            yield
        if self._names:
            reads = self._shared(self.reads[file.src_uri])
            self._conversions[file.src_uri] = Conversion.of(_page(file), self._names.markdown(file), reads)

    @contextmanager
    def _noting_reads(self, file: File) -> Iterator[None]:
        """Keep in mind what a page reads, in the words of MkDocs too."""
        if not self._is_noted:
            yield
            return
        page, reads, told = _page(file), self._library.reads, dict[str, Any]()
        for name in _OF_OTHERS:
            told[name] = getattr(page, name)
            setattr(page, name, told[name] and NotedNavigation(told[name], reads))
        before, reads.noted = reads.noted, self.reads[file.src_uri]
        try:
            yield
        finally:
            reads.noted = before
            for name, value in told.items():
                setattr(page, name, value)

    @contextmanager
    def noting(self, file: File) -> Iterator[None]:
        """Note what a page tells the build while it is built, and put it all on the shelf."""
        if self._names is None:
            with self._noting_reads(file):
                yield
            return
        demand, documents = self._plugin.demand, self._plugin.found.documents[self._plugin.edition.reader.code]
        all_names, count = demand.names, len(documents)
        demand.names = Names()
        demand.noted.clear()
        with self.listening(file):
            yield
        all_names.known.update(demand.names.known)
        names, demand.names = self._shared(demand.names.known), all_names
        if file.src_uri not in self._complained and Path(file.abs_dest_path).is_file():
            document = documents[count] if len(documents) > count else None
            rendered = self._rendered(file, document, tuple(sorted(names)))
            reads, conversion = self._shared(self.reads.pop(file.src_uri)), self._conversions.pop(file.src_uri)
            self._pages[file.src_uri] = Shelved(self._names.page(file), reads, conversion, rendered)
            demand.digests[file.dest_uri] = rendered.digest

    def _rendered(self, file: File, document: Closed | None, names: tuple[str, ...]) -> Rendered:
        demand = self._plugin.demand
        return Rendered(
            digest=sha256(Path(file.abs_dest_path).read_bytes()).hexdigest(),
            document=document,
            renditions={place: demand.renditions[place] for place in demand.noted},
            names=names,
        )

    def _shared(self, things: Iterable[_Thing]) -> frozenset[_Thing]:
        """Return reads or names, of which pages have thousands in common, each held once."""
        return frozenset(self._same.setdefault(thing, thing) for thing in things)

    def pages(self) -> Pages:
        """Return the pages of this build, as the shelf keeps them."""
        reads = frozenset[Read]().union(*(page.reads for page in self._pages.values()))
        return Pages(self._pages, self._states.of(reads) if self._states else {})

    def volume(self) -> Volume:
        """Return the locale as it was built; of pairs there are many, and they count for a locale as a whole."""
        reads = self._library.reads.noted.union(*(page.reads for page in self._pages.values()))
        told = [read for read in reads if read[0] != PAIRS]
        return Volume(self._plugin.demand, self._states.of(told) if self._states else {})

    def _all_states(self) -> States:
        known = self._plugin.given.states if self._plugin.given else {}
        texts = self._shelf.sources.pages if self._shelf else {}
        return States(self._plugin.site, self._plugin.words, get_build_datetime().date(), known, texts, self._faces)

    def _faces(self) -> str:
        """Return the digest of all that pages can show of each other."""
        return name_of([name_of(key, self._library.face(key)) for key in self._plugin.site.source_pages])

    @property
    def _library(self) -> Library:
        library: Library = self._plugin.edition.library
        return library

    def _key(self, file: File) -> str:
        key: str = self._plugin.edition.key(_page(file))
        return key


class _Heard(logging.Handler):
    """Hears of warnings."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.anything = False

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002  # that there is one is enough
        self.anything = True


def _page(file: File) -> Page:
    return file.page  # type: ignore[return-value]  # made with the navigation, before pages are read
