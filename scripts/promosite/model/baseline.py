"""A baseline: faults that are known and put up with until a day, so that new ones stand out."""

from __future__ import annotations

from datetime import date
from typing import Literal

from promosite.model.schema import Schema, Text

VERSION: Literal[1] = 1


class Known(Schema):
    """A finding that is put up with; code, path and message are there for whoever reads the file."""

    id: Text
    code: Text
    path: Text
    message: Text


class Baseline(Schema):
    """The findings that were there when the file was written, the last day it holds, and why."""

    version: Literal[1] = VERSION
    until: date
    reason: Text
    findings: tuple[Known, ...] = ()
    """A finding that occurs twice is listed twice."""
