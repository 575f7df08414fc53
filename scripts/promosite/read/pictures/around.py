"""A site that was read, with everything that rules on pictures ask for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from promosite.model.endings import is_picture
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.model.surroundings import Surroundings
from promosite.read.pictures.published import read_published, referred_in
from promosite.read.pictures.reading import Begin, look_at_all, read_pictures
from promosite.read.pictures.texts import read_stylesheets, read_templates
from promosite.read.text import shown_path


def with_pictures(
    site: Site,
    today: date | None = None,
    begin: Begin | None = None,
    *,
    built: Path | None = None,
    jobs: int | None = None,
) -> Site:
    """Return the site with its pictures looked at; `built` is the folder of a built site to look at as well."""
    settings = site.settings
    around = Surroundings(
        theme=look_at_all(settings.root, _of_the_theme(settings)),
        stylesheets=read_stylesheets(settings, site.assets),
        templates=read_templates(settings),
        published=read_published(built, settings.root) if built else {},
        referred=referred_in(built) if built else frozenset(),
    )
    return replace(site, pictures=read_pictures(settings, site.assets, begin, jobs), around=around, today=today)


def _of_the_theme(settings: Settings) -> dict[str, Path]:
    """Return the pictures that lie among the templates, by path from the project's folder."""
    paths = sorted(settings.overrides.rglob("*")) if settings.overrides else []
    return {shown_path(path, settings.root): path for path in paths if is_picture(path.name) and not path.is_dir()}
