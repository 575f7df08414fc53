"""T904: Vietnamese of the days before Unicode (TCVN3, VNI), and UTF-8 read as something else.

A word counts only if it holds a sign that no word of today's spelling has at that place, and if it reads as a
Vietnamese syllable once it is decoded; so “Noël”, “août” and “Straße” pass.
Tables: TCVN 5712:1993 (VN3); VNI Software Co., VNI-Windows; Windows code page 1252.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping

from promosite.check.registry import Problem, page_rule
from promosite.check.typography.prose import Sign, lines
from promosite.model.message import say
from promosite.model.site import PageInSite

_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_VNI_MARKS = dict(zip("ùøûõïâáàåãäêéèúüë", (
    "\u0301", "\u0300", "\u0309", "\u0303", "\u0323", "\u0302", "\u0302\u0301", "\u0302\u0300", "\u0302\u0309",
    "\u0302\u0303", "\u0302\u0323", "\u0306", "\u0306\u0301", "\u0306\u0300", "\u0306\u0309", "\u0306\u0303",
    "\u0306\u0323",
), strict=True))  # fmt: skip
_VNI_LETTERS = str.maketrans({"ñ": "đ", "Ñ": "Đ", "ö": "ư", "Ö": "Ư", "ô": "ơ", "Ô": "Ơ"})

_RHYME = re.compile(
    r"(?:ngh?|gh?|gi|kh?|ch?|th?|tr|ph?|nh?|qu|[bdđhlmrsvx])?"
    r"(?:(?:i[ae]?|iê|ua?|uô|uâ|uơ|uê|uy[aê]?|ưa?|ươ|yê?|o[aăeo]?|ô|ơ|[aăâeê])(?:ng|nh|ch|[cmnpt])?"
    r"|a[iouy]|â[uy]|eo|êu|i[u]|iêu|o[iae]|o[ae][iyo]|ô[i]|ơi|u[iy]|uôi|u[âê][uy]|uyu|ư[iu]|ươ[iu]|yêu)\Z",
)
_STOPPED = re.compile(r"(?:c|ch|p|t)\Z")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


def is_syllable(word: str) -> bool:
    """Whether a word (in NFC) could be a Vietnamese syllable."""
    apart = unicodedata.normalize("NFD", word.lower())
    tones = _TONES.findall(apart)
    plain = unicodedata.normalize("NFC", _TONES.sub("", apart))
    if len(tones) > 1 or not _RHYME.match(plain):
        return False
    return not (_STOPPED.search(plain) and tones and tones[0] not in "\u0301\u0323")


def _from_tcvn3(word: str) -> str:
    return "".join(_TCVN3.get(sign, sign) for sign in word)


def _from_vni(word: str) -> str:
    marked = re.sub(r"(?<=[aeiouyôöAEIOUYÔÖ])[ùøûõïâáàåãäêéèúüë]", lambda found: _VNI_MARKS[found.group()], word)
    return unicodedata.normalize("NFC", marked.translate(_VNI_LETTERS))


def _from_1252(word: str) -> str:
    try:
        return word.encode("cp1252").decode()
    except UnicodeError:
        return ""


_UPPER = "ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞ"
_LETTERS = f"{_UPPER}µ¶·¸¹¼½¾¬\u00ad®äåøûöñ»º¡-¿‘ƒ€"
_PATTERN = re.compile(
    rf"""[{_LETTERS}](?:
      (?P<tcvn3> (?<=[a-zß-ÿ®][{_UPPER}]) | (?<=[a-zA-Z][µ¶·¸¹¼½¾¬\u00ad]) | (?<=®)(?=[a-zß-ÿ¬\u00ad]) )
    | (?P<vni> (?<=[aeouAEOU][äåøûö]) | (?<=[ñÑ])(?=[öôaeiou]) | (?<=ö)(?=[ôïøùûõ]) )
    | (?P<misread> (?<=á[»º])(?=[^\s\w]) | (?<=Ã[\u00a1-\u00bf]) | (?<=Ä[‘ƒ]) | (?<=Æ[°¡]) | (?<=â€) )
    )""",
    re.VERBOSE,
)
"""What no word of today’s spelling has at that place; `lastgroup` is what it may be."""
_SIGN = Sign(_PATTERN, _LETTERS.replace("-", "".join(map(chr, range(0xA2, 0xBF)))))
_WORDS = {
    "tcvn3": re.compile(r"[A-Za-z¡-§¨-\u00ad®µ¶·¸¹¼-¾À-ÿ]+"),
    "vni": re.compile(r"[A-Za-zÀ-ÿ]+"),
    "misread": re.compile(r"[^\s\0\ufffc]+"),
}
_DECODERS: Mapping[str, Callable[[str], str]] = {"tcvn3": _from_tcvn3, "vni": _from_vni}


@page_rule("T904", "legacy-encoding", "typography")
def legacy_encoding(subject: PageInSite) -> Iterator[Problem]:
    """Text stands here in an old Vietnamese encoding: “ViÖt Nam”, “Vieät Nam”, “Viá»‡t Nam”.

    It comes from a document typed with a font such as .VnTime (TCVN3) or VNI-Times, or from UTF-8 that a program took
    for something else. Readers, search engines and screen readers get rubbish. Convert the document to Unicode (UniKey:
    Toolkit, or the converter of your office suite) and copy the text again; typing over single words leaves others.
    """
    for line in lines(subject.page, _SIGN):
        for start, word, meant in _garbled(line.text):
            message = say("“{word}” is garbled: in Unicode it says “{meant}”.", word=word, meant=meant)
            yield line.problem(start, message, say("Convert the whole text to Unicode and copy it again."))


def is_garbled(text: str) -> bool:
    """Whether a text holds a word in an old encoding, so that nothing in it may be mended by itself."""
    return any(True for _ in _garbled(text))


def _garbled(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield the garbled words of a text: the column, the word, and what it means."""
    done = -1
    for found in _PATTERN.finditer(text):
        kind = str(found.lastgroup)
        start, word = _word(text, found.start(), _WORDS[kind])
        meant = _meant(kind, word)
        if meant and start > done:
            yield start, word, meant
            done = start


def _word(text: str, place: int, pattern: re.Pattern[str]) -> tuple[int, str]:
    """Return the word around a place, and where it begins."""
    around = (found for found in pattern.finditer(text) if found.start() <= place < found.end())
    found = next(around)
    return found.start(), found.group()


def _meant(kind: str, word: str) -> str:
    """Return what a garbled word says; nothing where it may well be a word as it is."""
    if kind == "misread":
        return _from_1252(word) or "…"
    decoded = _DECODERS[kind](word)
    return decoded if decoded != word and is_syllable(decoded) else ""
