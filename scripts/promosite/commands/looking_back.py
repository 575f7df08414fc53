"""What is known of the last build: of many texts, another process looks while this one gets ready to build.

Most builds follow a change, so what a build takes is imported meanwhile, piece by piece, until the other one knows.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from importlib import import_module

from promosite.commands.built_before import BuildOrder, LastBuild, Record, last_build, texts_in
from promosite.commands.recall import Contents

MANY = 50
"""Texts from which a process of its own earns its start."""
_OF_EACH_BUILD = (
    "promosite.model.options",
    "promosite.read.registries",
    "promosite.model.site",
    "promosite.commands.memory",
    "promosite.commands.examination",
    "promosite.settings",
)
"""Modules that reading takes as well as rendering."""


def look_back(order: BuildOrder, record: Record) -> tuple[LastBuild | None, Contents]:
    """Return the last build, if what it published is there as it was, and the contents that a new one would read."""
    if texts_in(record) < MANY:
        return _seen(order, record)
    from promosite.processes import Helper, is_forked  # noqa: PLC0415  # a site of few pages needs none of this

    if not is_forked():
        return _seen(order, record)
    helper = Helper()
    seen = helper.do(partial(_seen, order, record))
    helper.dismiss()
    _get_ready(seen.done)
    return seen.result()


def _seen(order: BuildOrder, record: Record) -> tuple[LastBuild | None, Contents]:
    contents = Contents()
    return last_build(order, record, contents), contents


def _get_ready(is_known: Callable[[], bool]) -> None:
    gc.disable()  # modules stay
    for name in _OF_EACH_BUILD:
        if not is_known():
            import_module(name)
