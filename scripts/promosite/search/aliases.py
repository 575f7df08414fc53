"""Other names of what a page is about: a reader may know a place by a spelling, or a language, that the page hasn't."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from promosite.model.glossary import Glossary, Term
from promosite.model.lexicon import Form, Lexicon, Standing

_GLOSS = re.compile(r"\s*[(（][^()（）]*[)）]")


@dataclass(frozen=True, slots=True)
class Aliases:
    """Which names stand for each other, for the readers of one locale."""

    lexicon: Lexicon
    names: Mapping[str, tuple[str, ...]]
    """By term of the glossary: every form of it in every language."""

    @classmethod
    def of(cls, glossary: Glossary, locale: str) -> Aliases:
        """Return the aliases that the glossary gives to a locale."""
        terms = glossary.root.items()
        forms = [Form(text, key, Standing.APPROVED) for key, term in terms for text in _good(term, locale)]
        return cls(Lexicon.of(forms), {key: tuple(dict.fromkeys(_all(term))) for key, term in terms})

    def found(self, text: str) -> tuple[str, ...]:
        """Return the other names of what a text mentions, each once."""
        mentioned = dict.fromkeys(form.term for mention in self.lexicon.mentions(text) for form in mention.forms)
        names = dict.fromkeys(name for key in mentioned for name in self.names[key])
        return tuple(name for name in names if name not in text)


def _good(term: Term, locale: str) -> Iterable[str]:
    return (*term.approved(locale), *term.short.get(locale, ()))


def _all(term: Term) -> Iterable[str]:
    """Yield every form of a term in every language, without the gloss in brackets."""
    given = (term.also, term.short, term.variants, term.forbidden)
    texts = (*term.names.values(), *(text for forms in given for own in forms.values() for text in own))
    return (_GLOSS.sub("", text).strip() for text in texts)
