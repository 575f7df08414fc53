"""I405: pictures that look the same, found by their difference hashes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from promosite.check.pictures.records import file_place
from promosite.check.registry import Problem, rule
from promosite.model.finding import Severity
from promosite.model.message import say
from promosite.model.picture import PictureFile
from promosite.model.site import Site

NEAR = 4
"""Bits of 64 in which look-alikes may differ."""
_PARTS = ((0, 13), (13, 13), (26, 13), (39, 13), (52, 12))
"""Five parts of a hash: with at most four bits changed, one part is the same."""
_LOCALISED = re.compile(r"\.[a-z]{2}(?:-[A-Za-z]+)?(?=\.\w+$)")


@rule("I405", "near-duplicate", "fitness", Severity.WARNING)
def near_duplicate(site: Site) -> Iterator[Problem]:
    """Two pictures look the same.

    One may be a copy under another name, smaller or saved again: it is credited and described twice, and one of the
    two is forgotten when the picture has to go. Keep the better one, and use it in both places.
    """
    for other, path in sorted(_pairs(site)):
        message = say("This picture looks the same as {other}.", other=other)
        yield Problem(file_place(site, path), message, say("Keep the better one, and use it in both places."))


def _pairs(site: Site) -> set[tuple[str, str]]:
    """Return the pairs of paths whose pictures look the same; forms of one picture for several locales are none."""
    near: set[tuple[str, str]] = set()
    for group in _groups(site).values():
        for number, (path, looks) in enumerate(group):
            near |= {
                (other, path)
                for other, others_looks in group[:number]
                if (looks ^ others_looks).bit_count() <= NEAR and _LOCALISED.sub("", path) != _LOCALISED.sub("", other)
            }
    return near


def _groups(site: Site) -> dict[tuple[int, int], list[tuple[str, int]]]:
    """Return the pictures whose hashes share a part, so that not every one is compared with every other."""
    groups: dict[tuple[int, int], list[tuple[str, int]]] = defaultdict(list)
    for path, looks in _hashed(site):
        for start, length in _PARTS:
            groups[start, looks >> start & (1 << length) - 1].append((path, looks))
    return groups


def _hashed(site: Site) -> Iterator[tuple[str, int]]:
    files: list[PictureFile] = sorted(site.pictures.values(), key=lambda file: file.path)
    yield from ((file.path, file.looks) for file in files if file.looks is not None)
