"""A template that can't be shown, as people are told of it: what is wrong, and on which line of which file."""

from __future__ import annotations

from pathlib import Path
from traceback import extract_tb

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from promosite.errors import CannotGoOnError
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.settings import Settings
from promosite.read.text import shown_path


def of_template(error: TemplateError, settings: Settings) -> CannotGoOnError:
    """Return what is told of a template that Jinja can't find, read or fill."""
    place = _place(error, settings)
    if isinstance(error, TemplateNotFound):
        message = say("There is no template “{name}”: pages of this kind can't be shown.", name=str(error.name))
        hint = say("Put it into the folder of templates (custom_dir), or give the pages another kind.")
        return CannotGoOnError(message, hint, place)
    message = say("This template can't be shown: {reason}.", reason=str(error.message).rstrip("."))
    return CannotGoOnError(message, say("Mend this line; the site published before is untouched."), place)


def _place(error: TemplateError, settings: Settings) -> Location:
    """Return the line of the site's own templates at which it stopped; the configuration, where none is at fault."""
    lines = [(frame.filename, frame.lineno or 1) for frame in extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError) and error.filename:
        lines.append((error.filename, error.lineno))
    for name, line in reversed(lines):
        if settings.overrides and Path(name).is_relative_to(settings.overrides):
            return Location(shown_path(Path(name), settings.root), line)
    return Location(settings.config.name)
