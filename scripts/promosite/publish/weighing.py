"""How heavy a page's first view is, as it is sent: texts compressed by gzip, pictures and fonts as they are.

A stylesheet's own fonts and pictures are counted with it, all of them: which ones a page needs, only a browser knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import PurePosixPath

from promosite.publish.addresses import Reference
from promosite.publish.built import BuiltPage, BuiltSite, Resource

_FONTS = frozenset({".woff", ".woff2", ".ttf", ".otf"})
_KINDS = ("style", "script", "font", "picture")
"""Of what is fetched with a page, in the order of `FirstView`."""


@dataclass(frozen=True, slots=True)
class FirstView:
    """Bytes that a telephone fetches with a page before anybody scrolls, by what they are."""

    html: int = 0
    styles: int = 0
    scripts: int = 0
    fonts: int = 0
    pictures: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.html + self.styles + self.scripts + self.fonts + self.pictures


def weigh(built: BuiltSite, page: BuiltPage) -> FirstView:
    """Return how heavy the first view of a page is."""
    return replace(weigh_at_most(built, page), html=built.as_sent(page.path))


def weigh_at_most(built: BuiltSite, page: BuiltPage) -> FirstView:
    """Return how heavy it would be if the page weren't compressed: quickly known, and mostly light enough."""
    sent = dict.fromkeys(_KINDS, 0)
    for kind, path in dict.fromkeys(_with_styles(built, page.first_view)):
        if kind in sent:  # of a file that isn't there another rule speaks
            sent[kind] += built.sent.get(path, built.files.get(path, 0))
    return FirstView(page.size, *sent.values())


def _with_styles(built: BuiltSite, resources: Iterable[Resource]) -> Iterator[Resource]:
    for resource in resources:
        yield resource
        if resource.kind == "style":
            yield from _brought_along(built.references.get(resource.target, frozenset()))


@lru_cache(maxsize=16)
def _brought_along(references: frozenset[Reference]) -> tuple[Resource, ...]:
    """Return the fonts and pictures that a stylesheet names: thousands of pages load the same one."""
    targets = [reference.target for reference in sorted(references)]
    fonts = {target for target in targets if PurePosixPath(target).suffix in _FONTS}
    return tuple(Resource("font" if target in fonts else "picture", target) for target in targets)
