"""The web manifest of a locale: how the site looks on a home screen (W3C, Web Application Manifest)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from promosite.model.settings import Settings
from promosite.model.urls import locale_prefix
from promosite.optimise.cards.mark import mark_path
from promosite.optimise.cards.palette import Palette, hexadecimal, read_palette
from promosite.optimise.icons import ICONS
from promosite.render.library import Library

_NAME = "site.webmanifest"
_PURPOSES = ("any", "maskable")


def manifest_path(library: Library) -> str:
    """Return where the manifest of the reader's locale lies, below the site's root."""
    return f"{locale_prefix(library.reader)}{_NAME}"


def manifest(library: Library, drawn: Mapping[str, object]) -> str:
    """Return the manifest of the reader's locale; `drawn` holds the paths of the icons that there are.

    All addresses are relative to it, so that it works under any path; its scope is the whole site, all languages.
    """
    root = "./" if library.reader.is_source else "../"
    ground = hexadecimal(palette(library.site.settings).ground)
    view = library.site_view()
    data = {
        "name": f"{library.name} – {view.area}" if view.area else library.name,
        "short_name": library.name,
        "lang": library.reader.tag,
        "dir": "ltr",
        "start_url": "./",
        "scope": root,
        "display": "minimal-ui",
        "background_color": ground,
        "theme_color": ground,
        "icons": [
            {"src": root + icon.path, "sizes": f"{icon.size}x{icon.size}", "type": "image/png", "purpose": icon.purpose}
            for icon in ICONS
            if icon.path in drawn and icon.purpose in _PURPOSES
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def palette(settings: Settings, scheme: str = "") -> Palette:
    """Return the site's colours by day, or those of a colour scheme."""
    return read_palette(_tokens(settings), scheme)


def _tokens(settings: Settings) -> Path | None:
    mark = mark_path(settings)
    return mark.with_name("tokens.css") if mark else None
