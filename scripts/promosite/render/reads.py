"""What a page reads of other pages and of the registries, noted while it is built."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Any, TypeVar

from promosite.model.document import Words
from promosite.model.kinds import SourceFrontMatter
from promosite.model.page import Page
from promosite.model.site import Site
from promosite.optimise.store import name_of
from promosite.wording.vietnamese import Pair, VietnameseWords

Read = tuple[str, str]
"""A locale's code and a page's key, or the name of a registry and a key in it; `ALL` for which keys there are.

Of a page that is its typed front matter; its words are noted apart (`ja/words`), as its own locale alone shows them.
"""
_WORDS = "/words"
_NO_WORDS: dict[str, object] = {"title": "", "description": "", "short_title": None, "labels": {}}
ALL = "*"
NAVIGATION: Read = ("navigation", ALL)
"""What MkDocs tells templates of other pages."""
DAY: Read = ("day", ALL)
"""The day of the build."""
PAIRS = "pairs"
"""Stands for a registry: two words that may stand side by side in a Vietnamese name, with a space between them."""
REGISTRIES = ("units", "agencies", "sources", "pictures", "places")
"""Those that are noted entry by entry; the others count as a whole, for every page."""
T = TypeVar("T")


def changed(before: Site, after: Site, key: str) -> set[Read]:
    """Return what others can read of a page and find changed."""
    reads = {read for code in after.pages for read in ((code, key), (code + _WORDS, key))}
    return {read for read in reads if _told(before, read) != _told(after, read)}


def _told(site: Site, read: Read) -> str | None:
    """Return what there is to be read of a page, as JSON; None where there is no page."""
    kind, key = read
    page = site.pages[kind.removesuffix(_WORDS)].get(key)
    if page is None:
        return None
    if kind.endswith(_WORDS):
        return page.words.model_dump_json(serialize_as_any=True)
    return page.front.model_dump_json(exclude={*_NO_WORDS}, serialize_as_any=True) if page.front else ""


def _wordless(front: SourceFrontMatter | None) -> SourceFrontMatter | None:
    """Return a page's front matter without its words."""
    return front and front.model_copy(update=_NO_WORDS)


class _NotedPage(Page):
    """A page that notes who reads its words; its front matter is without them."""

    _page: Page
    _reads: Reads

    @classmethod
    def of(cls, page: Page, reads: Reads) -> Page:
        """Return a page with the same fields."""
        noted = object.__new__(cls)
        vars(noted).update(vars(page), front=_wordless(page.front), _page=page, _reads=reads)
        return noted

    @property
    def words(self) -> Words:
        """The words of its front matter."""
        self._reads.noted.add((self.locale + _WORDS, self.key))
        return self._page.words

    @property
    def is_draft(self) -> bool:
        """Whether it isn't ready for readers, which counts for every page and isn't noted."""
        return self._page.is_draft


class _Noting(Mapping[str, T]):
    """A mapping that notes what is read of it, and what is looked for in vain."""

    def __init__(self, kind: str, values: Mapping[str, T], reads: Reads) -> None:
        self._kind, self._values, self._reads = kind, values, reads

    def __getitem__(self, key: str) -> T:
        self._reads.noted.add((self._kind, key))
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        self._reads.noted.add((self._kind, ALL))
        return iter(self._values)

    def __len__(self) -> int:
        self._reads.noted.add((self._kind, ALL))
        return len(self._values)


class _NotingPages(_Noting[Page]):
    """The pages of a locale, of which each notes who reads its words."""

    def __init__(self, kind: str, values: Mapping[str, Page], reads: Reads) -> None:
        super().__init__(kind, values, reads)
        self._known: dict[str, Page] = {}

    def __getitem__(self, key: str) -> Page:
        page = super().__getitem__(key)
        if key not in self._known:
            self._known[key] = _NotedPage.of(page, self._reads)
        return self._known[key]


class _NotingPairs(AbstractSet[Pair]):
    """Pairs of words that note which ones are looked for."""

    def __init__(self, pairs: AbstractSet[Pair], reads: Reads) -> None:
        self._pairs, self._reads = pairs, reads

    def __contains__(self, pair: object) -> bool:
        self._reads.noted.add((PAIRS, " ".join(pair) if isinstance(pair, tuple) else ""))
        return pair in self._pairs

    def __iter__(self) -> Iterator[Pair]:
        return iter(self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)


@dataclass(slots=True)
class Reads:
    """Notes what is read of a site."""

    noted: set[Read] = field(default_factory=set)
    _made: dict[tuple[str, str], tuple[Any, set[Read]]] = field(default_factory=dict, repr=False)

    def watched(self, site: Site) -> Site:
        """Return a site of which every read is noted."""
        pages = {code: _NotingPages(code, own, self) for code, own in site.pages.items()}
        registries = {name: _Noting(name, getattr(site.registries, name), self) for name in REGISTRIES}
        return replace(site, pages=pages, registries=site.registries.model_copy(update=registries))

    def watched_words(self, words: VietnameseWords) -> VietnameseWords:
        """Return the names that are known to be Vietnamese; which of them a page is searched for is noted."""
        return VietnameseWords(_NotingPairs(words.pairs, self))

    def once(self, kind: str, key: str, make: Callable[[], T]) -> T:
        """Return what is made once and shown often; whoever shows it has read what it was made of."""
        if (kind, key) not in self._made:
            before, self.noted = self.noted, set()
            try:
                self._made[kind, key] = make(), self.noted
            finally:  # what is looked for in vain may be there next time
                before |= self.noted
                self.noted = before
        made, noted = self._made[kind, key]
        self.noted |= noted
        value: T = made
        return value

    def forget(self, changed: AbstractSet[Read]) -> None:
        """Have everything made again that was made of what has changed."""
        self._made = {what: made for what, made in self._made.items() if changed.isdisjoint(made[1])}


class NotedNavigation:
    """What MkDocs tells of other pages: templates that ask for more than an address have read all of it."""

    def __init__(self, told: Any, reads: Reads) -> None:  # noqa: ANN401  # a navigation, a page, a list of files
        """Stand for what MkDocs tells."""
        object.__setattr__(self, "_told", told)
        object.__setattr__(self, "_reads", reads)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # as above
        if name not in {"url", "canonical_url"}:
            self._reads.noted.add(NAVIGATION)
        return getattr(self._told, name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(self._told, name, value)

    def __bool__(self) -> bool:
        """Whether there is anything: that hangs on which pages there are, and counts for every page."""
        return bool(self._told)

    def __iter__(self) -> Iterator[Any]:
        self._reads.noted.add(NAVIGATION)
        return iter(self._told)

    def __len__(self) -> int:
        self._reads.noted.add(NAVIGATION)
        return len(self._told)

    def __getitem__(self, place: Any) -> Any:  # noqa: ANN401  # as above
        self._reads.noted.add(NAVIGATION)
        return self._told[place]


State = tuple[str, str]
"""How something stands that can be read: of a page, the digest of its file, else empty; the digest of what is told."""


class States:
    """How a site stands, by digests."""

    def __init__(  # noqa: PLR0913, PLR0917  # all that can be read
        self,
        site: Site,
        words: VietnameseWords,
        today: date,
        known: dict[Read, str],
        texts: Mapping[str, str],
        navigation: Callable[[], str] = str,
    ) -> None:
        """Look at a site itself, not at one that notes; `known` is what was asked before, whatever the locale.

        `texts` are the digests of the pages' files, by path; `navigation` returns that of all that MkDocs tells of a
        locale.
        """
        self._site, self._words, self._today, self._known, self._texts = site, words, today, known, texts
        self._navigation = cache(navigation)

    def of(self, reads: Iterable[Read]) -> dict[Read, State]:
        """Return the state of each of these in the site."""
        return {read: (self._text(read), self._one(read)) for read in reads}

    def changed(self, before: Mapping[Read, State]) -> Iterator[Read]:
        """Yield what isn't in the site as it was; of a page whose file is the same, all that is told is the same."""
        for read, (text, told) in before.items():
            if text and text == self._text(read):
                self._known[read] = told
            elif self._one(read) != told:
                yield read

    def _text(self, read: Read) -> str:
        kind, key = read
        return self._texts.get(f"{kind.removesuffix(_WORDS)}/{key}.md", "")

    def _one(self, read: Read) -> str:
        if read == NAVIGATION:
            return self._navigation()
        if read not in self._known:
            self._known[read] = self._state(*read)
        return self._known[read]

    def _state(self, kind: str, key: str) -> str:
        if (kind, key) == DAY:
            return self._today.isoformat()
        if kind == PAIRS:
            return str(tuple(key.split(" ")) in self._words.pairs)
        pages = self._site.pages.get(kind.removesuffix(_WORDS))
        values: Mapping[str, Any] = getattr(self._site.registries, kind) if pages is None else pages
        if key == ALL:
            return name_of(list(values))
        return name_of(values.get(key) if pages is None else _told(self._site, (kind, key)))
