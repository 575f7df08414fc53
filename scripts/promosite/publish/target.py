"""Where a site may be published: never over the project, a file, or a folder that isn't a site."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

from promosite.errors import CannotGoOnError
from promosite.model.message import Message, say
from promosite.model.settings import Settings

MARK = ".promosite"
"""A file of this name in a folder says that we published it and may replace it."""


def check_target(target: Path, settings: Settings) -> None:
    """Raise CannotGoOnError where publishing into this folder would destroy something or can't succeed."""
    if target.is_symlink():
        _refuse(say("The target “{folder}” is a symbolic link.", folder=str(target)))
    if target.exists() and not target.is_dir():
        _refuse(say("The target “{folder}” is a file.", folder=str(target)))
    if _holds(target, settings):
        _refuse(say("The target “{folder}” holds, or lies in, the project's own files.", folder=str(target)))
    if _is_foreign(target):
        _refuse(
            say(
                "The target “{folder}” holds something that isn't a site built by promosite.",
                folder=str(target),
            )
        )
    nearest = next(folder for folder in (target.parent, *target.parent.parents) if folder.exists())
    if not os.access(nearest, os.W_OK):
        _refuse(say("Nothing can be written into “{folder}”.", folder=str(nearest)))


def _refuse(message: Message) -> NoReturn:
    raise CannotGoOnError(message, say("Name another folder with --site-dir."))


def _holds(target: Path, settings: Settings) -> bool:
    """Whether a source folder of the project lies in the target, or the target in one."""
    target = target.resolve()
    sources = [
        settings.root,
        settings.docs.resolve(),
        *([settings.overrides.resolve()] if settings.overrides else []),
    ]
    inside = any(target.is_relative_to(source) for source in sources[1:])
    return inside or any(source.is_relative_to(target) for source in sources) or (target / ".git").exists()


def _is_foreign(target: Path) -> bool:
    if not target.is_dir() or not any(target.iterdir()):
        return False
    return not (target / MARK).exists() and not ((target / "index.html").exists() and (target / "404.html").exists())


def mark(folder: Path) -> None:
    """Mark a finished site as ours, so that a later build may replace it."""
    (folder / MARK).write_text("promosite\n", encoding="utf-8")
