"""Edits front matter by line: what isn't named stays as it was written, byte for byte."""

from __future__ import annotations

import re
from collections.abc import Mapping

from promosite.read.front_matter import ENDS, FENCE
from promosite.read.yaml_tree import YamlError, read_yaml

_PLAIN = re.compile(r"[\w][\w .:/+-]*[\w]|\w")
_COMMENT = re.compile(r"\s+#.*$")


def with_entries(text: str, section: str, entries: Mapping[str, str | None]) -> str:
    """Return a page's text with these `key: value` lines in a section of its front matter; None removes a line.

    The section is a mapping at the top level, in block or in flow form; it is made at the end of the front matter where
    there is none, and so is the front matter itself. Line ends and a byte-order mark stay.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    lines = text.removeprefix(mark).split(end)
    if lines[0].rstrip() != FENCE:
        lines = [FENCE, FENCE, "", *lines]
    last = next((number for number, line in enumerate(lines[1:], start=1) if line.rstrip() in ENDS), None)
    if last is None:
        return text
    head = _edited(lines[1:last], section, entries)
    return mark + end.join([lines[0], *head, *lines[last:]])


def _edited(head: list[str], section: str, entries: Mapping[str, str | None]) -> list[str]:
    start = next((number for number, line in enumerate(head) if re.match(rf"{section}\s*:", line)), None)
    written = {key: value for key, value in entries.items() if value is not None}
    if start is None:
        return [*head, f"{section}:", *(f"  {key}: {quoted(value)}" for key, value in written.items())]
    stop = start + 1
    while stop < len(head) and (head[stop].startswith((" ", "\t")) or not head[stop].strip()):
        stop += 1
    while stop > start + 1 and not head[stop - 1].strip():
        stop -= 1
    body = head[start + 1 : stop] if head[start].rstrip().endswith(":") else _unfolded(head[start:stop])
    return [*head[:start], f"{section}:", *_with_lines(body, entries), *head[stop:]]


def _unfolded(lines: list[str]) -> list[str]:
    """Return a section in flow form (`translation: {status: draft}`) as lines."""
    try:
        tree = read_yaml("\n".join(lines) + "\n", "")
    except YamlError:
        return []
    value = next(iter(tree.value.values())) if isinstance(tree.value, dict) else None
    return [f"  {key}: {quoted(str(one))}" for key, one in (value if isinstance(value, dict) else {}).items()]


def _with_lines(body: list[str], entries: Mapping[str, str | None]) -> list[str]:
    indent = next((line[: len(line) - len(line.lstrip())] for line in body if line.strip()), "  ")
    left = dict(entries)
    kept: list[str] = []
    for line in body:
        key = line.strip().partition(":")[0]
        if key not in left or line.lstrip().startswith("#"):
            kept.append(line)
            continue
        value = left.pop(key)
        if value is not None:
            comment = _COMMENT.search(line)
            kept.append(f"{indent}{key}: {quoted(value)}{comment.group() if comment else ''}")
    return [*kept, *(f"{indent}{key}: {quoted(value)}" for key, value in left.items() if value is not None)]


def quoted(value: str) -> str:
    """Return a value as YAML writes it, in quotation marks where it needs them."""
    if _PLAIN.fullmatch(value) and ": " not in value and value.lower() not in {"true", "false", "null", "yes", "no"}:
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
