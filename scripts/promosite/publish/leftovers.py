"""Finds words on a built page that nobody meant for readers: notes to ourselves, a program's nothing, our machine."""

from __future__ import annotations

import re

_NOTES = {
    "TODO": r"\bTODO\b",
    "FIXME": r"\bFIXME\b",
    "XXX": r"\bXXX\b",
    "orem ipsum": r"[Ll]orem ipsum",
    "localhost": r"\blocalhost\b",
    "127.0.0.1": r"\b127\.0\.0\.1\b",
    "file:///": r"file:///[^\"'<\s]*",
    "/home/": r"(?<![\w.])/home/\w+/[^\"'<\s]*",
    "/Users/": r"(?<![\w.])/Users/\w+/[^\"'<\s]*",
    ":\\Users\\": r"\w:\\Users\\[^\"'<\s]*",
    "Material for MkDocs": r"Made with\s+(?:<[^>]*>\s*)*Material for MkDocs",
    "built with": r"[Bb]uilt with MkDocs",
    "mkdocs-1": r"mkdocs-1[\w.-]*",
    "object at 0x": r"\w+ object at 0x[0-9a-f]+",
    "[object": r"\[object \w+\]",
}
"""What stands in the text wherever the pattern may, and the pattern."""
_NOTHING = ("None", "undefined", "nan", "NaN", "null")
_PRINTED = {
    word: re.compile(
        rf">\s*{word}\s*<(?!/(?:script|style|code|pre|kbd|samp))|=\"{word}\"|(?:href|src)=\"[^\"]*\b{word}\b[^\"]*\""
    )
    for word in _NOTHING
}
"""A word that a program prints for nothing: the whole of an element or of a value, or in an address."""
_KNOWN = {hint: re.compile(pattern) for hint, pattern in _NOTES.items()}
_HINTS = {word: re.compile(rf"{word}(?=\s*[<\"])") for word in _NOTHING}
"""A word where it would have to stand: most pages hold it in their programs alone, elsewhere."""
_QUOTED = re.compile(r"<(script|style|code|pre|kbd|samp)\b.*?</\1>", re.DOTALL)
"""Programs, and text about programs."""


def without_code(html: str) -> str:
    """Return a page less its programs, and less the text about programs that stands in code marks."""
    return _QUOTED.sub("", html)


def leftovers(html: str, ours: str = "") -> tuple[str, ...]:
    """Return what was found, as it stands there; `ours` is the folder on this machine that nobody should read of."""
    suspects = [_KNOWN[hint] for hint in _KNOWN if hint in html]
    suspects += [_PRINTED[word] for word in _NOTHING if word in html and _may_be_printed(word, html)]
    text = without_code(html) if suspects else ""
    found = [match[0].strip() for pattern in suspects if (match := pattern.search(text))]
    return (*found, *([ours] if ours and ours in html else []))


def _may_be_printed(word: str, html: str) -> bool:
    return f"/{word}" in html or _HINTS[word].search(html) is not None
