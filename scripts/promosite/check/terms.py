"""T5: names and terms against the glossary: forbidden forms, forms that aren't ours, two forms for one name."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.check.mentions import Spot, Words, may_hold_variants, spots
from promosite.check.registry import Problem, page_rule, rule
from promosite.model.finding import Edit, Severity, Texts
from promosite.model.lexicon import Form, Mention, Standing, are_variants
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.site import PageInSite, Site

_EASTERN_LANGUAGES = frozenset({"zh", "ja", "ko"})
_GOOD = frozenset({Standing.APPROVED, Standing.SHORT})


@page_rule("T501", "forbidden-form", "terms")
def forbidden_form(subject: PageInSite) -> Iterator[Problem]:
    """A name is written in a form that may not be published.

    The glossary (docs/registry/glossary.yml) names forms that a Vietnamese public body doesn't use, above all for the
    East Sea, Hoàng Sa and Trường Sa, and forms that mean something else in the language: Korean “동해” alone is another
    sea. Write the form that is named; if the glossary is wrong, the editors change it there, not on the page.
    """
    words = Words.of(subject.registries.glossary, subject.page.locale)
    introduced: set[str] = set()
    if words is None:
        return
    for spot in spots(words, subject.page):
        if form := _barred(spot.mention, introduced):
            advice, texts = words.advice(form.term), Texts(None, spot.block.text)
            yield Problem(spot.location, _verdict(form, spot.mention), advice, texts=texts)
        introduced.update(form.term for form in spot.mention.forms if form.standing is Standing.APPROVED)


@rule("T505", "forbidden-form-in-description", "terms")
def forbidden_form_in_description(site: Site) -> Iterator[Problem]:
    """The description of a picture writes a name in a form that may not be published.

    What readers hear of a picture (docs/registry/pictures.yml) is published like any text: write the form that is
    named; if the glossary (docs/registry/glossary.yml) is wrong, the editors change it there.
    """
    for locale in site.settings.locales:
        if words := Words.of(site.registries.glossary, locale.code):
            for path, record in site.registries.pictures.items():
                yield from _barred_in_picture(words, path, record.alt.get(locale.code, ""), site)


@page_rule("T502", "name-not-approved", "terms", Severity.WARNING)
def name_not_approved(subject: PageInSite) -> Iterator[Problem]:
    """A name is written in a form that isn't the site's.

    “My Tho” without its marks, 호치민 for 호찌민: readers look a name up in one form and take a second one for another
    place. Write the form of the glossary (docs/registry/glossary.yml), or add yours there below `also`.
    """
    for spot, instead, is_mixed in _strays(subject):
        if not is_mixed:
            message = say("“{text}” isn't the site's form of this name.", text=spot.mention.text)
            yield _mended(spot, instead, message, say("Write “{form}”.", form=instead))


@page_rule("T503", "mixed-forms", "terms", Severity.WARNING)
def mixed_forms(subject: PageInSite) -> Iterator[Problem]:
    """A page writes one name in two forms.

    The reader can't know that both mean the same place. Keep to the glossary's form through the whole page; a form
    that is as good as it belongs below `also` in docs/registry/glossary.yml.
    """
    for spot, instead, is_mixed in _strays(subject):
        if is_mixed:
            message = say("“{text}” and “{form}” are one name.", text=spot.mention.text, form=instead)
            yield _mended(spot, instead, message, say("Write “{form}” in the whole page.", form=instead))


@page_rule("T504", "original-missing", "terms", Severity.INFO)
def original_missing(subject: PageInSite) -> Iterator[Problem]:
    """A page in Chinese, Japanese or Korean never gives a place's Vietnamese name.

    Signs, maps and drivers know only the Vietnamese name, so a reader needs it once. At the first mention in the text
    write it in brackets after the name: 永长寺（Vĩnh Tràng）.
    """
    words = Words.of(subject.registries.glossary, subject.page.locale)
    if not words or words.language not in _EASTERN_LANGUAGES:
        return
    for spot in words.without_original(subject.page):
        name, original = spot.mention.text, words.originals[spot.mention.forms[0].term]
        yield Problem(
            spot.location,
            say("“{name}” is never given in Vietnamese on this page.", name=name),
            say("Write “{original}” in brackets after “{name}”.", name=name, original=original),
            texts=Texts(None, spot.block.text),
        )


def _barred_in_picture(words: Words, path: str, text: str, site: Site) -> Iterator[Problem]:
    introduced: set[str] = set()
    for mention in words.lexicon.mentions(text) if words.lexicon.is_suspect(text) else ():
        if form := _barred(mention, introduced):
            place = _place_of_alt(site, path, words.locale)
            yield Problem(
                place, _verdict(form, mention), words.advice(form.term), words.locale, texts=Texts(None, text)
            )
        introduced.update(form.term for form in mention.forms if form.standing is Standing.APPROVED)


def _place_of_alt(site: Site, path: str, locale: str) -> Location:
    keys = ("pictures", path, "alt", locale)
    known = (site.where[keys[:end]] for end in (4, 3, 2) if keys[:end] in site.where)
    return next(known, Location("docs/registry/pictures.yml"))


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


def _strays(subject: PageInSite) -> Iterator[tuple[Spot, str, bool]]:
    """Yield each form that isn't ours once for the page, what to write, and whether the page has our form too."""
    words = Words.of(subject.registries.glossary, subject.page.locale)
    if not (words and may_hold_variants(words, subject.page)):
        return
    found = spots(words, subject.page)
    ours = {form.term for spot in found for form in spot.mention.forms if form.standing in _GOOD}
    strays: dict[str, Spot] = {}
    for spot in found:
        if are_variants(spot.mention.forms):
            strays.setdefault(spot.mention.text, spot)
    for text, spot in strays.items():
        term = spot.mention.forms[0].term
        yield spot, words.instead(term, text), term in ours


def _mended(spot: Spot, instead: str, message: Message, hint: Message) -> Problem:
    """Return the problem with its mend, where the place is known to the letter."""
    edits = (Edit(spot.location, len(spot.mention.text), instead),) if spot.is_exact else ()
    return Problem(spot.location, message, hint, texts=Texts(None, spot.block.text), edits=edits)
