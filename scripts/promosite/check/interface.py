"""T8: the words of the interface (buttons, headings of panels, menus) in every locale."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from promosite.check.registry import Problem, rule
from promosite.model.catalogue import MSGID_LOCALE, Catalogue, Entry
from promosite.model.finding import Severity
from promosite.model.locale import Locale
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.site import Site
from promosite.wording.foreign import has_common_words, is_latin, language

_MARK = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}|</?[a-zA-Z]\w*|(?<!&)#")
"""What a program fills in (`%(num)d`, `{name}`, the `#` of Material's own words), and HTML tags."""

_FEWEST_WORDS = {True: 3, False: 1}
"""Words that must be alike before we call them untranslated: two languages in Latin letters share many a word."""


@rule("T801", "missing-interface-text", "interface")
def missing_interface_text(site: Site) -> Iterator[Problem]:
    """A word of the interface has no translation in a locale.

    Readers see the English word, on a button or above a panel, on every page of that locale. Write it behind `msgstr`
    in the file that is named. Where a program has guessed a translation, it marks it “fuzzy” and doesn't show it: read
    it, mend it and delete the line “#, fuzzy”. `promosite strings` lists all words that are missing.
    """
    for locale in site.settings.locales:
        catalogue = site.catalogues.get(locale.code)
        place = _place_of_missing(site, locale.code)
        if catalogue is None and place and all(fault.location.path != place.path for fault in site.faults):
            yield Problem(
                place, say("The interface has no words in “{locale}”.", locale=locale.code), _STRINGS, locale.code
            )
        elif catalogue and language(locale.code) != MSGID_LOCALE:
            for place, message, hint in (*_unfinished(catalogue), *_unknown(site, catalogue)):
                yield Problem(place, message, hint, locale.code)


_STRINGS = say("Run “promosite strings”, then translate the words behind “msgstr”.")


def _place_of_missing(site: Site, code: str) -> Location | None:
    """Return where the catalogue of a locale belongs, if other locales have one."""
    for other in site.catalogues.values():
        return Location(other.location.path.replace(f"/{other.locale}/", f"/{code}/", 1))
    return None


def _unfinished(catalogue: Catalogue) -> Iterator[tuple[Location, Message, Message]]:
    for entry in catalogue.entries:
        if not any(entry.strings):
            yield (
                entry.location,
                say("“{text}” isn't translated.", text=entry.text),
                say("Translate it behind “msgstr”."),
            )
        elif entry.is_fuzzy:
            message = say("The translation of “{text}” is only a guess, and isn't shown.", text=entry.text)
            yield entry.location, message, say("Read it, mend it, and delete the line “#, fuzzy”.")


def _unknown(site: Site, catalogue: Catalogue) -> Iterator[tuple[Location, Message, Message]]:
    known = {entry.key for entry in catalogue.entries}
    wanted = {entry.key: entry for other in site.catalogues.values() for entry in other.entries}
    for key, entry in wanted.items():
        if key not in known:
            yield catalogue.location, say("“{text}” is missing in this catalogue.", text=entry.text), _STRINGS


@rule("T802", "interface-placeholder-differs", "interface")
def interface_placeholder_differs(site: Site) -> Iterator[Problem]:
    """A translated word of the interface has other placeholders or HTML tags than the original.

    `%(num)d` or `{name}` is where a number or a name appears; misspelt or lost, the page shows nonsense or can't be
    built, and an HTML tag that isn't closed breaks the page. Copy them from the line `msgid` letter by letter; their
    order is free.
    """
    for catalogue in site.catalogues.values():
        for entry in catalogue.entries:
            for place, (original, text) in enumerate(zip(entry.originals, entry.strings, strict=True)):
                if text and _MARK.findall(text) != _MARK.findall(original):
                    yield from _difference(catalogue, entry, place)


def _difference(catalogue: Catalogue, entry: Entry, place: int) -> Iterator[Problem]:
    original, text = _marks(entry.originals[place]), _marks(entry.strings[place])
    lost, added = original - text, text - original
    if added or (lost and not _may_go_without(entry, place)):
        yield _differing(catalogue, entry, lost, added)


def _marks(text: str) -> Counter[str]:
    """Return the placeholders, each once however often it is written, and the tags as often as they are."""
    found = Counter(mark + ">" if mark.startswith("<") else mark for mark in _MARK.findall(text))
    return Counter({mark: count if mark.startswith("<") else 1 for mark, count in found.items()})


def _may_go_without(entry: Entry, place: int) -> bool:
    """Whether this is the singular, which may say “one” in words."""
    return entry.plural is not None and place == 0 and len(entry.strings) > 1


def _differing(catalogue: Catalogue, entry: Entry, lost: Counter[str], added: Counter[str]) -> Problem:
    if lost and added:
        message = say(
            "In “{text}” the translation has {added} for {lost}.", text=entry.text, added=_list(added), lost=_list(lost)
        )
    elif lost:
        message = say("The translation of “{text}” lacks {lost}.", text=entry.text, lost=_list(lost))
    else:
        message = say(
            "The translation of “{text}” has {added}, which the original lacks.", text=entry.text, added=_list(added)
        )
    hint = say("Copy the placeholders and tags from “msgid”, letter by letter.")
    return Problem(entry.location, message, hint, catalogue.locale)


def _list(marks: Counter[str]) -> str:
    return ", ".join(sorted(marks))


@rule("T803", "missing-plural-form", "interface")
def missing_plural_form(site: Site) -> Iterator[Problem]:
    """A translated word of the interface lacks one of its plural forms.

    Languages have one form (Vietnamese, Chinese, Japanese, Korean), two (English, French) or more; the head of the
    file says how many. Where one is empty, the page shows nothing for some numbers. Fill in every `msgstr[…]`.
    """
    for catalogue in site.catalogues.values():
        for entry in catalogue.entries:
            count = sum(map(bool, entry.strings))
            if entry.plural and 0 < count < catalogue.plural_count:
                message = say(
                    "“{text}” has {count} of {all} plural forms.",
                    text=entry.text, count=count, all=catalogue.plural_count,
                )  # fmt: skip
                yield Problem(entry.location, message, say("Fill in every “msgstr[…]”."), catalogue.locale)


@rule("T804", "menu-title-not-translated", "interface")
def menu_title_not_translated(site: Site) -> Iterator[Problem]:
    """A title of the menu is translated into one locale but not into another.

    `nav_translations` in mkdocs.yml says what a menu title reads in each locale; where it says nothing, the title
    appears in the language of the menu itself. Add the title to the locale that is named.
    """
    wanted = {title for locale in site.settings.locales for title in locale.menu_titles or ()}
    for locale in site.settings.locales:
        missing = sorted(wanted - (locale.menu_titles or set())) if _needs_titles(site, locale) else []
        if missing:
            titles = ", ".join(f"“{title}”" for title in missing)
            message = say(
                "In the menu of “{locale}” these titles aren't translated: {titles}.", locale=locale.code, titles=titles
            )
            hint = say("Add them below “nav_translations” of “{locale}” in mkdocs.yml.", locale=locale.code)
            yield Problem(_place_of_title(site, missing[0]), message, hint, locale.code)


def _needs_titles(site: Site, locale: Locale) -> bool:
    """Whether the menu is in another language than this locale's.

    It is written in the language of the source; where even the source has translations, it is in that of the locale
    that has none.
    """
    if locale.menu_titles is None or (locale.is_source and not locale.menu_titles):
        return False
    return bool(locale.menu_titles) or not site.settings.source.menu_titles


def _place_of_title(site: Site, title: str) -> Location:
    places = (place for keys, place in site.settings.where if keys[-2:] == ("nav_translations", title))
    return next(places, Location(site.settings.config.name))


@rule("T805", "untranslated-interface-text", "interface", Severity.INFO)
def untranslated_interface_text(site: Site) -> Iterator[Problem]:
    """A word of the interface reads in a locale as it does in English.

    It may be right (a name, a word that both languages share) or may have been filled in by copying. Read it in its
    place on a page, and translate it if it isn't the locale's own word.
    """
    for catalogue in site.catalogues.values():
        fewest = _FEWEST_WORDS[is_latin(catalogue.locale)]
        for entry in catalogue.entries if language(catalogue.locale) != MSGID_LOCALE else ():
            if entry.text in entry.strings and has_common_words(_uncapitalised(entry.text), fewest):
                message = say("“{text}” is the English word itself.", text=entry.text)
                yield Problem(entry.location, message, say("Translate it, if it isn't a name."), catalogue.locale)


def _uncapitalised(text: str) -> str:
    """Return a text with its first letter small, as buttons and headings begin with a capital; `PDF` stays."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


@rule("T806", "broken-catalogue", "interface")
def broken_catalogue(site: Site) -> Iterator[Problem]:
    """A catalogue of interface words can't be understood.

    A quotation mark is missing, a line was cut, or the file isn't UTF-8; the whole locale would read in English.
    Mend the line that is named, or bring the file back from a backup.
    """
    for fault in site.faults:
        if fault.rule == "broken-catalogue":
            yield Problem(fault.location, fault.message, fault.hint)
