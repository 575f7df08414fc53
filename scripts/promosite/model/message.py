"""A sentence for people, kept untranslated until somebody prints it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

Value = str | int
Translate = Callable[[str], str]
"""Returns a msgid in the language of the person at the terminal."""


class Message(NamedTuple):
    """An English template and the values that fill its `{names}`; the template is the msgid."""

    template: str
    values: tuple[tuple[str, Value], ...] = ()

    @classmethod
    def of(cls, plain: tuple[str, Iterable[tuple[str, Value]]]) -> Message:
        """Return the message that JSON holds as a list of lists."""
        template, values = plain
        return cls(template, tuple((name, value) for name, value in values))

    @property
    def english(self) -> str:
        """The sentence in English."""
        return self.text(str)

    def filled(self, values: Mapping[str, Value]) -> Message:
        """Return the sentence with other values."""
        return Message(self.template, tuple(values.items()))

    def text(self, translate: Callable[[str], str]) -> str:
        """Return the sentence in the language that `translate` translates to."""
        translated = translate(self.template)
        return translated.format_map(dict(self.values)) if self.values else translated


def say(template: str, values: Mapping[str, Value] | None = None, /, **more: Value) -> Message:
    """Return a message; extraction of the interface strings looks for calls of this name."""
    return Message(template, tuple({**(values or {}), **more}.items()))
