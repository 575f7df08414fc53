"""Where pictures are used: front matter, text, HTML in the text, stylesheets; each use with its place."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote, urlsplit

from promosite.check.once import once_a_site
from promosite.model.location import Location
from promosite.model.page import Page
from promosite.model.references import reference
from promosite.model.site import Site
from promosite.model.slots import opening_slot
from promosite.read.text import shown_path

Kind = Literal["image", "gallery", "inline", "html", "style"]

SLOTS: dict[Kind, tuple[str, ...]] = {
    "image": ("hero", "card", "social"),
    "gallery": ("gallery", "view"),
    "inline": ("inline",),
    "html": ("inline",),
    "style": (),
}
"""The slots in which a picture is shown, by how it is used."""

_CODE = re.compile(r"^[ \t>]*(`{3,}|~{3,}).*?(?:^[ \t>]*\1[`~]*[ \t]*$|\Z)|`[^`\n]+`", re.MULTILINE | re.DOTALL)
_TAG = re.compile(r"<(?:img|source|video|image|object|embed|picture)\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"\b(srcset|src|poster|data|href)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE)
_URL = re.compile(r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"'\s]*))\s*\)|@import\s+[\"']([^\"']+)[\"']")
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a picture: what it names, as written, the file that this means, and where."""

    kind: Kind
    target: str
    path: str | None
    """Below the docs folder; None: it leads out of the site."""
    location: Location
    page: Page | None = None

    @property
    def slots(self) -> tuple[str, ...]:
        """The names of the slots in which the picture is shown."""
        if self.kind == "image" and self.page and self.page.front:
            return (opening_slot(self.page.front.kind), "card", "social")
        return SLOTS[self.kind]


@once_a_site
def uses(site: Site) -> tuple[Use, ...]:
    """Return every use of a picture, page by page, then those of the stylesheets below the docs folder."""
    return tuple(_uses(site))


def _uses(site: Site) -> Iterator[Use]:
    for locale in site.settings.locales:
        for page in site.pages[locale.code].values():
            yield from uses_of(page)
    for shown, text in site.around.stylesheets.items():
        yield from _of_stylesheet(shown, text, site)


def uses_of(page: Page) -> Iterator[Use]:
    """Yield the uses of pictures on one page."""
    if page.front and page.front.image:
        image = page.front.image
        yield Use("image", f"assets/{image}", f"assets/{image}", page.where_is("image"), page)
    for number, image in enumerate(page.front.gallery if page.front else ()):
        yield Use("gallery", f"assets/{image}", f"assets/{image}", page.where_is("gallery", number), page)
    for link in page.body.links:
        if link.is_picture:
            yield _use("inline", link.target, link.location, page)
    if holds_tags(page.body.text):
        yield from _of_html(page)


def holds_tags(text: str) -> bool:
    """Whether a text may name pictures in HTML; rules of the whole site ask nothing else of it."""
    return "<" in text and _TAG.search(text) is not None


def _use(kind: Kind, target: str, location: Location, page: Page) -> Use:
    named = reference(page, target)
    return Use(kind, target, named.path if named else None, location, page)


def _of_html(page: Page) -> Iterator[Use]:
    text = _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), page.body.text)
    for tag in _TAG.finditer(text):
        for attribute in _ATTRIBUTE.finditer(tag[0]):
            value = attribute[2] or attribute[3] or attribute[4] or ""
            place = _place(page.location.path, text, tag.start() + attribute.start(), page.body.first_line)
            for target in _candidates(value) if attribute[1].lower() == "srcset" else (value,):
                if target and not target.startswith(("data:", "#", "{{")):
                    yield _use("html", target, place, page)


def _candidates(srcset: str) -> tuple[str, ...]:
    """Return the addresses of a srcset (HTML, 4.8.4.2.1)."""
    return tuple(part.split()[0] for part in srcset.split(",") if part.split())


def _of_stylesheet(shown: str, text: str, site: Site) -> Iterator[Use]:
    plain = _REMARK.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    docs = f"{shown_path(site.settings.docs, site.settings.root)}/"
    for found in _URL.finditer(plain):
        target = next((part for part in found.groups() if part), "")
        if target and not target.startswith(("data:", "#")):
            parts = urlsplit(target)
            is_own = not parts.scheme and not parts.netloc and shown.startswith(docs)
            below = posixpath.dirname(shown.removeprefix(docs))
            path = posixpath.normpath(posixpath.join(below, unquote(parts.path))) if is_own else None
            yield Use("style", target, path, _place(shown, plain, found.start(), 1))


def _place(shown: str, text: str, offset: int, first_line: int) -> Location:
    row = text.count("\n", 0, offset)
    return Location(shown, first_line + row, offset - (text.rfind("\n", 0, offset) + 1) + 1)
