"""T5: names and terms against the glossary: forbidden forms, forms that aren't ours, two forms for one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from promosite.check.asides import visible_words
from promosite.check.letters import language_of
from promosite.check.registry import Problem, page_rule, rule
from promosite.model.finding import Edit, Severity, Texts
from promosite.model.glossary import Glossary, Term
from promosite.model.lexicon import Form, Lexicon, Mention, Standing
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.page import FRONT_KINDS, Block, Page, locate
from promosite.model.site import PageInSite, Site

_EASTERN_LANGUAGES = frozenset({"zh", "ja", "ko"})
_PROSE = frozenset({"paragraph", "list-item"})


@rule("T501", "forbidden-form", "terms")
def forbidden_form(site: Site) -> Iterator[Problem]:
    """A name is written in a form that may not be published.

    The glossary (docs/registry/glossary.yml) names forms that a Vietnamese public body doesn't use, above all for the
    East Sea, Hoàng Sa and Trường Sa, and forms that mean something else in the language: Korean “동해” alone is another
    sea. Write the form that is named; if the glossary is wrong, the editors change it there, not on the page.
    """
    for locale in site.settings.locales:
        words = Words.of(site.registries.glossary, locale.code)
        if words:
            for page in site.pages[locale.code].values():
                yield from _forbidden_in_page(words, page)
            for path, record in site.registries.pictures.items():
                yield from _forbidden_in_picture(words, path, record.alt.get(locale.code, ""), site)


@page_rule("T502", "name-not-approved", "terms", Severity.WARNING)
def name_not_approved(subject: PageInSite) -> Iterator[Problem]:
    """A name is written in a form that isn't the site's.

    “My Tho” without its marks, 호치민 for 호찌민: readers look a name up in one form and take a second one for another
    place. Write the form of the glossary (docs/registry/glossary.yml), or add yours there below `also`.
    """
    for spoken in _strays(subject):
        if not spoken.is_mixed:
            message = say("“{text}” isn't the site's form of this name.", text=spoken.text)
            yield spoken.problem(message, say("Write “{form}”.", form=spoken.instead))


@page_rule("T503", "mixed-forms", "terms", Severity.WARNING)
def mixed_forms(subject: PageInSite) -> Iterator[Problem]:
    """A page writes one name in two forms.

    The reader can't know that both mean the same place. Keep to the glossary's form through the whole page.
    In Chinese, Japanese and Korean the Vietnamese name stands in brackets, at the first mention only.
    """
    for spoken in _strays(subject):
        if spoken.is_mixed:
            message = say("“{text}” and “{form}” are one name.", text=spoken.text, form=spoken.instead)
            yield spoken.problem(message, say("Write “{form}” in the whole page.", form=spoken.instead))


@page_rule("T504", "original-missing", "terms", Severity.INFO)
def original_missing(subject: PageInSite) -> Iterator[Problem]:
    """A page in Chinese, Japanese or Korean never gives a place's Vietnamese name.

    Signs, maps and drivers know only the Vietnamese name, so a reader needs it once. At the first mention in the text
    write it in brackets after the name: 永长寺（Vĩnh Tràng）.
    """
    words = Words.of(subject.registries.glossary, subject.page.locale)
    if not words or language_of(subject.page.locale) not in _EASTERN_LANGUAGES:
        return
    everything = "\n".join(block.text for block in subject.page.blocks)
    for key, (block, mention) in _first_mentions(words, subject.page).items():
        originals = words.term(key).originals
        if originals and not any(original in everything for original in originals):
            yield Problem(
                locate(subject.page, block, mention.text),
                say("“{name}” is never given in Vietnamese on this page.", name=mention.text),
                say("Write “{name}” and then “{original}” in brackets.", name=mention.text, original=originals[0]),
                texts=Texts(None, block.text),
            )


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

    def term(self, key: str) -> Term:
        """Return the term of a key."""
        return self.glossary.root[key]

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Return what the glossary knows in a text."""
        return _mentions(self.lexicon, text)

    def reason(self, key: str) -> Message:
        """Return why a form of this term is forbidden, with what to write."""
        term = self.term(key)
        form = term.names.get(self.locale) or term.names["vi"]
        return say("Write “{form}”. {why}", form=form, why=term.why.get("vi") or "")


@lru_cache(maxsize=1024)
def _mentions(lexicon: Lexicon, text: str) -> tuple[Mention, ...]:
    return tuple(lexicon.mentions(text))


def _forbidden_in_page(words: Words, page: Page) -> Iterator[Problem]:
    introduced: set[str] = set()
    for block in page.blocks:
        for mention in words.lexicon.mentions(block.text):
            if form := _barred(mention, introduced):
                if mention.text in visible_words(block.text):
                    yield Problem(
                        locate(page, block, mention.text),
                        _verdict(form, mention),
                        words.reason(form.term),
                        page.locale,
                        page.key,
                        texts=Texts(None, block.text),
                    )
            else:
                introduced.update(form.term for form in mention.forms)


def _forbidden_in_picture(words: Words, path: str, text: str, site: Site) -> Iterator[Problem]:
    introduced: set[str] = set()
    for mention in words.lexicon.mentions(text):
        if form := _barred(mention, introduced):
            place = _place_of_alt(site, path, words.locale)
            yield Problem(place, _verdict(form, mention), words.reason(form.term), words.locale, texts=Texts(None, text))


def _place_of_alt(site: Site, path: str, locale: str) -> Location:
    keys = ("pictures", path, "alt", locale)
    return next((site.where[keys[:end]] for end in (4, 3, 2) if keys[:end] in site.where), Location("docs/registry/pictures.yml"))


def _barred(mention: Mention, introduced: set[str]) -> Form | None:
    """Return the forbidden form that a mention is; a short one is good once the full one has stood."""
    for form in mention.forms:
        if form.standing is Standing.FORBIDDEN or (form.standing is Standing.SHORT and form.term not in introduced):
            return form
    return None


def _verdict(form: Form, mention: Mention) -> Message:
    if form.standing is Standing.SHORT:
        return say("“{text}” alone, before its full form, means something else.", text=mention.text)
    return say("The form “{text}” may not be published.", text=mention.text)


@dataclass(frozen=True, slots=True)
class Stray:
    """A form that isn't ours, where it stands, and whether the page has our form too."""

    page: Page
    block: Block
    text: str
    instead: str
    is_mixed: bool

    def problem(self, message: Message, hint: Message) -> Problem:
        """Return the problem, with the edit that mends it where the place is known to the letter."""
        place = locate(self.page, self.block, self.text)
        is_exact = self.block.kind not in FRONT_KINDS and place != self.block.location
        edits = (Edit(place, len(self.text), self.instead),) if is_exact else ()
        return Problem(place, message, hint, texts=Texts(None, self.block.text), edits=edits)


def _strays(subject: PageInSite) -> Iterator[Stray]:
    """Yield each form that isn't ours once for the page."""
    words = Words.of(subject.registries.glossary, subject.page.locale)
    if not words:
        return
    approved: set[str] = set()
    strays: dict[str, tuple[Block, Form]] = {}
    for block, mention in _all_mentions(words, subject.page):
        ours = {form.term for form in mention.forms if form.standing in {Standing.APPROVED, Standing.SHORT}}
        approved |= ours
        if not ours and mention.text not in strays and mention.forms[0].standing is Standing.VARIANT:
            if mention.text in visible_words(block.text):
                strays[mention.text] = (block, mention.forms[0])
    for text, (block, form) in strays.items():
        instead = words.term(form.term).instead(text, words.locale)
        yield Stray(subject.page, block, text, instead, form.term in approved)


def _all_mentions(words: Words, page: Page) -> Iterator[tuple[Block, Mention]]:
    for block in page.blocks:
        for mention in words.mentions(block.text):
            yield block, mention


def _first_mentions(words: Words, page: Page) -> Mapping[str, tuple[Block, Mention]]:
    """Return where each term stands first in the running text."""
    found: dict[str, tuple[Block, Mention]] = {}
    for block, mention in _all_mentions(words, page):
        if block.kind in _PROSE:
            for form in mention.forms:
                if form.standing is Standing.APPROVED:
                    found.setdefault(form.term, (block, mention))
    return found
