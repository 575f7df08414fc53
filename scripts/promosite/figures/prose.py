"""The prose of a text, place for place: what is no prose is blotted out, and look-alikes of a sign are made one."""

from __future__ import annotations

import re
from functools import lru_cache

BLOT = "\ufffc"
"""Stands for a character that is no prose, so that every other one keeps its place."""

_FULL_WIDTH = {ord("\uff10") + digit: str(digit) for digit in range(10)}
_SIGNS = str.maketrans(
    _FULL_WIDTH
    | dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u3000\n\t\r"), " ")
    | dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212\uff0d"), "-")
    | dict.fromkeys(map(ord, "\uff5e\u301c\u223c"), "~")
    | {
        ord("\uff05"): "%", ord("\uff0f"): "/", ord("\uff0b"): "+", ord("\uff0e"): ".",
        ord("\u00d7"): "x", ord("'"): "\u2019", ord("\uff04"): "$", ord("\uffe5"): "\u00a5",
        ord("\u2103"): "\u2103",
    }
)  # fmt: skip

_HAS_SIGNS = re.compile("[" + "".join(map(re.escape, map(chr, _SIGNS))) + "]")

# Every repeat has an end, so that a bracket that is never closed costs no more than a look.
_SIGNED = (
    r"[{(\[`h<S](?:"
    r"(?<=\{)\{.{0,500}?\}\}"
    r"|(?<=\]\()[^()\s]{0,2000}(?:\s{1,9}\"[^\"]{0,500}\")?\)"
    r"|(?<=\{) ?[#.:][^{}]{0,300}\}"
    r"|(?<=\[)\^[^\]\[\s]{1,80}\]"
    r"|(?<=`)[^`]{0,2000}`"
    r"|(?<=h)ttps?://[^\s<>\"）)」]+"
    r"|(?<=<)[^<>]{1,500}>"
    r"|(?<=\bS)\d{2,3}\b"
    r")"
)
"""What is no prose, e-mail addresses apart; it begins with one of few signs, which are quickly found."""
_MAIL = r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}"
_NO_PROSE = re.compile(_SIGNED, re.ASCII | re.DOTALL)
_NO_PROSE_NOR_MAIL = re.compile(f"{_MAIL}|{_SIGNED}", re.ASCII | re.DOTALL)


@lru_cache(maxsize=1024)
def blotted(text: str) -> str:
    """Return the text with placeholders, link targets, addresses, marks, code and source keys blotted out."""
    return (_NO_PROSE_NOR_MAIL if "@" in text else _NO_PROSE).sub(_blot, text)


def _blot(match: re.Match[str]) -> str:
    return BLOT * (match.end() - match.start())


def plain(text: str) -> str:
    """Return the text in small letters, with one form for each sign, digit and space; every place stays."""
    written = text.translate(_SIGNS) if _HAS_SIGNS.search(text) else text
    small = written.lower()
    return small if len(small) == len(written) else "".join(map(_small, written))


def _small(letter: str) -> str:
    return letter.lower() if len(letter.lower()) == 1 else letter
