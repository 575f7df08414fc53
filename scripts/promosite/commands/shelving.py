"""The digests of what a site is made of, by which it is known what needn't be built again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from promosite.commands.recall import FOLDER, Contents, Inputs
from promosite.disk import files_below
from promosite.model.settings import Settings
from promosite.optimise.kept import Kept
from promosite.optimise.store import name_of
from promosite.publish.twin import FOLDER as TWIN
from promosite.read.paths import page_paths
from promosite.read.registries import FOLDER as REGISTRY
from promosite.read.registries import SCHEMAS
from promosite.render.shelf import Published, Shelf, Sources


def shelf_of(
    settings: Settings, today: date, contents: Contents, target: Path, published: Published | None = None
) -> Shelf | None:
    """Return what was built before, for a build on a day into a target; None where too much may change.

    The digests of contents are taken before anything is read. Whether somebody saved later is told by the digest of
    the whole, without which nothing may be confirmed.
    """
    day = today if _tell_the_day(settings) else None
    inputs = Inputs.of(settings, is_whole=True, today=day)
    if settings.guests or not inputs.are_known:
        return None
    volumes = Kept(settings.root, f"{FOLDER}/locales", is_urgent=True)
    pages = Kept(settings.root, f"{FOLDER}/pages", is_urgent=True)  # each page is small already
    return Shelf(volumes, pages, _sources(settings, inputs, contents), (target, settings.root / TWIN), published)


def _sources(settings: Settings, inputs: Inputs, contents: Contents) -> Sources:
    pages, registers = page_paths(settings), [f"{REGISTRY}/{name}.yml" for name in SCHEMAS]
    beside = name_of(str(settings.config), replace(inputs, overrides=None).digest(contents, {*pages, *registers}))
    entries = sorted(files_below(settings.overrides)) if settings.overrides else []
    files = {path: contents.digest(entry.path) for path, entry in entries}
    templates = {path: digest for path, digest in files.items() if path.endswith(".html")}
    return Sources(
        around=name_of(beside, files),
        beside=beside,
        frame=name_of(beside, [(path, templates.get(path) is None and digest) for path, digest in files.items()]),
        templates=templates,
        pages={path: contents.digest(f"{settings.docs}/{path}") for path in pages},
    )


def _tell_the_day(settings: Settings) -> bool:
    """Whether templates may show the day of the build to anybody: what MkDocs tells them isn't noted."""
    if settings.theme != "material" or settings.overrides is None:
        return True
    templates = (path.read_text(encoding="utf-8", errors="replace") for path in settings.overrides.rglob("*.html"))
    return any("build_date" in text or "update_date" in text for text in templates)
