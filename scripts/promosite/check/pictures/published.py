"""Variants of the site that was built last: of the size their names say, light, needed, and without metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from promosite.check.registry import Problem, rule
from promosite.model.finding import Severity
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.picture import PictureFile
from promosite.model.site import Site
from promosite.model.slots import PictureOptions, Slot

_NAME = re.compile(r"(?P<slug>.+)-(?P<width>\d+)x(?P<height>\d+)\.(?P<hash>[0-9a-f]{8})\.(?P<ending>\w+)")
_BEST = "avif"
_AGAIN = say("Build the site again; if it comes back, this is a fault of promosite.")


@dataclass(frozen=True, slots=True)
class Named:
    """A variant, and the size in pixels that its name states."""

    file: PictureFile
    width: int
    height: int


def _variants(site: Site) -> Iterator[Named]:
    for file in site.around.published.values():
        found = _NAME.fullmatch(PurePosixPath(file.path).name)
        if found:
            yield Named(file, int(found["width"]), int(found["height"]))


@rule("I009", "unused-variant", "reference", Severity.WARNING)
def unused_variant(site: Site) -> Iterator[Problem]:
    """The built site holds a picture that none of its pages asks for.

    Nobody can see it, but it is published, and may show what was taken off a page on purpose. Build the site again.
    """
    for shown in site.around.published:
        if PurePosixPath(shown).name not in site.around.referred:
            yield Problem(Location(shown), say("No page of the built site asks for this picture."), _AGAIN)


@rule("I314", "variant-of-another-size", "validity")
def variant_of_another_size(site: Site) -> Iterator[Problem]:
    """A published picture hasn't the size that its name states.

    Pages reserve the room for a picture by its stated size; with another one, the text jumps while it loads. Build
    the site again.
    """
    for named in _variants(site):
        size = (named.file.width, named.file.height)
        if size != (named.width, named.height) and not named.file.faults:
            stated, actual = f"{named.width} × {named.height}", f"{size[0]} × {size[1]}"
            message = say("This picture should be {stated} pixels, and is {actual}.", stated=stated, actual=actual)
            yield Problem(Location(named.file.path), message, _AGAIN)


@rule("I406", "variant-over-budget", "fitness")
def variant_over_budget(site: Site) -> Iterator[Problem]:
    """A published picture is heavier than its place allows.

    Each place for pictures (`pictures: slots:` in mkdocs.yml) has a budget in kilobytes, so that pages open quickly on
    a telephone in the country. It binds the best format (AVIF). Use a calmer picture, or cut it closer; the budget may
    be raised for good reasons.
    """
    options = site.settings.options.pictures if site.settings.options else PictureOptions()
    for named in _variants(site):
        budgets = [slot.budget for slot in options.slots.values() if _fits(named, slot)]
        if budgets and named.file.path.endswith(f".{_BEST}") and named.file.size > max(budgets) * 1024:
            message = say(
                "This picture has {size} KB; its place allows {limit}.",
                size=-(-named.file.size // 1024),
                limit=max(budgets),
            )
            yield Problem(Location(named.file.path), message, say("Use a calmer picture, or cut it closer."))


def _fits(named: Named, slot: Slot) -> bool:
    """Whether a variant may have been made for a slot: of one of its widths, of its aspect to the pixel."""
    if named.width > max(slot.widths):
        return False
    return slot.ratio is None or abs(named.width / slot.ratio - named.height) <= 1


@rule("I503", "published-metadata", "privacy")
def published_metadata(site: Site) -> Iterator[Problem]:
    """A published picture holds metadata.

    Photos tell where they were taken, with which camera and by whom; on the site nobody needs to know. Everything is
    taken out of what is published, and this rule is the proof. Build the site again.
    """
    for file in site.around.published.values():
        if file.metadata:
            kinds = ", ".join(file.metadata).upper()
            yield Problem(
                Location(file.path), say("This published picture holds metadata: {kinds}.", kinds=kinds), _AGAIN
            )
