"""What pages refer to is there, and is ours."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.model.message import say
from promosite.publish.addresses import Reference
from promosite.publish.built import BuiltSite
from promosite.publish.rules.registry import Trouble, site_rule


@site_rule("S005", "dead-reference")
def dead_reference(built: BuiltSite) -> Iterator[Trouble]:
    """A built page refers to a page, a part of a page or a file that isn't there.

    Templates make most of these links. Mend the template that wrote the link.
    """
    dead = {reference for reference in built.all_references if not _exists(built, reference)}
    for path, references in _references(built) if dead else ():
        for reference in sorted(references & dead):
            message = say("This page refers to what doesn't exist: {target}", target=str(reference))
            yield Trouble(path, message, _needle(reference))


def _references(built: BuiltSite) -> Iterator[tuple[str, frozenset[Reference]]]:
    yield from ((path, page.references) for path, page in built.pages.items())
    yield from built.references.items()


def _exists(built: BuiltSite, reference: Reference) -> bool:
    if reference.target not in built.files:
        return False
    page = built.pages.get(reference.target)
    return not reference.anchor or page is None or reference.anchor in page.anchors


def _needle(reference: Reference) -> str:
    """Return the part of an address that stands on the page however the address is written."""
    if reference.anchor:
        return f"#{reference.anchor}"
    return reference.target.removesuffix("/index.html").rpartition("/")[2]


@site_rule("S006", "third-party-request")
def third_party_request(built: BuiltSite) -> Iterator[Trouble]:
    """A built page makes readers' browsers ask another host.

    The site promises its readers that nobody else learns of their visit. Put the file among our own.
    """
    for page in built.pages.values():
        for host in page.other_hosts:
            yield Trouble(page.path, say("Readers' browsers would ask another host: {host}", host=host), host)
