"""Which pages a site has, by their paths within the docs folder: none of them is opened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from promosite.errors import CannotGoOnError
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.settings import Settings
from promosite.read.folders import Folder, walk


def page_paths(settings: Settings) -> list[str]:
    """Return the paths of all pages within the docs folder, sorted."""
    return pages_in(folder_of(settings), settings)


def folder_of(settings: Settings) -> Folder:
    """Return the files of the docs folder."""
    if not settings.docs.is_dir():
        message = say("The folder “{folder}” is missing.", folder=settings.docs.name)
        raise CannotGoOnError(message, say("Create it, or set docs_dir in mkdocs.yml."), Location("mkdocs.yml"))
    return walk(settings.docs, settings.root, settings.excluded)


def pages_in(folder: Folder, settings: Settings) -> list[str]:
    """Return the paths of those files that are pages of a locale, sorted."""
    locales = {locale.code for locale in settings.locales}
    return [path for path in folder.pages if path.partition("/")[0] in locales]


def by_key(paths: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the paths of each page in all its locales, by its key; both sorted."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(paths):
        found[key_of(path)].append(path)
    return {key: tuple(found[key]) for key in sorted(found)}


def key_of(path: str) -> str:
    """Return the key of the page at a path within the docs folder."""
    return path.partition("/")[2].removesuffix(".md")
