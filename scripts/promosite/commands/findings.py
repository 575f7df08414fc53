"""Prints a report in the voice that was asked for, to the terminal or into a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from promosite.errors import CannotGoOnError
from promosite.model.finding import Report
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.settings import Settings
from promosite.report.concise import concise
from promosite.report.full import full
from promosite.report.json import as_json


def print_report(
    report: Report,
    voice: str,
    settings: Settings,
    translate: Callable[[str], str],
    output: Path | None = None,
) -> None:
    """Print the report, or write it into the file."""
    text = _spoken(report, voice, settings, translate)
    if output:
        _write(output, text)
    else:
        click.echo(text)


def _write(output: Path, text: str) -> None:
    try:
        output.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        message = say("“{file}” can't be written: {reason}.", file=str(output), reason=error.strerror or str(error))
        raise CannotGoOnError(message, say("Name another file with --output.")) from error


def _spoken(report: Report, voice: str, settings: Settings, translate: Callable[[str], str]) -> str:
    if voice == "json":
        return as_json(report, translate)
    if voice == "concise":
        return concise(report, translate)
    return full(report, translate, lambda place: _line(settings.root, place))


def _line(root: Path, place: Location) -> str | None:
    """Return the line of a file that a finding speaks of, if it can be shown."""
    try:
        with (root / place.path).open(encoding="utf-8") as file:
            return next((line for number, line in enumerate(file, start=1) if number == place.line), None)
    except (OSError, UnicodeDecodeError):
        return None
