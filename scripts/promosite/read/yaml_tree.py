"""YAML with the place of every key, and without what makes YAML dangerous.

Content may not use anchors, aliases or tags (an alias bomb of 350 bytes hangs a build, a tag can run code), nor the
same key twice. mkdocs.yml may use anchors and the tags that MkDocs documents; none of them is ever executed here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.read.plain_yaml import plain_yaml
from promosite.read.yaml_scalars import scalar

MAX_DEPTH = 20
"""Nesting that no honest front matter reaches."""

Keys = tuple[str | int, ...]
Event = Any
"""An event of PyYAML's parser; the stubs say nothing of its fields."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The plain value of a YAML text and the place of every key and item in it."""

    value: object
    where: dict[Keys, Location] = field(default_factory=dict)


class YamlError(Exception):
    """YAML that can't be taken: what is wrong and where."""

    def __init__(self, message: Message, location: Location, hint: Message | None = None) -> None:
        """Keep what is wrong, where, and how to mend it."""
        super().__init__(message.english)
        self.message = message
        self.location = location
        self.hint = hint or say('Mend this line; a text with “: ” or “#” in it needs straight quotation marks ("…").')


_PROBLEMS = {
    "mapping values are not allowed in this context": say("A second “: ” stands on this line."),
    "found character '\\t' that cannot start any token": say("A tab stands here; YAML is indented with spaces."),
    "found a tab character that violates indentation": say("A tab stands here; YAML is indented with spaces."),
    "found unexpected end of stream": say("A quotation mark or a bracket is not closed."),
    "did not find expected ',' or '}'": say("A “}” or a comma is missing before this line."),
    "did not find expected ',' or ']'": say("A “]” or a comma is missing before this line."),
    "did not find expected key": say("The lines above are not indented alike."),
    "could not find expected ':'": say("A “: ” is missing on the line above."),
}
"""What the parser commonly says, in words for people who aren't programmers."""
_WRITE_OUT = say('Write the value out; a text that begins with & * or ! needs straight quotation marks ("…").')


def read_yaml(text: str, path: str, *, first_line: int = 1, trusted: bool = False) -> Tree:
    """Return the tree of a YAML text that starts at a line of a file; raise YamlError where it can't be taken.

    `trusted` is for mkdocs.yml alone: anchors and tags are let through, `!ENV` is looked up, others become text.
    """
    plain = None if trusted else plain_yaml(text, path, first_line)
    return Tree(*plain) if plain else parsed_yaml(text, path, first_line, trusted=trusted)


def parsed_yaml(text: str, path: str, first_line: int, *, trusted: bool) -> Tree:
    """Return the same by the parser, however plain the text is."""
    composer = _Composer(path, first_line, trusted=trusted)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        value = composer.document(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = composer.place(mark) if mark else Location(path, first_line)
        raise YamlError(_broken(error.problem or str(error.context)), place) from error
    except (yaml.YAMLError, ValueError) as error:
        raise YamlError(_broken(str(error).splitlines()[0]), Location(path, first_line)) from error
    return Tree(value, composer.where)


def _broken(problem: str) -> Message:
    return _PROBLEMS.get(problem) or say("This is not valid YAML: {problem}.", problem=problem)


class _Composer:
    """Builds plain values from the events of a YAML text, noting where each begins."""

    def __init__(self, path: str, first_line: int, *, trusted: bool) -> None:
        self.path = path
        self.first_line = first_line
        self.trusted = trusted
        self.where: dict[Keys, Location] = {}
        self.anchors: dict[str, object] = {}

    def place(self, mark: Event) -> Location:
        return Location(self.path, self.first_line + mark.line, mark.column + 1)

    def document(self, events: Iterator[Event]) -> object:
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                return self._value(next(events), events, ())
        return None

    def _value(self, event: Event, events: Iterator[Event], keys: Keys) -> object:
        self._refuse_danger(event, keys)
        if isinstance(event, yaml.AliasEvent):
            return self.anchors.get(str(event.anchor))
        value: object
        if isinstance(event, yaml.MappingStartEvent):
            value = self._mapping(events, keys)
        elif isinstance(event, yaml.SequenceStartEvent):
            value = self._sequence(events, keys)
        else:
            value = self._scalar(event)
        if event.anchor:
            self.anchors[event.anchor] = value
        return _environment(value) if self.trusted and event.tag == "!ENV" else value

    def _refuse_danger(self, event: Event, keys: Keys) -> None:
        if len(keys) > MAX_DEPTH:
            raise YamlError(
                say("This is nested more than {depth} levels deep.", depth=MAX_DEPTH),
                self._at(event),
            )
        if self.trusted:
            return
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise YamlError(say("Anchors and aliases (& and *) are not allowed here."), self._at(event), _WRITE_OUT)
        if event.tag:
            raise YamlError(say("The tag {tag} is not allowed here.", tag=event.tag), self._at(event), _WRITE_OUT)

    def _at(self, event: Event) -> Location:
        return self.place(event.start_mark)

    def _mapping(self, events: Iterator[Event], keys: Keys) -> dict[str, object]:
        mapping: dict[str, object] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, mapping)
            self.where[*keys, key] = self._at(event)
            value = self._value(next(events), events, (*keys, key))
            if key == "<<" and self.trusted and isinstance(value, dict):
                mapping = {**value, **mapping}
            else:
                mapping[key] = value
        return mapping

    def _key(self, event: Event, mapping: dict[str, object]) -> str:
        self._refuse_danger(event, ())
        if not isinstance(event, yaml.ScalarEvent):
            raise YamlError(say("A key must be a word, not a list."), self._at(event))
        key = str(event.value)
        if key in mapping:
            raise YamlError(
                say("The key “{key}” is given twice.", key=key), self._at(event), say("Keep one of the two.")
            )
        return key

    def _sequence(self, events: Iterator[Event], keys: Keys) -> list[object]:
        items: list[object] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            self.where[*keys, len(items)] = self._at(event)
            items.append(self._value(event, events, (*keys, len(items))))
        return items

    def _scalar(self, event: Event) -> object:
        if not event.tag and not event.implicit[0]:
            return event.value  # in quotation marks: a text
        try:
            return scalar(event.value, event.tag)
        except (ValueError, yaml.YAMLError) as error:
            raise YamlError(_broken(str(error)), self._at(event)) from error


def _environment(value: object) -> object:
    """Return what `!ENV NAME` or `!ENV [NAME, …, default]` stands for."""
    names = value if isinstance(value, list) else [value, None]
    found = (os.environ[str(name)] for name in names[:-1] if str(name) in os.environ)
    return next(found, names[-1])
