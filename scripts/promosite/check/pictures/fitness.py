"""I4: pictures that don't suit the places they are shown in: too small, of another shape, too heavy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from promosite.check.pictures.records import file_place, record_of
from promosite.check.pictures.uses import Use, uses
from promosite.check.registry import Problem, rule
from promosite.model.finding import Severity
from promosite.model.message import Message, say
from promosite.model.picture import PictureFile
from promosite.model.site import Site
from promosite.model.slots import Slot

MOST_CUT = 0.45
"""Share of a picture that may be cut away before its subject suffers."""
HEAVY = 5 * 1024 * 1024
"""Bytes of an original above which it only burdens those who copy the project."""
_PHOTOGRAPHIC = 1.0
"""Bytes a pixel above which a PNG holds a photo: drawings take a tenth."""
_LARGE = 1024 * 1024


class Fit(NamedTuple):
    """A picture in a slot: how wide it is when cut to the slot's shape, in pixels, and which share is cut away."""

    slot: str
    width: int
    needed: int
    cut: float


@rule("I401", "too-small", "fitness")
def too_small(site: Site) -> Iterator[Problem]:
    """A picture is smaller than the place it is shown in.

    It would be blurred or leave a gap: pictures are never enlarged here. The widths of each place stand in mkdocs.yml
    (`pictures: slots:`); a place with a shape of its own asks for its largest width, any other for its smallest.
    Look for the original of the picture: what comes by messenger or from a web page has been made small.
    """
    for use, fits in _fits(site):
        worst = max(fits, key=lambda fit: fit.needed - fit.width)
        if worst.width < worst.needed:
            message = say(
                "{path} is {width} pixels wide where it is shown as “{slot}”; {needed} are needed.",
                path=use.path or "", width=worst.width, slot=worst.slot, needed=worst.needed,
            )  # fmt: skip
            yield _problem(use, message, say("Look for its original, or use another picture."))


@rule("I402", "wrong-shape", "fitness", Severity.WARNING)
def wrong_shape(site: Site) -> Iterator[Problem]:
    """Nearly half of a picture is cut away where it is shown.

    Each place has a shape (`aspect:`); the picture is cut to it around its focal point (`focal:` in the registry). Of
    an upright photo, little is left in a wide place. Use a picture of a similar shape, or set the focal point so that
    the subject stays.
    """
    for use, fits in _fits(site):
        worst = max(fits, key=lambda fit: fit.cut)
        if worst.cut > MOST_CUT:
            message = say(
                "{path} loses {share} % where it is shown as “{slot}”.",
                share=round(worst.cut * 100), path=use.path or "", slot=worst.slot,
            )  # fmt: skip
            yield _problem(use, message, say("Use a picture of that shape, or set its focal point."))


def _problem(use: Use, message: Message, hint: Message) -> Problem:
    page = use.page
    return Problem(use.location, message, hint, page.locale if page else None, page.key if page else None)


def _fits(site: Site) -> Iterator[tuple[Use, list[Fit]]]:
    """Yield each picture of pixels with the slots it is shown in, at the first place of each kind that uses it."""
    if site.settings.options is None:
        return
    slots, seen = site.settings.options.pictures.slots, set[tuple[str, tuple[str, ...]]]()
    for use in uses(site):
        file = site.pictures.get(use.path or "")
        if file and _has_pixels(file) and (file.path, use.slots) not in seen:
            seen.add((file.path, use.slots))
            fits = [_fit(name, slots[name], file.width or 0, file.height or 0) for name in use.slots if name in slots]
            if fits:
                yield use, fits


def _has_pixels(file: PictureFile) -> bool:
    """Whether a picture is one of pixels that could be read; a drawing is sharp at any size."""
    return file.format != "SVG" and bool(file.width and file.height) and not file.faults


def _fit(name: str, slot: Slot, width: int, height: int) -> Fit:
    if slot.ratio is None:
        return Fit(name, width, min(slot.widths), 0.0)
    shape = width / height
    cut = 1 - min(shape / slot.ratio, slot.ratio / shape)
    return Fit(name, round(min(width, height * slot.ratio)), max(slot.widths), cut)


@rule("I403", "heavy-original", "fitness", Severity.WARNING)
def heavy_original(site: Site) -> Iterator[Problem]:
    """An original is heavier than 5 MB.

    Readers don't get it, but everybody who copies the project does, for ever. Save it 2400 pixels wide, as a JPEG of
    quality 85.
    """
    for path, file in site.pictures.items():
        if file.size > HEAVY and not file.faults:
            message = say("This original has {size} MB.", size=round(file.size / 1024 / 1024))
            yield Problem(file_place(site, path), message, say("Save it 2400 pixels wide, as JPEG."))


@rule("I404", "photo-as-png", "fitness", Severity.WARNING)
def photo_as_png(site: Site) -> Iterator[Problem]:
    """A photo is kept as PNG.

    PNG is made for drawings; a photo takes five to ten times as much as in a JPEG that looks the same. Save it as JPEG.
    """
    for path, file in site.pictures.items():
        if file.format == "PNG" and not file.has_alpha and not file.faults and _is_photo(site, path, file):
            message = say("This photo is a PNG of {size} KB.", size=-(-file.size // 1024))
            yield Problem(file_place(site, path), message, say("Save it as JPEG, quality 85."))


def _is_photo(site: Site, path: str, file: PictureFile) -> bool:
    record = record_of(site, path)
    if record:
        return record.kind == "photo"
    return file.size > _LARGE and file.size > _PHOTOGRAPHIC * (file.width or 0) * (file.height or 0)
