"""Scripts of templates and scripts of texts, told apart: what no template wrote is neither run nor published."""

from __future__ import annotations

import re
from secrets import token_hex

from jinja2.ext import Extension

from promosite.model.foreign import FOREIGN

_MARK = f"data-{token_hex(16)}"
"""Known to the templates of this process alone: no text can bear it."""
_NO_MARK = f"data-{'0' * 32}"
"""Stands for it, just as long, in compiled templates that are kept for other processes."""

_WRITTEN = re.compile(r"<script\b", re.IGNORECASE)
_PRINTED = re.compile(rf"<script\b(?P<made> {_MARK})?", re.IGNORECASE)


class MarkedScripts(Extension):
    """Has every template, the theme's too, mark the scripts it writes."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002  # Jinja's signature
        """Return a template's source with the mark on each script."""
        return _WRITTEN.sub(f"<script {_MARK}", source)


def to_be_kept(compiled: bytes) -> bytes:
    """Return a compiled template without the mark of this process."""
    return compiled.replace(_MARK.encode(), _NO_MARK.encode())


def taken_up(kept: bytes) -> bytes:
    """Return a compiled template that was kept, with the mark of this process."""
    return kept.replace(_NO_MARK.encode(), _MARK.encode())


def disarmed(html: str) -> str:
    """Return a page without marks; scripts that no template wrote are turned into dead text that verification finds.

    The type comes first in the tag, and browsers go by the first of two: whatever follows, it isn't run.
    """
    return _PRINTED.sub(_judged, html)


def _judged(found: re.Match[str]) -> str:
    return "<script" if found["made"] else f'<script type="text/plain" {FOREIGN}'
