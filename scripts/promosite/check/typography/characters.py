"""T901, T902: letters in pieces, and signs that nobody sees."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from promosite.check.registry import Problem, page_rule
from promosite.check.typography.languages import language_of
from promosite.check.typography.prose import Line, Sign, Slip, finds, front_text, lines
from promosite.model.finding import Severity
from promosite.model.message import say
from promosite.model.site import PageInSite

_LOOSE_SIGNS = "".join(map(chr, (*range(0x300, 0x370), *range(0x1100, 0x1200), 0x3099, 0x309A, 0x2126, 0x212A, 0x212B)))
_LOOSE = Sign(re.compile(f"[{_LOOSE_SIGNS}]"), _LOOSE_SIGNS)
_IN_PIECES = re.compile(r"[^\W_][\u0300-\u036f\u3099\u309a]+|[\uac00-\ud7a3]?[\u1100-\u11ff]+|[\u2126\u212a\u212b]")
_WORD_AROUND = re.compile(r"[\w\u0300-\u036f\u3099\u309a]+")


@page_rule("T901", "decomposed-letter", "typography", Severity.WARNING)
def decomposed_letter(subject: PageInSite) -> Iterator[Problem]:
    """Letters are written in pieces (Unicode NFD): the letter, then its marks as signs of their own.

    Text copied from a Mac's file names or from some PDF files comes so. It looks right, but a search for “Tiền” doesn't
    find it, some fonts set the marks beside the letter, and the same word counts as two. House style is NFC, one sign
    a letter. “promosite check translations --fix” joins the pieces.
    """
    page = subject.page
    if all(unicodedata.is_normalized("NFC", text) for text in (front_text(page), page.body.text)):
        return
    for line in lines(page, _LOOSE):
        slips = tuple(_joined(line))
        if slips:
            word = _word(line.text, slips[0].start)
            message = say("“{word}” is written with its marks apart from its letters.", word=word)
            yield line.problem(slips[0].start, message, say("Join them: save the text in the form NFC."), *slips)


def _joined(line: Line) -> Iterator[Slip]:
    for found in _IN_PIECES.finditer(line.text):
        whole = unicodedata.normalize("NFC", found.group())
        if whole != found.group():
            yield Slip(found.start(), found.end(), whole)


def _word(text: str, place: int) -> str:
    around = (found for found in _WORD_AROUND.finditer(text) if found.start() <= place < found.end())
    found = next(around, None)
    return unicodedata.normalize("NFC", found.group() if found else text[place])


_UNSEEN_SIGNS = "".join(
    chr(code)
    for first, last in (
        *((0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x2060), (0x2066, 0x2069), (0xFEFF, 0xFEFF)),
        *((0x01, 0x08), (0x0B, 0x0C), (0x0E, 0x1F), (0x7F, 0x9F)),
    )
    for code in range(first, last + 1)
)
_UNSEEN = Sign(re.compile(f"[{_UNSEEN_SIGNS}]"), _UNSEEN_SIGNS)
_JOINERS = "\u200c\u200d"
_BREAKS = "\u2028\u2029\x0b\x0c\x85"
_NEEDLESS_IN = frozenset(
    (
        "vi",
        "en",
        "fr",
        "zh",
        "ja",
        "ko",
        "de",
        "es",
        "it",
        "pt",
        "nl",
        "pl",
        "cs",
        "sk",
        "hu",
        "ro",
        "sv",
        "da",
        "nb",
        "nn",
        "no",
        "fi",
        "et",
        "lv",
        "lt",
        "id",
        "ms",
        "tl",
        "ru",
        "uk",
    )
)
"""Languages whose script needs none of these signs; Khmer, Thai, Arabic, Hindi and others do."""


@page_rule("T902", "invisible-sign", "typography", Severity.WARNING)
def invisible_sign(subject: PageInSite) -> Iterator[Problem]:
    """A sign that nobody sees stands in the text: a zero-width space, a mark of direction, a control sign.

    Such signs come with text copied from web pages and chats. They break words for the search and for screen readers,
    and a mark of direction can show a line in another order than it is written in. “promosite check translations
    --fix” takes them out; a line break of Word becomes a space.
    """
    page = subject.page
    if language_of(subject) not in _NEEDLESS_IN or all(map(_is_plain, (front_text(page), page.body.text))):
        return
    for line, found in finds(page, _UNSEEN):
        if found.group() in _JOINERS and _is_in_emoji(line.text, found.start()):
            continue
        code = f"U+{ord(found.group()):04X}"
        message = say("An invisible sign ({code}) stands here.", code=code)
        mend = Slip(found.start(), found.end(), " " if found.group() in _BREAKS else "")
        yield line.problem(
            found.start(), message, say("Delete it; if it doesn't go, type the words around it anew."), mend
        )


def _is_plain(text: str) -> bool:
    """Whether every sign of a text but line breaks and no-break spaces prints, as none of the unseen ones does."""
    return text.replace("\n", "").replace("\u00a0", "").isprintable()


def _is_in_emoji(text: str, place: int) -> bool:
    """Whether a joiner binds two pictures to one, as in a flag or a family."""
    return place > 0 and unicodedata.category(text[place - 1]) in {"So", "Sk", "Mn"}
