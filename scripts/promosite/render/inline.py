"""Pictures in the text of a page: marked up as everywhere, told of by the registry where the text says nothing."""

from __future__ import annotations

import posixpath
import re
from functools import partial
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from jinja2 import Environment
from mkdocs.structure.pages import Page

from promosite.render.edition import Edition
from promosite.render.pictures import PARTIAL, SHARED, shows_variants

_SLOT = "inline"
_PICTURE = re.compile(r"<p>\s*(?P<alone><img\b[^>]*>)\s*</p>|(?P<within><img\b[^>]*>)")


def illustrated(page: Page, edition: Edition, environment: Environment) -> str:
    """Return the page's HTML with its shared pictures as the component `picture` shows them.

    One that stands alone in its paragraph becomes a figure with its caption and its credit.
    """
    content = page.content or ""
    if "<img" not in content or not shows_variants(edition.site.settings):
        return content
    component = environment.get_template(PARTIAL).module
    return _PICTURE.sub(partial(_shown, page, edition, component), content)


def _shown(page: Page, edition: Edition, component: object, found: re.Match[str]) -> str:
    tag = _attributes(found["alone"] or found["within"])
    path = _path(page.url, tag.get("src", ""))
    if path not in edition.site.assets or not path.startswith(SHARED):
        return found[0]
    text = edition.library.shown(edition.key(page))
    picture = edition.library.picture_at(path, text.locale if text else None)
    macro = getattr(component, "figure" if found["alone"] else "picture")
    return str(macro(picture, _SLOT, alt=tag.get("alt") or picture.alt))


def _attributes(tag: str) -> dict[str, str]:
    """Return the attributes of a tag, character references resolved."""
    found: dict[str, str] = {}

    class _Reader(HTMLParser):
        def handle_starttag(self, _tag: str, attributes: list[tuple[str, str | None]]) -> None:
            found.update({name: value or "" for name, value in attributes})

    _Reader().feed(tag)
    return found


def _path(page_url: str, address: str) -> str:
    """Return what an address on a page leads to, below the site's root; empty: out of the site."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    folder = page_url if page_url.endswith("/") else posixpath.dirname(page_url)
    return posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
