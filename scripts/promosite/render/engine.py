"""Runs MkDocs, locale by locale, into a folder of our choice; what it complains of is handed back."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from promosite.errors import CannotGoOnError
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.settings import Settings
from promosite.render.building import build_locale
from promosite.render.commission import Commission
from promosite.render.plain_texts import PlainTexts
from promosite.render.plugin import PromositePlugin
from promosite.render.template_faults import of_template

Step = Callable[[str], None]


def configuration(commission: Commission, folder: Path) -> MkDocsConfig:
    """Return MkDocs' configuration for a build of the commission into the folder."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    config = load_config(str(commission.site.settings.config), site_dir=str(folder))
    extensions: list[Any] = (
        config.markdown_extensions
    )  # Python-Markdown takes them by name or made, MkDocs hands on both
    extensions.append(PlainTexts())
    assign(config, commission, folder)
    return config


def assign(config: MkDocsConfig, commission: Commission, folder: Path) -> None:
    """Have the next build with a configuration render the commission into the folder."""
    config.site_dir = str(folder)
    plugin = config.plugins.get("promosite")
    if isinstance(plugin, PromositePlugin):
        plugin.given = commission


def render(
    commission: Commission, folder: Path, step: Step = lambda _: None, locales: Collection[str] | None = None
) -> tuple[str, ...]:
    """Render the site (or only some locales) into the folder and return MkDocs' warnings.

    `step` hears of each locale as it begins. With other plugins the source is always among the locales.
    """
    settings = commission.site.settings
    with complaints(settings) as warnings:
        config = configuration(commission, folder)
        if settings.guests:
            _render_as_one(config, step, locales)
            return tuple(warnings)
        for locale in settings.locales:
            if locales is None or locale.code in locales:
                step(locale.code)
                build_locale(config, locale.code)
    return tuple(warnings)


def _render_as_one(config: MkDocsConfig, step: Step, locales: Collection[str] | None) -> None:
    """Have MkDocs and mkdocs-static-i18n build the locales in their own way."""
    i18n: Any = config.plugins["i18n"]
    for language in i18n.config.languages:
        language.build = language.default or locales is None or language.locale in locales
        if language.build:
            step(language.locale)
    build(config)


@contextmanager
def complaints(settings: Settings) -> Iterator[list[str]]:
    """Yield the list that MkDocs' warnings go into; what stops it becomes a line for people."""
    heard = _Complaints()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    try:
        yield heard.warnings
    except (Abort, BuildError, ConfigurationError) as error:
        name = settings.config.name
        hint = say("Mend the configuration; the site published before is untouched.")
        reason = "; ".join(heard.warnings) or str(error)
        raise CannotGoOnError(say("MkDocs stopped: {reason}", reason=reason), hint, Location(name)) from error
    except TemplateError as error:
        raise of_template(error, settings) from error
    finally:
        logger.removeHandler(heard)


class _Complaints(logging.Handler):
    """Keeps the warnings of a build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.warnings.append(record.getMessage())
