"""I5: what originals tell of people; none of it is published."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.check.pictures.records import file_place
from promosite.check.registry import Problem, rule
from promosite.model.finding import Severity
from promosite.model.message import say
from promosite.model.site import Site

WHERE = frozenset({"gps", "place", "unknown"})
TOLD = {
    "people": say("This photo names people that it shows."),
    "owner": say("This photo names its author, or the owner of the camera."),
    "serial": say("This photo tells the number of the camera, by which its owner can be found."),
    "device": say("This photo tells with which camera it was taken."),
}
"""What a photo may tell of people besides the place; the gravest first."""
PLACE = say("This photo tells where it was taken (GPS).")
STRIPPED = say("It is taken out of what is published; take it out of the original before you pass that on.")


@rule("I501", "place-in-original", "privacy", Severity.WARNING)
def place_in_original(site: Site) -> Iterator[Problem]:
    """An original tells where it was taken.

    Telephones write the place into every photo, to the metre: somebody's home, a nest of rare birds. It is taken out of
    what is published, but the original lies in the project, and whoever gets a copy can read it. Take it out before you
    pass the project on.
    """
    for path, file in site.pictures.items():
        if WHERE.intersection(file.private):
            yield Problem(file_place(site, path), PLACE, STRIPPED)


@rule("I502", "owner-in-original", "privacy", Severity.INFO)
def owner_in_original(site: Site) -> Iterator[Problem]:
    """An original names the owner, the camera or the people it shows.

    Cameras write their number and their owner's name into every photo. It is taken out of what is published. The
    author's name belongs into the registry, as `credit`.
    """
    for path, file in site.pictures.items():
        told = next((message for kind, message in TOLD.items() if kind in file.private), None)
        if told:
            yield Problem(file_place(site, path), told, STRIPPED)
