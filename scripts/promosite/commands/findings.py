"""Prints a report in the voice that was asked for, to the terminal or into files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from promosite.errors import CannotGoOnError
from promosite.model.finding import Report
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.settings import Settings
from promosite.report.concise import concise
from promosite.report.full import full
from promosite.report.json import as_json
from promosite.report.told import Told

if TYPE_CHECKING:  # as in report/told.py
    from promosite.model.comparison import Comparison

DASHBOARD = Path("translations.html")
"""Where the dashboard is written unless --output says otherwise."""

_VOICES: Mapping[str, Callable[[Told], str]] = {
    "full": lambda told: full(told.report, told.translate, lambda place: _line(told.settings.root, place)),
    "concise": lambda told: concise(told.report, told.translate),
    "json": lambda told: as_json(told.report, told.translate),
}
_OTHER_VOICES = "promosite.commands.voices"
"""Imported when one of them is asked for: they need every rule and every template."""


def print_report(  # noqa: PLR0913  # what is told, how, in which language, where to
    report: Report,
    voice: str,
    settings: Settings,
    translate: Callable[[str], str],
    output: Path | None = None,
    *,
    comparisons: Callable[[], Iterable[Comparison]] = tuple,
) -> None:
    """Print the report, or write it into the file; `comparisons` are the translations that were looked at."""
    told = Told(report, settings, translate, comparisons)
    if voice == "html":
        _write_dashboard(told, output or DASHBOARD)
    elif output:
        _write(output, _spoken(told, voice) + "\n")
    else:
        click.echo(_spoken(told, voice))


def _spoken(told: Told, voice: str) -> str:
    speak: Callable[[Told], str] = _VOICES.get(voice) or import_module(_OTHER_VOICES).VOICES[voice]
    return speak(told)


def _write_dashboard(told: Told, index: Path) -> None:
    files: Iterator[tuple[Path, str]] = import_module(_OTHER_VOICES).dashboard(told, index)
    for file, text in files:
        _write(file, text, with_folder=True)
    click.echo(say("The dashboard is in “{file}”: open it in a browser.", file=str(index)).text(told.translate))


def _write(file: Path, text: str, *, with_folder: bool = False) -> None:
    try:
        if with_folder:
            file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        message = say("“{file}” can't be written: {reason}.", file=str(file), reason=error.strerror or str(error))
        raise CannotGoOnError(message, say("Name another file with --output.")) from error


def _line(root: Path, place: Location) -> str | None:
    """Return the line of a file that a finding speaks of, if it can be shown."""
    try:
        with (root / place.path).open(encoding="utf-8") as file:
            return next((line for number, line in enumerate(file, start=1) if number == place.line), None)
    except (OSError, UnicodeDecodeError):
        return None
