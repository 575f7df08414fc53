"""Prints a report in the voice that was asked for, to the terminal or into files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from promosite.errors import CannotGoOnError
from promosite.model.endings import is_picture
from promosite.model.finding import Report
from promosite.model.location import Location
from promosite.model.message import Translate, say
from promosite.model.settings import Settings
from promosite.report.concise import concise
from promosite.report.full import full
from promosite.report.json import as_json
from promosite.report.told import Told

if TYPE_CHECKING:  # as in report/told.py
    from promosite.model.comparison import Comparison

DASHBOARD = Path("translations.html")
"""Where the dashboard is written unless --output says otherwise."""

_PLAIN_VOICES: Mapping[str, Callable[[Report, Translate, Path], str]] = {
    "full": lambda report, translate, root: full(report, translate, partial(_line, root)),
    "concise": lambda report, translate, _: concise(report, translate),
    "json": lambda report, translate, _: as_json(report, translate),
}
_OTHER_VOICES = "promosite.commands.voices"
"""Imported when one of them is asked for: they need every rule and every template."""


def print_report(  # noqa: PLR0913  # what is told, how, in which language, where to
    report: Report,
    voice: str,
    settings: Settings,
    translate: Translate,
    output: Path | None = None,
    *,
    comparisons: Callable[[], Iterable[Comparison]] = tuple,
) -> None:
    """Print the report, or write it into the file; `comparisons` are the translations that were looked at."""
    told = Told(report, settings, translate, comparisons)
    if voice == "html":
        _write_dashboard(told, output or DASHBOARD)
    elif voice in _PLAIN_VOICES:
        print_plainly(report, voice, settings.root, translate, output)
    else:
        speak: Callable[[Told], str] = import_module(_OTHER_VOICES).VOICES[voice]
        _tell(speak(told), output)


def print_plainly(report: Report, voice: str, root: Path, translate: Translate, output: Path | None) -> None:
    """Print the report in a voice that needs nothing but the report: `full`, `concise` or `json`."""
    _tell(_PLAIN_VOICES[voice](report, translate, root), output)


def _tell(text: str, output: Path | None) -> None:
    if output:
        _write(output, text + "\n")
    else:
        click.echo(text)


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
    """Return the line of a file that a finding speaks of, if it can be shown; a picture has none worth reading."""
    if is_picture(place.path):
        return None
    try:
        with (root / place.path).open(encoding="utf-8") as file:
            return next((line for number, line in enumerate(file, start=1) if number == place.line), None)
    except (OSError, UnicodeDecodeError):
        return None
