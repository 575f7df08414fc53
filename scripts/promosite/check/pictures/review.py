"""I6: maps, and whatever shows territory, are looked at by somebody who answers for it."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.check.pictures.records import place_of, registered
from promosite.check.registry import Problem, rule
from promosite.model.finding import Severity
from promosite.model.message import say
from promosite.model.registry import PictureRecord
from promosite.model.site import Site


def _needs_review(record: PictureRecord) -> bool:
    return record.kind == "map" or record.shows_territory


@rule("I601", "unreviewed-map", "review")
def unreviewed_map(site: Site) -> Iterator[Problem]:
    """A map, or a picture that shows territory, was not reviewed.

    A map of Viet Nam that lacks Hoàng Sa and Trường Sa, or gives them to somebody else, may not be published; maps made
    from foreign data often do. Somebody who answers for it looks at the picture and writes into the registry:
    `review: {by: …, on: 2026-11-28, digest: …}`. The digest (SHA-256 of the file) is named in the hint.
    """
    for path, record, file in registered(site):
        if file and file.digest and _needs_review(record) and record.review is None:
            message = say("{path} shows territory, and nobody has reviewed it.", path=path)
            hint = say(
                "See that Hoàng Sa and Trường Sa are on it; then add “review:” with by, on and digest: {digest}",
                digest=file.digest,
            )
            yield Problem(place_of(site, path), message, hint)


@rule("I602", "void-review", "review")
def void_review(site: Site) -> Iterator[Problem]:
    """A map was replaced after it had been reviewed.

    A review holds for the file that was looked at, bound to it by its digest. Review the new file, then write the new
    day and the new digest.
    """
    for path, record, file in registered(site):
        if file and file.digest and record.review and _needs_review(record) and record.review.digest != file.digest:
            message = say("{path} isn't the file that was reviewed.", path=path)
            hint = say(
                "Review it anew: Hoàng Sa and Trường Sa; then write the new digest: {digest}", digest=file.digest
            )
            yield Problem(place_of(site, path, "review"), message, hint)


@rule("I603", "changed-since-review", "review", Severity.WARNING)
def changed_since_review(site: Site) -> Iterator[Problem]:
    """A picture changed after somebody had looked at it.

    Its review names the digest of another file: the picture was exchanged, or its bytes changed by themselves on an old
    disk. Look at it again, then write the new digest, or take the file from a backup.
    """
    for path, record, file in registered(site):
        if file and file.digest and record.review and not _needs_review(record) and record.review.digest != file.digest:
            message = say("{path} changed since it was reviewed.", path=path)
            hint = say("Look at it again, then write the new digest: {digest}", digest=file.digest)
            yield Problem(place_of(site, path, "review"), message, hint)
