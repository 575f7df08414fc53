"""Reads YAML of the plainest form, as the parser would: lines of `key: value`, one level of them below a bare key.

Nearly all front matter is that plain, and the parser takes ten times as long. Where anything else might be meant
(lists, comments, escapes, several lines, a key given twice), there is no answer and the parser decides.
"""

from __future__ import annotations

import re
from functools import cache, partial

import yaml

from promosite.model.location import Location
from promosite.read.yaml_scalars import scalar

Places = dict[tuple[str | int, ...], Location]
Found = tuple[dict[str, object], Places]
"""The values, and the place of every key."""

_USUAL = "\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
_UNUSUAL = cache(partial(re.compile, f"[^{_USUAL}]"))
"""Compiled when it is asked for: many characters take milliseconds."""
_LINE = re.compile(
    r"""(?P<indent>\ *)(?P<key>[A-Za-z_][A-Za-z0-9_-]{0,99}):
    (?:\ +(?:"(?P<double>[^"\\]*)" | '(?P<single>[^']*)' | (?P<bare>[^\W_](?:[^\#:]++|:(?=[^\s\#]))*+)))?\ *""",
    re.VERBOSE,
)


def plain_yaml(text: str, path: str, first_line: int) -> Found | None:
    """Return what a plain text holds, or None where it has to be parsed."""
    if _UNUSUAL().search(text):
        return None
    reader = _Reader(path)
    for number, line in enumerate(text.split("\n"), first_line):
        if line and not reader.takes(line, number):
            return None
    return (reader.values, reader.where) if reader.values else None


class _Reader:
    """Takes in line after line; `section` is the bare key above, as long as keys may stand below it."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.values: dict[str, object] = {}
        self.where: Places = {}
        self.section: str | None = None
        self.indent = 0

    def takes(self, line: str, number: int) -> bool:
        """Take a line in; tell whether that could be done."""
        found = _LINE.fullmatch(line)
        if found is None:
            return False
        indent, key = len(found["indent"]), found["key"]
        if indent:
            return self._is_below(indent) and self._adds((str(self.section), key), found, indent, number)
        self.section, self.indent = (key, 0) if found.lastgroup == "key" else (None, 0)
        return self._adds((key,), found, indent, number)

    def _is_below(self, indent: int) -> bool:
        """Whether a line of this indent belongs to the section; the first one below the bare key sets the indent."""
        if self.section and not self.indent:
            self.values[self.section], self.indent = {}, indent
        return self.section is not None and indent == self.indent

    def _adds(self, keys: tuple[str, ...], found: re.Match[str], indent: int, number: int) -> bool:
        mapping, key = self.values if len(keys) == 1 else self.values[keys[0]], keys[-1]
        if not isinstance(mapping, dict) or key in mapping:
            return False
        self.where[keys] = Location(self.path, number, indent + 1)
        quoted = found["double"] if found["double"] is not None else found["single"]
        try:
            mapping[key] = scalar((found["bare"] or "").rstrip(" ")) if quoted is None else quoted
        except (ValueError, yaml.YAMLError):
            return False
        return True
