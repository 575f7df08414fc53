"""How heavy a page's first view is, as it is sent: texts compressed by gzip, pictures and fonts as they are.

A stylesheet's own fonts and pictures are counted with it, all of them: which ones a page needs, only a browser knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

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
        references = built.references.get(resource.target) if resource.kind == "style" else None
        for reference in sorted(references or ()):
            is_font = PurePosixPath(reference.target).suffix in _FONTS
            yield Resource("font" if is_font else "picture", reference.target)
