"""I00: what lies among the pictures: links, leftovers, two names for one place, forms that a locale lacks."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from promosite.check.pictures.records import docs_of, file_place, files
from promosite.check.registry import Problem, rule
from promosite.model.endings import is_picture
from promosite.model.finding import Severity
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.site import Site


@rule("I004", "colliding-paths", "reference")
def colliding_paths(site: Site) -> Iterator[Problem]:
    """Two pictures have names that differ only in capitals or in how accents are composed.

    On Windows and macOS they are one file: whoever copies the project there loses one of the two. Rename one.
    """
    by_name: dict[str, list[str]] = defaultdict(list)
    for path in sorted(site.pictures):
        by_name[unicodedata.normalize("NFC", path).casefold()].append(path)
    for first, *others in by_name.values():
        for other in others:
            message = say("On Windows and macOS this is the same file as {other}.", other=first)
            yield Problem(file_place(site, other), message, say("Rename one of the two, also where it is used."))


@rule("I006", "linked-picture", "reference")
def linked_picture(site: Site) -> Iterator[Problem]:
    """A symbolic link stands where a picture should be.

    Links can lead out of the project, so that a private file is published, or to nothing on another computer. Put the
    picture itself there.
    """
    for fault in site.faults:
        if fault.rule == "symlink" and _is_among_pictures(site, fault.location):
            yield Problem(fault.location, fault.message, fault.hint)
    for shown, file in files(site).items():
        for found in file.faults:
            if found.code == "I006":
                yield Problem(Location(shown), found.message, found.hint)


@rule("I008", "leftover-among-pictures", "reference", Severity.WARNING)
def leftover_among_pictures(site: Site) -> Iterator[Problem]:
    """A program left a file behind among the pictures.

    Thumbs.db, ~$caption.docx, photo.jpg.bak: such files are never published, but they should not lie there. Delete
    them.
    """
    for fault in site.faults:
        if fault.rule == "leftover-file" and _is_among_pictures(site, fault.location):
            yield Problem(fault.location, fault.message, fault.hint)


def _is_among_pictures(site: Site, place: Location) -> bool:
    return is_picture(place.path.removeprefix(f"{docs_of(site)}/"))


@rule("I007", "missing-localised-picture", "reference", Severity.WARNING)
def missing_localised_picture(site: Site) -> Iterator[Problem]:
    """A picture with words in it exists in some languages but not in all.

    `map.ja.svg` is the Japanese form of `map.svg`. Where one language has a form of its own, the picture holds words;
    readers of the other languages would see words they can't read. Add the form that is named, or take the words out
    of the picture and put them into its caption.
    """
    for stem, forms in _localised(site).items():
        source = site.settings.source.code
        for locale in site.settings.locales:
            is_there = locale.code in forms or (locale.code == source and "" in forms)
            if not is_there:
                first = forms[min(forms)]
                wanted = f"{stem}.{locale.code}{PurePosixPath(first).suffix}"
                message = say("This picture has no form for “{locale}”: {wanted}", locale=locale.code, wanted=wanted)
                yield Problem(file_place(site, first), message, say("Add it, or take the words out."), locale.code)


def _localised(site: Site) -> dict[str, dict[str, str]]:
    """Return the pictures that some locale has a form of its own of: by stem, the path of each form by locale."""
    codes = {locale.code for locale in site.settings.locales}
    forms: dict[str, dict[str, str]] = defaultdict(dict)
    for path in sorted(site.pictures):
        whole = PurePosixPath(path).with_suffix("")
        code = whole.suffix.removeprefix(".")
        stem = whole.with_suffix("") if code in codes else whole
        forms[str(stem)][code if code in codes else ""] = path
    return {stem: own for stem, own in forms.items() if set(own) - {""}}
