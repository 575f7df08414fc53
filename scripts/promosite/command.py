"""What all commands share: --config, --lang, the exit code, and one line instead of a traceback."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import BrokenExecutor
from functools import wraps
from pathlib import Path
from typing import Any

import click

from promosite.errors import EXIT_STOPPED, CannotGoOnError, of_lost_process
from promosite.model.message import Translate
from promosite.wording.messages import LANGUAGES, system_language, translator


def common(command: Callable[..., int | None]) -> Callable[..., None]:
    """Give a command --config and --lang, its exit code, and one line instead of a traceback where we can't go on."""

    @click.option("--config", type=click.Path(path_type=Path), default=Path("mkdocs.yml"), show_default=True)
    @click.option("--lang", type=click.Choice(LANGUAGES), default=system_language)
    @wraps(command)
    def run(*, lang: str, **options: Any) -> None:
        translate = translator(lang)
        try:
            code = command(translate=translate, **options)
        except CannotGoOnError as error:
            code = _stopped(error, translate)
        except BrokenExecutor:
            code = _stopped(of_lost_process(), translate)
        sys.exit(code or 0)

    return run


def _stopped(error: CannotGoOnError, translate: Translate) -> int:
    click.echo(error.line(translate), err=True)
    return EXIT_STOPPED
