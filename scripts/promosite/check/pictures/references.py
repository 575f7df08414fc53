"""I00: pictures that are named but aren't there, are there but never named, or lie on other people's servers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from promosite.check.pictures.records import file_place, place_of
from promosite.check.pictures.uses import Use, uses
from promosite.check.registry import Problem, rule
from promosite.model.finding import Severity
from promosite.model.message import Message, say
from promosite.model.references import reference
from promosite.model.site import Site

_MEND = say("Mend the path, or put the picture there.")


@rule("I001", "missing-picture", "reference")
def missing_picture(site: Site) -> Iterator[Problem]:
    """A page, a stylesheet or the registry names a picture that doesn't exist.

    In front matter (`image:`, `gallery:`) and in the registry, a picture is a path below docs/assets:
    `images/vinh-trang-pagoda.webp`; in the text of a page it is a path from the page. Readers would see a torn frame.
    Mend the path, or put the picture there.
    """
    names = _by_folded(site)
    for use in uses(site):
        if use.path and use.path not in site.assets and _folded(use.path) not in names:
            yield _problem(use, _missing(use), _MEND)
    for path in site.registries.pictures:
        if f"assets/{path}" not in site.assets and _folded(f"assets/{path}") not in names:
            message = say("There is no picture docs/assets/{image}.", image=path)
            yield Problem(place_of(site, path), message, say("Remove its entry, or put the picture there."))


def _missing(use: Use) -> Message:
    if use.kind in {"image", "gallery"}:
        return say("There is no picture docs/assets/{image}.", image=use.target.removeprefix("assets/"))
    return say("“{target}” leads to no picture.", target=use.target)


@rule("I002", "orphan-picture", "reference", Severity.WARNING)
def orphan_picture(site: Site) -> Iterator[Problem]:
    """A picture lies among the assets, but nothing uses it and the registry doesn't list it.

    What lies in docs/assets can get onto the site, used or not: also the photo that nobody was asked about. Delete it,
    move it out of docs, or register it and use it.
    """
    used = {_folded(use.path) for use in uses(site) if use.path}
    used |= {_folded(f"assets/{path}") for path in site.registries.pictures} | set(_linked(site))
    stems = {PurePosixPath(path).name.split(".")[0] for path in used}
    for path in sorted(site.pictures):
        is_used = _folded(path) in used or any(path in text for text in site.around.templates.values())
        if not is_used and not _is_variant(path, stems, site):
            message = say("Nothing uses this picture.")
            yield Problem(file_place(site, path), message, say("Delete it, or register it and use it."))


def _linked(site: Site) -> Iterator[str]:
    """Yield the files that pages link to, as readers download them."""
    for own in site.pages.values():
        for page in own.values():
            targets = (reference(page, link.target) for link in page.body.links)
            yield from (_folded(target.path) for target in targets if target and target.path)


def _is_variant(path: str, stems: set[str], site: Site) -> bool:
    """Whether a picture is another locale's form of one that is used (`map.ja.svg`)."""
    stem, *middle = PurePosixPath(path).name.split(".")[:-1]
    codes = {locale.code for locale in site.settings.locales}
    return len(middle) == 1 and middle[0] in codes and stem in stems


@rule("I003", "wrong-case", "reference")
def wrong_case(site: Site) -> Iterator[Problem]:
    """A path differs from the file's name only in capitals or in how accents are composed.

    On Windows and macOS such a picture appears; on the web server it doesn't. Write the path exactly as the file is
    named; best of all, name files in lower-case letters without accents.
    """
    names = _by_folded(site)
    for use in uses(site):
        if use.path and use.path not in site.assets and (actual := names.get(_folded(use.path))):
            message = say("“{target}” is written otherwise than the file: {name}", target=use.target, name=actual)
            yield _problem(use, message, say("Write the path exactly as the file is named."))
    for path in site.registries.pictures:
        actual = names.get(_folded(f"assets/{path}"))
        if actual and f"assets/{path}" not in site.assets:
            message = say("“{target}” is written otherwise than the file: {name}", target=path, name=actual)
            yield Problem(place_of(site, path), message, say("Write the path exactly as the file is named."))


@rule("I005", "hot-linked-picture", "reference")
def hot_linked_picture(site: Site) -> Iterator[Problem]:
    """A picture is loaded from another server.

    That server learns who reads the page, can exchange the picture at any time, and one day doesn't have it any more;
    nor is it said who may use it. Ask for the rights, put a copy into docs/assets/images and register it.
    """
    for use in uses(site):
        parts = urlsplit(use.target)
        if parts.netloc and (use.kind != "style" or parts.scheme in {"", "http", "https"}):
            message = say("This picture is loaded from another server: {host}", host=parts.netloc)
            yield _problem(use, message, say("Put a copy into docs/assets/images, and register it."))


def _problem(use: Use, message: Message, hint: Message) -> Problem:
    page = use.page
    return Problem(use.location, message, hint, page.locale if page else None, page.key if page else None)


def _by_folded(site: Site) -> dict[str, str]:
    return {_folded(path): path for path in sorted(site.assets, reverse=True)}


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
