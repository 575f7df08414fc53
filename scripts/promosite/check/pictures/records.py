"""Where things about pictures are told: in the registry, or at the file itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from promosite.model.location import Location
from promosite.model.picture import PictureFile
from promosite.model.registry import PictureRecord
from promosite.model.site import Site
from promosite.read.text import shown_path

REGISTRY = "registry/pictures.yml"
_ASSETS = "assets/"


def docs_of(site: Site) -> str:
    """Return the path of the docs folder from the project's folder, as messages show it."""
    return shown_path(site.settings.docs, site.settings.root)


def place_of(site: Site, path: str, *keys: str) -> Location:
    """Return the place of a registry entry, or of a key in it; `path` lies below docs/assets."""
    for end in range(len(keys), -1, -1):
        found = site.where.get(("pictures", path, *keys[:end]))
        if found:
            return found
    return Location(f"{docs_of(site)}/{REGISTRY}")


def file_place(site: Site, path: str) -> Location:
    """Return the place of a file below the docs folder."""
    return Location(f"{docs_of(site)}/{path}")


def registered(site: Site) -> Iterator[tuple[str, PictureRecord, PictureFile | None]]:
    """Yield every registered picture: its path below docs/assets, its entry, its file if it was looked at."""
    for path, record in site.registries.pictures.items():
        yield path, record, site.pictures.get(f"{_ASSETS}{path}")


def record_of(site: Site, path: str) -> PictureRecord | None:
    """Return the entry of a file by its path below the docs folder."""
    return site.registries.pictures.get(path.removeprefix(_ASSETS)) if path.startswith(_ASSETS) else None


def files(site: Site) -> Mapping[str, PictureFile]:
    """Return every picture that was looked at, by path from the project's folder: originals, theme, published."""
    docs = docs_of(site)
    own = {f"{docs}/{path}": file for path, file in site.pictures.items()}
    return {**own, **site.around.theme, **site.around.published}
