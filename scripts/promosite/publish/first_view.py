"""Which files a browser fetches with a page on a telephone: 390 CSS pixels wide, two device pixels for each.

Counted is what the browser asks for before anybody scrolls: stylesheets, scripts, preloads, the icon, and all pictures
that aren't `loading="lazy"`, each in the variant that the browser takes: the first `<source>` whose type and media it
accepts, and of its `srcset` the smallest that is dense enough, else the largest (HTML, “update the source set”).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from promosite.publish.elements import Element

WIDTH, DENSITY = 390, 2
"""CSS pixels; device pixels for each."""
TYPES = frozenset({"image/avif", "image/webp", "image/jpeg", "image/png", "image/gif", "image/svg+xml"})
"""Types of pictures that browsers show (AVIF: all since 2024)."""
_CANDIDATE = re.compile(r"([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)")
_FEATURE = re.compile(r"\(\s*(min|max)-width\s*:\s*([\d.]+)(px|em|rem)\s*\)")
_LENGTH = re.compile(r"([\d.]+)(px|vw|em|rem)")
_PIXELS = {"px": 1.0, "vw": WIDTH / 100, "em": 16.0, "rem": 16.0}
_PRELOADED = {"font": "font", "script": "script", "style": "style", "image": "picture"}


def first_view(elements: Iterable[Element]) -> Iterator[tuple[str, str]]:
    """Yield kind (script, style, font, picture) and address of what a page makes the browser fetch at once."""
    for element in elements:
        kind, written = _FETCHED[element.tag](element) if element.tag in _FETCHED else ("", "")
        if written:
            yield kind, written


def _script(script: Element) -> tuple[str, str]:
    return "script", "" if "nomodule" in script.attributes else script.value("src")


def _linked(link: Element) -> tuple[str, str]:
    relations = link.value("rel").lower().split()
    written = link.value("href")
    if "stylesheet" in relations:
        return "style", "" if "alternate" in relations else written
    if "icon" in relations:
        return "picture", written
    if "modulepreload" in relations:
        return "script", written
    if "preload" not in relations or not media_holds(link.value("media")):
        return "", ""
    kind = _PRELOADED.get(link.value("as"), "")
    return kind, chosen(link.value("imagesrcset"), link.value("imagesizes")) or written if kind else ""


def _picture(image: Element) -> tuple[str, str]:
    return "picture", "" if image.attributes.get("loading") == "lazy" else _shown(image)


_FETCHED = {"script": _script, "link": _linked, "img": _picture}


def _shown(image: Element) -> str:
    """Return the address that the browser takes for a picture."""
    parent = image.node.parent
    for node in parent.iter() if parent is not None and parent.tag == "picture" else ():
        attributes = node.attributes
        is_known = (attributes.get("type") or "image/png") in TYPES
        if node.tag == "source" and is_known and media_holds(attributes.get("media") or ""):
            return chosen(attributes.get("srcset") or "", attributes.get("sizes") or "")
    return chosen(image.value("srcset"), image.value("sizes")) or image.value("src")


def candidates(srcset: str) -> list[tuple[str, float, str]]:
    """Return the addresses of a `srcset`, each with its number and the number's unit, `w` or `x`."""
    return [(found[1], float(found[2] or 1), found[3] or "x") for found in _CANDIDATE.finditer(srcset)]


def chosen(srcset: str, sizes: str) -> str:
    """Return the address that the browser takes of a `srcset`; empty where there is none."""
    shown = width_of(sizes)
    dense = sorted(
        (number / shown if unit == "w" else number, place, address)
        for place, (address, number, unit) in enumerate(candidates(srcset))
    )
    enough = (address for density, _, address in dense if density >= DENSITY)
    return next(enough, dense[-1][2] if dense else "")


def width_of(sizes: str) -> float:
    """Return how wide a picture is shown, in CSS pixels; the whole width where we can't tell."""
    for part in sizes.split(","):
        media, _, length = part.strip().rpartition(") ")
        if media_holds(f"{media})" if media else ""):
            found = _LENGTH.fullmatch(length.strip())
            return float(found[1]) * _PIXELS[found[2]] if found else float(WIDTH)
    return float(WIDTH)


def media_holds(query: str) -> bool:
    """Whether a media query holds on our telephone; of features only widths are known, others are taken not to."""
    rest = query.strip()
    for kind, number, unit in _FEATURE.findall(rest):
        width = float(number) * _PIXELS[unit]
        if width > WIDTH if kind == "min" else width < WIDTH:
            return False
    left = _FEATURE.sub("", rest).replace(" and ", " ").split()
    return not [word for word in left if word not in {"all", "screen", "and"}]
