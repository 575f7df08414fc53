"""The digests of pages: of all that a page depends on, beside what it reads of other pages and of the registries."""

from __future__ import annotations

from datetime import date

from promosite.commands.recall import FOLDER, Inputs, content_of
from promosite.model.settings import Settings
from promosite.optimise.kept import Kept
from promosite.optimise.store import name_of
from promosite.read.registries import FOLDER as REGISTRY
from promosite.read.registries import SCHEMAS
from promosite.read.site import by_key, page_paths
from promosite.render.shelf import Shelf


def shelf_of(settings: Settings, today: date) -> Shelf | None:
    """Return the pages built before, for a build on a day; None where too much may change.

    Digests are taken before anything is read. Whether somebody saved later is told by the digest of the whole, without
    which nothing may be confirmed.
    """
    inputs = Inputs(settings.config, settings.docs, settings.overrides, settings.includes, is_whole=True, today=today)
    if settings.guests or not inputs.are_known:
        return None
    paths = page_paths(settings)
    around = name_of(
        str(settings.config), inputs.digest(apart={*paths, *(f"{REGISTRY}/{name}.yml" for name in SCHEMAS)})
    )
    contents = {key: [(path, content_of(settings.docs / path)) for path in own] for key, own in by_key(paths).items()}
    digests = {key: name_of(around, own) for key, own in contents.items()}
    return Shelf(Kept(settings.root, f"{FOLDER}/pages"), digests)
