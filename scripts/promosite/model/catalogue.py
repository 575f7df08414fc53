"""A gettext catalogue: the interface's words in one locale, as its .po file holds them."""

from __future__ import annotations

from dataclasses import dataclass, field

from promosite.model.location import Location

MSGID_LOCALE = "en"
"""The language that the msgids themselves are in."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A message: its English words (with their plural), what tells it from others of the same words, its strings."""

    text: str
    plural: str | None
    context: str | None
    strings: tuple[str, ...]
    """One string, or one for each plural form of the locale; an empty one isn't translated yet."""
    location: Location
    is_fuzzy: bool = False
    """Whether a program guessed the translation: gettext doesn't show it until a translator has confirmed it."""

    @property
    def key(self) -> tuple[str | None, str]:
        """What the message is the same by in every locale."""
        return (self.context, self.text)

    @property
    def originals(self) -> tuple[str, ...]:
        """The English words of each string: the singular of the first one, the plural of the others."""
        return tuple(self.plural if self.plural and place else self.text for place in range(len(self.strings)))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All messages of a locale, in the order of the file."""

    locale: str
    location: Location
    plural_count: int
    """Plural forms that the catalogue's header declares."""
    entries: tuple[Entry, ...] = field(default=())
