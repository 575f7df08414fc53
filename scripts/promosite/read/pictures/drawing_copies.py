"""How often an SVG copies its own parts: copies of copies can grow beyond what any browser can draw."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from promosite.read.pictures.drawing_words import HREFS, NAMESPACE

MAX_COPIES = 200_000
"""Elements that are drawn, all copies counted."""
_DEEPEST = 50


def copies_too_often(root: Element) -> bool:
    """Whether a drawing's `use` elements lead in a circle, too deep, or to more elements than can be drawn."""
    named = {name: element for element in root.iter() if (name := element.get("id"))}
    try:
        return _weight(root, named, {}, 0) > MAX_COPIES
    except RecursionError:
        return True


def _weight(element: Element, named: Mapping[str, Element], known: dict[str, int], depth: int) -> int:
    """Return how many elements are drawn for one; raise RecursionError for a circle or too many levels."""
    if depth > _DEEPEST:
        raise RecursionError
    total = 0
    for part in element.iter():
        total += 1
        target = _target(part) if part.tag == f"{NAMESPACE}use" else ""
        if target in named:
            if target not in known:
                known[target] = _weight(named[target], named, known, depth + 1)
            total += known[target]
    return total


def _target(use: Element) -> str:
    return next((use.attrib[name].strip().removeprefix("#") for name in sorted(HREFS) if name in use.attrib), "")
