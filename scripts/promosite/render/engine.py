"""Runs MkDocs in this process, into a folder of our choice; what it complains of is handed back."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import TemplateNotFound
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from promosite.errors import CannotGoOnError
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.site import Site
from promosite.model.social import SocialCard
from promosite.render.pictures import Demand
from promosite.render.plugin import PromositePlugin

Step = Callable[[str], None]


class Pictures(NamedTuple):
    """The pictures of a build: its social cards, and where the variants that its pages ask for are noted.

    The caller makes what is noted; without a place to note it, rendering makes it.
    """

    cards: Sequence[SocialCard] = ()
    demand: Demand | None = None


NONE_DRAWN = Pictures()
"""No social cards; variants are made while rendering."""


def render(
    site: Site,
    folder: Path,
    step: Step = lambda _: None,
    locales: Collection[str] | None = None,
    pictures: Pictures = NONE_DRAWN,
) -> tuple[str, ...]:
    """Render the site (or only some locales, and the source) into the folder and return MkDocs' warnings.

    `step` hears of each locale as it begins.
    """
    complaints = _Complaints(step)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(complaints)
    logger.setLevel(logging.INFO)
    try:
        build(_configuration(site, folder, locales, pictures))
    except (Abort, BuildError, ConfigurationError) as error:
        name = site.settings.config.name
        hint = say("Mend the configuration; the site published before is untouched.")
        reason = "; ".join(complaints.warnings) or str(error)
        raise CannotGoOnError(say("MkDocs stopped: {reason}", reason=reason), hint, Location(name)) from error
    except TemplateNotFound as error:
        message = say("There is no template “{name}”: pages of this kind can't be shown.", name=str(error.name))
        hint = say("Put it into the folder of templates (custom_dir), or give the pages another kind.")
        raise CannotGoOnError(message, hint, Location(site.settings.config.name)) from error
    finally:
        logger.removeHandler(complaints)
    return tuple(complaints.warnings)


def _configuration(site: Site, folder: Path, locales: Collection[str] | None, pictures: Pictures) -> MkDocsConfig:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    config = load_config(str(site.settings.config), site_dir=str(folder))
    plugin = config.plugins.get("promosite")
    if isinstance(plugin, PromositePlugin):
        plugin.given, plugin.cards, plugin.asked = site, tuple(pictures.cards), pictures.demand
    i18n: Any = config.plugins["i18n"]
    for language in i18n.config.languages:
        language.build = language.default or locales is None or language.locale in locales
    return config


class _Complaints(logging.Handler):
    """Keeps the warnings of a build, and passes on which locale it has come to."""

    def __init__(self, step: Step) -> None:
        super().__init__(logging.INFO)
        self.step = step
        self.warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if record.levelno >= logging.WARNING:
            self.warnings.append(text)
        elif "Building '" in text:
            self.step(text.split("'")[1])
