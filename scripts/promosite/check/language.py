"""T4: text in the wrong language or the wrong script, seen by its letters first and by its small words then."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promosite.check.asides import own_words, page_text
from promosite.check.foreign import (
    could_hold_foreign_script,
    could_hold_foreign_words,
    could_hold_vietnamese,
    foreign_script,
    foreign_words,
    untranslated_phrase,
)
from promosite.check.letters import LATIN, VIETNAMESE, is_simplified, language_of
from promosite.check.registry import Problem, pair_rule
from promosite.check.stop_words import STOP_WORDS
from promosite.check.traditional import SIMPLIFIED
from promosite.model.finding import Edit, Texts
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.page import FRONT_KINDS, Block, locate
from promosite.model.pair import Pair
from promosite.wording.fingerprint import prose

_LIST_KINDS = frozenset({"list-item", "table-row", "label"})
"""Where a name may stand alone that begins with a capital and goes on without: “Bún gỏi già”."""

_METADATA = frozenset({"title", "short_title", "description"})
"""Blocks that have a rule of their own for a text left as it was."""

_PICTURE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)")
"""Its description has rules of its own."""

_BEGINNING = 4
"""Letters that settle most comparisons before the marks of form need be taken off."""

_SHORT = 5
_LONG = 20
_TRADITIONAL = re.compile(f"[{''.join(SIMPLIFIED)}]")
_WORD = re.compile(f"[{LATIN}]+")
_MARKED_WORD = re.compile(rf"(?<![{LATIN}])(?=[a-zà-ÿ]*[à-ÿ{VIETNAMESE}])[a-zà-ÿăđĩũơư\u1ea0-\u1ef9]{{2,}}")
"""A Vietnamese word that doesn't begin with a capital: no part of a proper name."""


@pair_rule("T401", "untranslated-block", "language")
def untranslated_block(pair: Pair) -> Iterator[Problem]:
    """A sentence or a phrase is still in the source language.

    Somebody skipped it, or a program gave it back as it came; the reader meets words that he can't read. Translate
    it. Names keep their Vietnamese form in English and French; in Chinese, Japanese and Korean the Vietnamese form
    stands in brackets after the name, and a Vietnamese word that is spoken of stands in quotation marks.
    """
    if _speak_alike(pair) or _is_copied(pair):
        return
    is_suspect = _language_of_source(pair) == "vi" and could_hold_vietnamese(page_text(pair.target))
    for source, target in _beside(pair):
        if source and _is_same(source, target):
            if target.kind not in _METADATA and _wants_translation(pair, target):
                yield _problem(pair, source, target, say("This text isn't translated."), target.text)
        elif is_suspect and (phrase := untranslated_phrase(target.text, _language(pair))):
            yield _problem(pair, source, target, say("“{text}” is still in Vietnamese.", text=phrase), phrase)


@pair_rule("T402", "wrong-script", "language")
def wrong_script(pair: Pair) -> Iterator[Problem]:
    """Text in a script that the language doesn't use.

    Kana or Hangul in Chinese, Hangul or Chinese characters that Japan doesn't use in Japanese, a Japanese sentence
    without kana, a Korean one without Hangul, a whole Latin sentence among them: the text was pasted into the wrong
    file, or was never translated. Translate it. What is only quoted may stand in quotation marks or brackets.
    """
    if not could_hold_foreign_script(page_text(pair.target), _language(pair)) or _is_copied(pair):
        return
    for source, target in _beside(pair):
        if not (source and _is_same(source, target)) and (text := foreign_script(target.text, _language(pair))):
            yield _problem(
                pair, source, target, say("“{text}” isn't written in the script of this page.", text=text), text
            )


@pair_rule("T403", "traditional-characters", "language")
def traditional_characters(pair: Pair) -> Iterator[Problem]:
    """A page in simplified Chinese holds traditional characters.

    The reader takes the page for careless work, and a search for the word in its usual form doesn't find it. Write
    the simplified form that is named. An old inscription may keep its characters in quotation marks.
    """
    locale = pair.settings.locale(pair.target.locale)
    if not (is_simplified(locale.code) and is_simplified(locale.tag) and _TRADITIONAL.search(page_text(pair.target))):
        return
    for source, target in _beside(pair):
        if not _TRADITIONAL.search(target.text):
            continue
        found = sorted(set(_TRADITIONAL.findall(own_words(target.text))))
        if found:
            pairs = ", ".join(f"{character} → {SIMPLIFIED[character]}" for character in found)
            place = locate(pair.target, target, found[0])
            yield Problem(
                place,
                say("Traditional characters in simplified Chinese: {pairs}", pairs=pairs),
                say("Write the simplified form."),
                source=source.location if source else None,
                texts=_texts(source, target),
                edits=tuple(_simplifications(pair, target, found)),
            )


@pair_rule("T404", "wrong-language", "language")
def wrong_language(pair: Pair) -> Iterator[Problem]:
    """A block is written in another language than its page.

    An English paragraph on a French page was pasted into the wrong file or comes from a translation by way of
    English. Small words (“the”, “of”; “les”, “dans”) give it away; fewer than eight words aren't judged. Translate
    the block.
    """
    own = _language(pair)
    if own not in STOP_WORDS or not could_hold_foreign_words(page_text(pair.target), own) or _is_copied(pair):
        return
    left_to_others = {"vi"} if _language_of_source(pair) == "vi" else set()
    for source, target in _beside(pair):
        other = foreign_words(target.text, own)
        if other and other not in left_to_others and not (source and _is_same(source, target)):
            message = say("This text seems to be in another language (“{language}”).", language=other)
            yield _problem(pair, source, target, message, target.text)


@pair_rule("T405", "copied-page", "language")
def copied_page(pair: Pair) -> Iterator[Problem]:
    """A translation is a copy of its source page.

    The file was copied and never translated, so the page counts as translated while its readers can't read it.
    Translate it, or delete the file: then readers see the page in another language with a notice.
    """
    if not _speak_alike(pair) and _is_copied(pair):
        yield Problem(
            pair.target.location,
            say("This page is a copy of {source}.", source=pair.source.location.path),
            say("Translate it, or delete it until it is translated."),
            source=pair.source.location,
        )


def _beside(pair: Pair) -> Iterator[tuple[Block | None, Block]]:
    """Yield every block of the translation that holds prose, with its source if it has one."""
    for match in pair.matches:
        if match.target and match.target.kind != "code":
            yield match.source, match.target


def _problem(pair: Pair, source: Block | None, target: Block, message: Message, excerpt: str) -> Problem:
    return Problem(
        locate(pair.target, target, excerpt.split("\n", 1)[0]),
        message,
        say("Translate it; only names may stay, and what is quoted."),
        source=source.location if source else None,
        texts=_texts(source, target),
    )


def _texts(source: Block | None, target: Block) -> Texts:
    return Texts(source.text if source else None, target.text)


def _simplifications(pair: Pair, target: Block, characters: list[str]) -> Iterator[Edit]:
    """Yield the edit of each character that stands in the body, where a line and a column can be told."""
    if target.kind in FRONT_KINDS:
        return
    lines = pair.target.body.text.split("\n")
    first = target.location.line - pair.target.body.first_line
    for row, line in enumerate(lines[first : first + target.text.count("\n") + 1], target.location.line):
        for mark in re.finditer("|".join(characters), line):
            place = Location(target.location.path, row, mark.start() + 1)
            yield Edit(place, 1, SIMPLIFIED[mark[0]])


def _language(pair: Pair) -> str:
    return language_of(pair.target.locale)


def _language_of_source(pair: Pair) -> str:
    return language_of(pair.source.locale)


def _speak_alike(pair: Pair) -> bool:
    """Tell whether both sides are one language in two locales (`en`, `en-GB`), so that equal texts are right."""
    return _language(pair) == _language_of_source(pair)


def _is_same(source: Block, target: Block) -> bool:
    if source.text == target.text:
        return True
    return source.text[:_BEGINNING] == target.text[:_BEGINNING] and prose(source.text) == prose(target.text)


def _is_copied(pair: Pair) -> bool:
    bodies = [[block for block in page.body.blocks if block.kind != "code"] for page in (pair.source, pair.target)]
    if len(bodies[0]) != len(bodies[1]) or not all(map(_is_same, *bodies)):
        return False
    words = sum(len(_WORD.findall(_told(block))) for block in bodies[1])
    return words >= _LONG or any(_wants_translation(pair, block) for block in bodies[1])


def _wants_translation(pair: Pair, block: Block) -> bool:
    """Tell whether a text that stands alike in source and translation holds words that should differ."""
    text = _told(block)
    words = [word.lower() for word in _WORD.findall(text)]
    source = _language_of_source(pair)
    small = sum(word in STOP_WORDS.get(source, ()) for word in words)
    if source != "vi":
        return small >= 2 and len(words) >= _SHORT  # noqa: PLR2004  # two small words make a sentence likely
    if small or not _MARKED_WORD.search(text) or _is_term(pair, text):
        return bool(small) and bool(_MARKED_WORD.search(text))
    return block.kind not in _LIST_KINDS or len(words) > _SHORT


def _told(block: Block) -> str:
    return own_words(_PICTURE.sub("", block.text))


def _is_term(pair: Pair, text: str) -> bool:
    """Tell whether the glossary keeps this text in Vietnamese in the locale."""
    return pair.registries.glossary.knows(text.strip().casefold(), pair.target.locale)
