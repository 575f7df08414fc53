"""Prints a report in the voice that was asked for, to the terminal or into files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from promosite.check.registry import all_rules
from promosite.errors import CannotGoOnError
from promosite.model.comparison import Comparison
from promosite.model.finding import Report
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.settings import Settings
from promosite.publish.faults import SITE_FAULTS
from promosite.report.concise import concise
from promosite.report.full import full
from promosite.report.github import github
from promosite.report.gitlab import gitlab
from promosite.report.html.pages import pages
from promosite.report.json import as_json
from promosite.report.junit import junit
from promosite.report.sarif import sarif

Translate = Callable[[str], str]

DASHBOARD = Path("translations.html")
"""Where the dashboard is written unless --output says otherwise."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a voice may speak of."""

    report: Report
    settings: Settings
    translate: Translate
    comparisons: Callable[[], Iterable[Comparison]]


VOICES: Mapping[str, Callable[[Told], str]] = {
    "full": lambda told: full(told.report, told.translate, lambda place: _line(told.settings.root, place)),
    "concise": lambda told: concise(told.report, told.translate),
    "json": lambda told: as_json(told.report, told.translate),
    "sarif": lambda told: sarif(told.report, told.translate, _helps()),
    "junit": lambda told: junit(told.report, told.translate, ((one.locale, one.key) for one in told.comparisons())),
    "github": lambda told: github(told.report, told.translate),
    "gitlab": lambda told: gitlab(told.report, told.translate),
}
FORMATS = (*VOICES, "html")


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
    elif output:
        _write(output, VOICES[voice](told) + "\n")
    else:
        click.echo(VOICES[voice](told))


def _write_dashboard(told: Told, index: Path) -> None:
    """Write the dashboard's pages, its index last, so that an index never leads to pages that aren't there yet."""
    files = pages(told.comparisons(), told.report, told.settings, told.translate, index.name)
    _, first = next(files)
    for path, text in files:
        _write(index.parent / path, text)
    _write(index, first)
    click.echo(say("The dashboard is in “{file}”: open it in a browser.", file=str(index)).text(told.translate))


def _write(file: Path, text: str) -> None:
    try:
        if file.suffix == ".html":  # the dashboard's folders are its own; any other file is asked for by its full path
            file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        message = say("“{file}” can't be written: {reason}.", file=str(file), reason=error.strerror or str(error))
        raise CannotGoOnError(message, say("Name another file with --output.")) from error


def _helps() -> dict[str, str]:
    """Return the help page of every rule, by code."""
    return {rule.code: rule.help for rule in all_rules()} | {fault.code: fault.help for fault in SITE_FAULTS}


def _line(root: Path, place: Location) -> str | None:
    """Return the line of a file that a finding speaks of, if it can be shown."""
    try:
        with (root / place.path).open(encoding="utf-8") as file:
            return next((line for number, line in enumerate(file, start=1) if number == place.line), None)
    except (OSError, UnicodeDecodeError):
        return None
