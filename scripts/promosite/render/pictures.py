"""Pictures as pages show them, and what that asks of those who make them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from promosite.errors import CannotGoOnError
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.picture import PictureFile, Rendition, Variant
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.model.slots import PictureOptions, Slot
from promosite.optimise.cropping import MIDDLE, Point
from promosite.optimise.renditions import has_variants, rendition
from promosite.optimise.styles.names import Names
from promosite.wording.suggestions import nearest

PARTIAL = "partials/picture/picture.html"
"""The component that shows variants; a site without it shows its originals."""
SHARED = "assets/"
"""Below the docs folder: pictures that lie once for all locales."""


@dataclass(slots=True)
class Demand:
    """What the pages of a build ask for, noted while they are rendered."""

    renditions: dict[tuple[str, str], Rendition] = field(default_factory=dict)
    """By the original's path below the docs folder, and the slot."""
    noted: set[tuple[str, str]] = field(default_factory=set)
    """The same places as the page that is being built asks for them."""
    names: Names = field(default_factory=Names)
    """What the theme's styles can find on the pages."""
    in_place: set[str] = field(default_factory=set)
    """Files that are as the last build published them, by path below the site's folder."""
    digests: dict[str, str] = field(default_factory=dict)
    """SHA-256 of the files that were built, by path below the site's folder, where somebody asks later."""
    elsewhere: tuple[Variant, ...] = ()
    """What pages ask for that were rendered on another machine."""

    def note(self, place: tuple[str, str], rendition: Rendition) -> None:
        """Note that a page shows a picture in a slot."""
        self.renditions[place] = rendition
        self.noted.add(place)

    def join(self, other: Demand) -> None:
        """Take in what the pages of another locale ask for."""
        self.renditions.update(other.renditions)
        self.names.known.update(other.names.known)
        self.in_place.update(other.in_place)
        self.digests.update(other.digests)

    @property
    def variants(self) -> tuple[Variant, ...]:
        """Every file that is asked for, each once."""
        shown = (each for rendition in self.renditions.values() for each in rendition.variants)
        return tuple({each.path: each for each in (*shown, *self.elsewhere)}.values())


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture in a slot, as templates print it: the best formats first; none for what is published as it is."""

    url: str
    width: int | None
    height: int | None
    sizes: str = ""
    sources: tuple[tuple[str, tuple[Variant, ...]], ...] = ()


def shows_variants(settings: Settings) -> bool:
    """Whether the templates of a site can show variants."""
    return bool(settings.overrides and (settings.overrides / PARTIAL).is_file())


def unpublished(site: Site) -> Iterator[str]:
    """Yield the originals that readers get variants of: they are heavy, and may tell what nobody should know."""
    if shows_variants(site.settings):
        yield from (path for path, file in site.pictures.items() if path.startswith(SHARED) and has_variants(file))


def in_slot(site: Site, path: str, name: str, demand: Demand) -> ShownPicture | None:
    """Return a picture below the docs folder as a slot shows it, and note that; None for one without variants."""
    made = demand.renditions.get((path, name)) or _rendition(site, path, name)
    if made is None:
        return None
    demand.note((path, name), made)
    return ShownPicture(made.fallback.path, made.width, made.height, made.sizes, made.sources)


def thumbnail(site: Site, path: str, name: str, demand: Demand) -> str:
    """Return the address of the smallest file alone that a slot has of a picture, and note it; empty: no variants."""
    made = _rendition(site, path, name)
    if made is None:
        return ""
    smallest = made.sources[0][1][0]
    demand.note((path, name), Rendition((), smallest, made.sizes))
    return smallest.path


def _rendition(site: Site, path: str, name: str) -> Rendition | None:
    file = site.pictures.get(path)
    if file is None or not has_variants(file) or not shows_variants(site.settings):
        return None
    return rendition(file, _slot(site.settings, name), _focal(site, file))


def _focal(site: Site, file: PictureFile) -> Point:
    record = site.registries.pictures.get(file.path.removeprefix(SHARED))
    return record.focal if record else MIDDLE


def _slot(settings: Settings, name: str) -> Slot:
    slots = (settings.options.pictures if settings.options else PictureOptions()).slots
    if name not in slots:
        message = say("The templates show pictures in the slot “{name}”, which isn't declared.", name=name)
        raise CannotGoOnError(message, nearest(name, slots), Location(settings.config.name))
    return slots[name]
