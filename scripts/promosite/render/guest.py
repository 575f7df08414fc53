"""For people who run MkDocs themselves: read and check the site, and show the findings as warnings."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

from promosite.check.run import check
from promosite.errors import CannotGoOnError
from promosite.model.finding import Severity
from promosite.model.site import Site
from promosite.read.site import read_site
from promosite.settings import read_settings
from promosite.wording.messages import system_language, translator

log = get_plugin_logger("promosite")


def read_for_mkdocs(config: MkDocsConfig) -> Site:
    """Return the site of a configuration; what is wrong in its content is logged, and MkDocs goes on."""
    translate = translator(system_language())
    try:
        site = read_site(read_settings(Path(config.config_file_path)))
    except CannotGoOnError as error:
        raise Abort(f"{error.message.text(translate)} {error.hint.text(translate)}") from error
    for found in check(site).findings:
        tell = log.info if found.severity is Severity.INFO else log.warning
        tell(f"{found.location}: {found.code} {found.message.text(translate)}")
    return site
