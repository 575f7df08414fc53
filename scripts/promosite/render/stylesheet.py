"""The one stylesheet of the site, joined from the tokens, the base and each component's own file."""

from __future__ import annotations

from pathlib import Path

from promosite.errors import CannotGoOnError
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.settings import Settings


def stylesheet(settings: Settings) -> str:
    """Return the stylesheets below overrides as one: those named in mkdocs.yml first, then the components'."""
    if settings.overrides is None:
        return ""
    first = [settings.overrides / name for name in (settings.options.stylesheets if settings.options else ())]
    components = sorted((settings.overrides / "partials").glob("*/*.css"))
    for path in first:
        if not path.is_file():
            message = say("The stylesheet “{path}” is missing.", path=path.name)
            raise CannotGoOnError(message, say("Mend “stylesheets” in mkdocs.yml."), Location(settings.config.name))
    return "\n".join(_without_comments(path) for path in [*first, *components])


def _without_comments(path: Path) -> str:
    parts = path.read_text(encoding="utf-8").split("/*")
    return "".join([parts[0], *(part.partition("*/")[2] for part in parts[1:])]).strip()
