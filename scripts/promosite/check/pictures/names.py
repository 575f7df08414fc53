"""I7: names of pictures that work on every computer and in every address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promosite.check.pictures.records import file_place
from promosite.check.registry import Problem, rule
from promosite.model.message import say
from promosite.model.site import Site
from promosite.wording.slugs import slug

_SOUND = re.compile(r"(?:[a-z0-9]+(?:[._-]+[a-z0-9]+)*/)*[a-z0-9]+(?:[._-]+[a-zA-Z0-9]+)*\.[a-z0-9]+")


@rule("I701", "unsafe-name", "name")
def unsafe_name(site: Site) -> Iterator[Problem]:
    """A picture's name holds capitals, accents, spaces or other signs.

    Names travel: Windows takes A for a, macOS takes accents apart, an address writes a space as %20, and a link that
    works here is broken there. Use lower-case letters without accents, digits and hyphens: `cau-rach-mieu.jpg`.
    """
    for path in sorted(site.pictures):
        if not _SOUND.fullmatch(path):
            folder, _, name = path.rpartition("/")
            stem, dot, ending = name.rpartition(".")
            better = f"{slug(stem)}{dot}{ending.lower()}" if slug(stem) else ""
            hint = say("Rename it, also where it is used: {name}", name=better) if better else _RENAME
            message = say("The name “{name}” isn't safe in addresses.", name=name if folder else path)
            yield Problem(file_place(site, path), message, hint)


_RENAME = say("Rename it in lower-case letters without accents, digits and hyphens, also where it is used.")
