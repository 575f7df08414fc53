"""Which files a browser fetches with a page on a telephone: 390 CSS pixels wide, two device pixels for each.

Counted is what the browser asks for before anybody scrolls: stylesheets, scripts, preloads, the icon, and all pictures
that aren't `loading="lazy"`, each in the variant that the browser takes: the first `<source>` whose type and media it
accepts, and of its `srcset` the smallest that is dense enough, else the largest (HTML, “update the source set”).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

WIDTH, DENSITY = 390, 2
"""CSS pixels; device pixels for each."""
TYPES = frozenset({"image/avif", "image/webp", "image/jpeg", "image/png", "image/gif", "image/svg+xml"})
"""Types of pictures that browsers show (AVIF: all since 2024)."""
_CANDIDATE = re.compile(r"([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)")
_FEATURE = re.compile(r"\(\s*(min|max)-width\s*:\s*([\d.]+)(px|em|rem)\s*\)")
_LENGTH = re.compile(r"([\d.]+)(px|vw|em|rem)")
_PIXELS = {"px": 1.0, "vw": WIDTH / 100, "em": 16.0, "rem": 16.0}
_SOURCES = "link[href], link[imagesrcset], script[src], img"
_PRELOADED = {"font": "font", "script": "script", "style": "style", "image": "picture"}


def first_view(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """Yield kind (script, style, font, picture) and address of what a page makes the browser fetch at once."""
    for node in tree.css(_SOURCES):
        kind, written = _fetched(node)
        if written:
            yield kind, written


def _fetched(node: LexborNode) -> tuple[str, str]:
    attributes = node.attributes
    if node.tag == "script":
        return "script", "" if "nomodule" in attributes else attributes.get("src") or ""
    if node.tag == "link":
        return _linked(node)
    return "picture", "" if attributes.get("loading") == "lazy" else _shown(node)


def _linked(node: LexborNode) -> tuple[str, str]:
    relations = (node.attributes.get("rel") or "").lower().split()
    written = node.attributes.get("href") or ""
    if "stylesheet" in relations:
        return "style", "" if "alternate" in relations else written
    if "icon" in relations:
        return "picture", written
    if "modulepreload" in relations:
        return "script", written
    if "preload" not in relations or not media_holds(node.attributes.get("media") or ""):
        return "", ""
    kind = _PRELOADED.get(node.attributes.get("as") or "", "")
    candidates = node.attributes.get("imagesrcset") or ""
    return kind, chosen(candidates, node.attributes.get("imagesizes") or "") or written if kind else ""


def _shown(image: LexborNode) -> str:
    """Return the address that the browser takes for a picture."""
    parent = image.parent
    for node in parent.iter() if parent is not None and parent.tag == "picture" else ():
        attributes = node.attributes
        is_known = (attributes.get("type") or "image/png") in TYPES
        if node.tag == "source" and is_known and media_holds(attributes.get("media") or ""):
            return chosen(attributes.get("srcset") or "", attributes.get("sizes") or "")
    attributes = image.attributes
    return chosen(attributes.get("srcset") or "", attributes.get("sizes") or "") or attributes.get("src") or ""


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
