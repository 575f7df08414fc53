"""Edits front matter by line: what isn't named stays as it was written, byte for byte."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from promosite.read.front_matter import ENDS, FENCE
from promosite.read.yaml_scalars import is_taken_as_written
from promosite.read.yaml_tree import YamlError, read_yaml

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_PLAIN = re.compile(r"[\w][\w .:/+-]*[\w]|\w")
_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
"""What no line of YAML may hold."""
_QUOTED = re.compile(r"""\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""")
_COMMENT = re.compile(r"\s+#.*$")


def with_entries(text: str, section: str, entries: Mapping[str, str | None]) -> str:
    """Return a page's text with these `key: value` lines in a section of its front matter; None removes a line.

    The section is a mapping at the top level, in block or in flow form; it is made at the end of the front matter where
    there is none, and so is the front matter itself. Line ends and a byte-order mark stay.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    lines = _LINE.findall(text.removeprefix(mark))
    end = _end_of(lines[0]) if lines else "\n"
    if not lines or lines[0].rstrip() != FENCE:
        lines = [FENCE + end, FENCE + end, end, *lines]
    last = next((number for number, line in enumerate(lines[1:], start=1) if line.rstrip() in ENDS), None)
    if last is None:
        return text
    head = _edited(lines[1:last], section, entries, end)
    return mark + "".join([lines[0], *head, *lines[last:]])


def _end_of(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :] or "\n"


def _edited(head: list[str], section: str, entries: Mapping[str, str | None], end: str) -> list[str]:
    start = next((number for number, line in enumerate(head) if re.match(rf"{section}\s*:", line)), None)
    if start is None:
        return [*head, f"{section}:{end}", *_written(entries, "  ", end)]
    stop = _stop(head, start + 1)
    value, _ = _value_and_comment(head[start])
    opening, body = (
        (f"{section}:{end}", _unfolded(head[start:stop], end)) if value else (head[start], head[start + 1 : stop])
    )
    return [*head[:start], opening, *_with_lines(body, entries, end), *head[stop:]]


def _stop(head: list[str], first: int) -> int:
    """Return where a section ends: before the next key, and before blank lines and comments that precede it."""
    stop = place = first
    while place < len(head) and (head[place][0] in " \t}#" or not head[place].strip()):
        place += 1
        if head[place - 1].strip() and head[place - 1][0] != "#":
            stop = place
    return stop


def _unfolded(lines: list[str], end: str) -> list[str]:
    """Return a section in flow form (`translation: {status: draft}`) as lines."""
    try:
        tree = read_yaml("".join(lines), "")
    except YamlError:
        return []
    value = next(iter(tree.value.values())) if isinstance(tree.value, dict) else None
    found = value if isinstance(value, dict) else {}
    return [*_written({key: None if one is None else str(one) for key, one in found.items()}, "  ", end)]


def _with_lines(body: list[str], entries: Mapping[str, str | None], end: str) -> list[str]:
    indent = next((line[: _depth(line)] for line in body if _is_key(line)), "  ")
    left, kept, is_rewritten = dict(entries), list[str](), False
    for line in body:
        if is_rewritten and line.strip() and _depth(line) > len(indent):
            continue  # the value went on over several lines
        key = line.strip().partition(":")[0].rstrip()
        is_rewritten = key in left or (is_rewritten and not line.strip())
        if key in left:
            _, comment = _value_and_comment(line)
            kept += (new.rstrip("\r\n") + comment + end for new in _written({key: left.pop(key)}, indent, end))
        else:
            kept.append(line)
    return [*kept, *_written(left, indent, end)]


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _is_key(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _written(entries: Mapping[str, str | None], indent: str, end: str) -> Iterator[str]:
    return (f"{indent}{key}: {quoted(value)}{end}" for key, value in entries.items() if value is not None)


def _value_and_comment(line: str) -> tuple[str, str]:
    """Return what stands after the colon of a line, and the comment after it."""
    value = line.partition(":")[2].rstrip("\r\n")
    text = _QUOTED.match(value)
    comment = _COMMENT.search(value, text.end() if text else 0)
    return value[: comment.start() if comment else None].strip(), comment.group() if comment else ""


def quoted(value: str) -> str:
    """Return a value as YAML writes it on one line, in quotation marks where it needs them."""
    if _PLAIN.fullmatch(value) and ": " not in value and is_taken_as_written(value):
        return value
    escaped = _BREAKS.sub(" ", value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
