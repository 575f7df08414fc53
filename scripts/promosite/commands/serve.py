"""`promosite serve`: the preview, with the findings of every save in the terminal."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import click

from promosite.check.run import check
from promosite.commands.choices import known_locales
from promosite.commands.findings import print_report
from promosite.errors import CannotGoOnError
from promosite.model.message import Translate, say
from promosite.model.settings import Settings
from promosite.read.pictures.around import with_pictures
from promosite.read.site import read_site
from promosite.render.commission import Commission
from promosite.render.engine import render
from promosite.render.guest import finish
from promosite.render.preview import preview
from promosite.settings import read_settings


def serve_site(settings: Settings, locales: tuple[str, ...], port: int, translate: Translate) -> None:
    """Serve the chosen locales (none named: all) and the source until Ctrl-C."""
    known_locales(locales, settings)
    watched = [path for path in (settings.docs, settings.overrides, settings.config) if path]
    with tempfile.TemporaryDirectory(prefix="promosite-") as name:
        folder = Path(name)

        def rebuild() -> None:
            _rebuild(settings.config, folder, locales, translate)

        def announce() -> None:
            click.echo(say("The preview is at {url}", url=url).text(translate))

        url = f"http://127.0.0.1:{port}{urlsplit(settings.site_url).path or '/'}"
        preview(folder, watched, url, rebuild, announce)


def _rebuild(config: Path, folder: Path, locales: tuple[str, ...], translate: Translate) -> None:
    """Read everything anew, tell what was found, and render; what can't be read leaves the last preview standing."""
    try:
        site = with_pictures(read_site(read_settings(config)), datetime.now(UTC).date())
        print_report(check(site), "full", site.settings, translate)
        commission = Commission(site)
        render(commission, folder, locales={site.settings.source.code, *locales} if locales else None)
        finish(site, (), commission.demand, folder)
    except CannotGoOnError as error:
        click.echo(f"{error.message.text(translate)} {error.hint.text(translate)}", err=True)
