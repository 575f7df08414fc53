"""Where the forms of the glossary stand on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from promosite.check.asides import is_hidden, page_text
from promosite.check.letters import language_of
from promosite.model.glossary import Glossary
from promosite.model.lexicon import Lexicon, Mention, Standing
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.page import Block, Page

_REST_OF_LINK = re.compile(r"[^\[\]\n]*\]\(")


@dataclass(frozen=True, slots=True)
class Spot:
    """A mention on a page: its block and its place."""

    mention: Mention
    block: Block
    location: Location
    is_exact: bool
    """Whether the place is that of the first letter; in front matter it is only that of the key."""


@dataclass(frozen=True, slots=True)
class Words:
    """The glossary as one locale sees it."""

    glossary: Glossary
    locale: str
    lexicon: Lexicon

    @classmethod
    def of(cls, glossary: Glossary, code: str) -> Words | None:
        """Return the words of a locale; those of its language (`zh` for `zh-Hans`) if it has none of its own."""
        for locale in (code, language_of(code)):
            if lexicon := glossary.lexicons.get(locale):
                return cls(glossary, locale, lexicon)
        return None

    @property
    def language(self) -> str:
        """The language of the locale."""
        return language_of(self.locale)

    @property
    def originals(self) -> dict[str, str]:
        """The Vietnamese name of each term that a page should give once beside the locale's own form."""
        return self.glossary.originals(self.locale)

    def instead(self, key: str, text: str) -> str:
        """Return what to write for a form of a term that isn't ours."""
        return self.glossary.root[key].instead(text, self.locale)

    def advice(self, key: str) -> Message:
        """Return what to write for a forbidden form of this term, and where the reason stands."""
        term = self.glossary.root[key]
        form = term.names.get(self.locale) or term.names["vi"]
        return say("Write “{form}”; docs/registry/glossary.yml says why, below “{key}”.", form=form, key=key)

    def without_original(self, page: Page) -> Iterator[Spot]:
        """Yield where a page first mentions each name whose Vietnamese form it never gives."""
        text, wanted = page_text(page), self.originals
        given: set[str] = set()
        for mention in self.lexicon.mentions(page.body.text):
            for form in mention.forms:
                original = wanted.get(form.term)
                if original and original not in given and form.standing is Standing.APPROVED:
                    given.add(original)
                    if original not in text and not _is_linked(page, mention):
                        yield from filter(None, [_spot_in_body(page, mention)])


def _is_linked(page: Page, mention: Mention) -> bool:
    """Tell whether a mention is the text of a link: the page behind it says more."""
    return bool(_REST_OF_LINK.match(page.body.text, mention.start))


def spots(words: Words, page: Page) -> tuple[Spot, ...]:
    """Return every mention on a page in reading order; none where no form on it could be wrong."""
    return tuple(_spots(words.lexicon, page)) if _is_suspect(words.lexicon, page_text(page)) else ()


def may_hold_variants(words: Words, page: Page) -> bool:
    """Tell whether a page may hold a form that isn't ours: few pages do, and no other needs to be read for it."""
    text = page_text(page)
    return _is_suspect(words.lexicon, text) and _holds_variants(words.lexicon, text)


@lru_cache(maxsize=64)
def _holds_variants(lexicon: Lexicon, text: str) -> bool:
    return lexicon.variants.search(text) is not None


@lru_cache(maxsize=64)
def _is_suspect(lexicon: Lexicon, text: str) -> bool:
    return lexicon.is_suspect(text)


def _spots(lexicon: Lexicon, page: Page) -> Iterator[Spot]:
    in_front = [(block, mention) for block in page.front_blocks for mention in lexicon.mentions(block.text)]
    in_body = list(lexicon.mentions(page.body.text))
    if not any(mention.is_doubtful for mention in (*(mention for _, mention in in_front), *in_body)):
        return  # what was suspect goes on as another word
    for block, mention in in_front:
        if not is_hidden(block.text, mention.start):
            yield Spot(mention, block, block.location, is_exact=False)
    yield from filter(None, (_spot_in_body(page, mention) for mention in in_body))


def _spot_in_body(page: Page, mention: Mention) -> Spot | None:
    """Return the place of a mention in the body; None if it stands in code, an address or a placeholder."""
    text = page.body.text
    row = text.count("\n", 0, mention.start)
    line = page.body.first_line + row
    block = next((block for block in reversed(page.body.blocks) if block.location.line <= line), None)
    begin = text.rfind("\n", 0, mention.start) + 1
    column = mention.start - begin
    if block is None or block.kind == "code" or is_hidden(_line(text, begin), column):
        return None
    return Spot(mention, block, Location(block.location.path, line, column + 1), is_exact=True)


def _line(text: str, begin: int) -> str:
    """Return the line that begins at a place."""
    end = text.find("\n", begin)
    return text[begin:] if end < 0 else text[begin:end]
