"""Puts the pictures of a built page into the page itself, each in the smallest file that is good enough."""

from __future__ import annotations

from collections.abc import Callable

from selectolax.lexbor import LexborNode

Embed = Callable[[str], str | None]
"""Takes the address of a picture as the page writes it; returns it as a data URI, or None where there is none."""

_SMALL = ".stop img, .issue-contents img, .issue-cover img, .gallery img"
"""Pictures that stand among others."""
_SMALL_WIDTH, _WIDTH = 240, 640
"""The least pixels for a picture among others, and for one that is as wide as the text."""
_KNOWN_EVERYWHERE = 'source[type="image/webp"]'
_NEEDLESS = ("loading", "fetchpriority", "decoding", "sizes")


def embed_pictures(page: LexborNode, embed: Embed) -> None:
    """Replace the addresses of the pictures by the pictures; one without a file leaves its words behind."""
    small = {image.mem_id for image in page.css(_SMALL)}
    for image in page.css("img"):
        around = image.parent if image.parent and image.parent.tag == "picture" else None
        chosen = _candidate(around, _SMALL_WIDTH if image.mem_id in small else _WIDTH) if around else None
        content = embed(chosen or str(image.attributes.get("src") or ""))
        if content is None:
            image.replace_with(str(image.attributes.get("alt") or ""))
        else:
            _fill(image, content)
        for source in around.css("source") if around else ():
            source.decompose()


def _candidate(picture: LexborNode, wanted: int) -> str | None:
    """Return the smallest candidate of a width in pixels or more, else the widest; None where there is no choice."""
    source = picture.css_first(_KNOWN_EVERYWHERE)
    if source is None:
        return None
    parts = (part.split() for part in str(source.attributes.get("srcset") or "").split(","))
    paths = {int(width.removesuffix("w")): path for path, width in parts}
    return paths[min((width for width in paths if width >= wanted), default=max(paths))]


def _fill(image: LexborNode, content: str) -> None:
    image.attrs["src"] = content
    for name in _NEEDLESS:
        if name in image.attributes:
            del image.attrs[name]
