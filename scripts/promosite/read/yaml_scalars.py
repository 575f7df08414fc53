"""What a bare word of YAML stands for: a text, a number, a date, a truth or nothing."""

from __future__ import annotations

from typing import Any

import yaml

_scalars: Any = yaml.SafeLoader("")
_TEXT = "tag:yaml.org,2002:str"
_STANDARD = "tag:yaml.org,2002:"


def scalar(written: str, tag: str | None = None) -> object:
    """Return what a bare word (or one with a tag) stands for; raise ValueError or YAMLError if it is no such thing."""
    if not tag and written[:1] not in _scalars.yaml_implicit_resolvers:
        return written  # begins as no number, date or truth does
    meant = tag or _scalars.resolve(yaml.ScalarNode, written, (True, False))
    known = meant if meant.startswith(_STANDARD) and "python" not in meant else _TEXT
    return _scalars.construct_object(yaml.ScalarNode(known, written))


def is_taken_as_written(text: str) -> bool:
    """Whether YAML takes a bare text as text or as a date, and not as a number, a truth or nothing."""
    return _scalars.resolve(yaml.ScalarNode, text, (True, False)) in {_TEXT, f"{_STANDARD}timestamp"}
