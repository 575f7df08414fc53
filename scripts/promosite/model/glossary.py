"""The glossary: names and terms in every locale, the forms that may stand for them, and those that may not."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache, cached_property, partial
from itertools import groupby
from typing import Literal

from pydantic import Field, RootModel

from promosite.model.lexicon import Form, Lexicon, Standing
from promosite.model.schema import Key, Schema, Text

Forms = dict[str, tuple[Text, ...]]
TermKind = Literal[
    "admin", "place", "tourism", "craft", "food", "fruit", "seafood", "ip", "trade", "investment", "transport",
    "foreign", "person",
]  # fmt: skip

NAMED_KINDS = frozenset({"admin", "place", "tourism", "craft", "food", "fruit", "seafood", "transport", "person"})
"""Kinds whose terms may hold a proper name."""

LOCAL_KINDS = frozenset({"place", "tourism"})
"""Kinds whose names a traveller meets on signs."""

_LATIN_NAME = re.compile("[A-Za-zÀ-ỹ]{2}")
_EASTERN = cache(partial(re.compile, "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"))
"""Compiled when it is asked for: many characters take milliseconds."""
_GLOSS = re.compile(r"\s*[(（][^()（）]*[)）]")


class Term(Schema):
    """A name or a term: how it is called in each locale."""

    kind: TermKind
    names: dict[str, Text] = Field(description="The form of each locale, as it stands at the first mention.")
    also: Forms = Field({}, description="Other good forms: short ones, plurals, inflections.")
    short: Forms = Field({}, description="Forms that are good only after the full one has stood in the page.")
    variants: Forms = Field({}, description="Forms met elsewhere that are not ours: a warning.")
    forbidden: Forms = Field({}, description="Forms that may not be published: an error.")
    unless: Forms = Field({}, description="Longer names that hold a forbidden form by rights.")
    why: dict[str, Text] = Field({}, description="Why a form is forbidden, for the one who wrote it.")

    def approved(self, locale: str) -> tuple[str, ...]:
        """Return the forms that are right anywhere in a page, the name first; the gloss in brackets may be left out."""
        name = self.names.get(locale)
        if not name:
            return ()
        barred = {*self.short.get(locale, ()), *self.forbidden.get(locale, ())}
        forms = (name, _GLOSS.sub("", name), *self.also.get(locale, ()))
        return tuple(form for form in dict.fromkeys(forms) if form and form not in barred)

    @cached_property
    def originals(self) -> tuple[str, ...]:
        """The proper names of two words or more in the Vietnamese form: “Vĩnh Tràng” of “chùa Vĩnh Tràng”."""
        if self.kind not in NAMED_KINDS:
            return ()
        words = re.findall(r"[^\W\d_]+|\S", _GLOSS.sub("", self.names.get("vi", "")))
        runs = (list(run) for is_name, run in groupby(words, lambda word: word[0].isupper()) if is_name)
        return tuple(" ".join(run) for run in runs if len(run) > 1)

    def wants_original(self, locale: str) -> bool:
        """Tell whether a page in this locale should give the Vietnamese name once.

        So it is for a place whose own form here is in an eastern script, without a reading in brackets, if the
        glossary glosses it in some locale.
        """
        is_glossed = any(f"（{original}" in name for original in self.originals for name in self.names.values())
        full = self.names.get(locale, "")
        name = _GLOSS.sub("", full)
        if any(_EASTERN().search(gloss) for gloss in _GLOSS.findall(full)):
            return False
        return (
            self.kind in LOCAL_KINDS and is_glossed and bool(_EASTERN().search(name)) and not _LATIN_NAME.search(name)
        )

    def can_go_wrong(self, locale: str) -> bool:
        """Tell whether this locale has forms to find: wrong ones, or a name that wants its original."""
        given = (self.forbidden, self.short, self.variants)
        return (
            any(locale in forms for forms in given) or bool(self.without_marks(locale)) or self.wants_original(locale)
        )

    def without_marks(self, locale: str) -> tuple[str, ...]:
        """Return the proper names as they look without Vietnamese marks, for a locale in Latin script."""
        name = self.names.get(locale, "")
        if locale == "vi" or not name or _EASTERN().search(name):
            return ()
        bare = {plain for original in self.originals if (plain := _plain(original)) != original}
        return tuple(plain for plain in bare if not any(plain in form for form in self.approved(locale)))

    def instead(self, text: str, locale: str) -> str:
        """Return the form to write for one that isn't ours: the name with its marks, or the form most like it."""
        marked = next((original for original in self.originals if _plain(original) == text), None)
        return marked or max(self.approved(locale), key=lambda form: SequenceMatcher(None, text, form).ratio())


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


class Glossary(RootModel[dict[Key, Term]]):
    """docs/registry/glossary.yml: every term by its key."""

    @cached_property
    def lexicons(self) -> dict[str, Lexicon]:
        """What to look for in the texts of each locale; built once."""
        locales = {locale for term in self.root.values() for locale in (*term.names, *term.forbidden)}
        return {locale: Lexicon.of(self._forms(locale)) for locale in locales}

    def knows(self, text: str, locale: str) -> bool:
        """Tell whether a text, in small letters, is a right form of a term in this locale, or a part of one."""
        if locale not in self._approved:
            forms = (form for term in self.root.values() for form in term.approved(locale))
            self._approved[locale] = tuple(form.casefold() for form in forms)
        return any(text in form for form in self._approved[locale])

    @cached_property
    def _approved(self) -> dict[str, tuple[str, ...]]:
        """The right forms of all terms in small letters, for each locale that was asked for."""
        return {}

    def originals(self, locale: str) -> dict[str, str]:
        """Return the Vietnamese name of each term whose form in this locale doesn't show it."""
        return self._originals.get(locale, {})

    @cached_property
    def _originals(self) -> dict[str, dict[str, str]]:
        locales = {locale for term in self.root.values() for locale in term.names}
        terms = self.root.items()
        return {
            locale: {key: term.originals[0] for key, term in terms if term.wants_original(locale)} for locale in locales
        }

    def _forms(self, locale: str) -> list[Form]:
        """Return the forms of the terms that can be written wrongly, or that want their Vietnamese name."""
        return [
            Form(text, key, standing)
            for key, term in self.root.items()
            if term.can_go_wrong(locale)
            for standing, texts in (
                (Standing.FORBIDDEN, term.forbidden.get(locale, ())),
                (Standing.SHORT, term.short.get(locale, ())),
                (Standing.APPROVED, (*term.approved(locale), *term.unless.get(locale, ()))),
                (Standing.VARIANT, (*term.variants.get(locale, ()), *term.without_marks(locale))),
            )
            for text in texts
        ]
