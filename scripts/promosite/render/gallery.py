"""The pictures at the end of a page, with what is told of them."""

from __future__ import annotations

from dataclasses import dataclass

from promosite.render.library import Library
from promosite.render.views import PictureView
from promosite.wording.names import locale_text


@dataclass(frozen=True, slots=True)
class GalleryPicture:
    """A picture of a gallery; the caption is its registered one in the reader's language, else its description."""

    picture: PictureView
    caption: str


def gallery(library: Library, key: str) -> tuple[GalleryPicture, ...]:
    """Return the pictures that a page's front matter lists, in its order; those that aren't registered are left out."""
    page = library.site.source_pages.get(key)
    listed = page.front.gallery if page and page.front else ()
    found = ((library.picture(image), _caption(library, image)) for image in listed)
    return tuple(GalleryPicture(picture, caption or picture.alt) for picture, caption in found if picture)


def _caption(library: Library, image: str) -> str:
    record = library.site.registries.pictures.get(image)
    return locale_text(record.caption, library.reader.code) if record and record.caption else ""
