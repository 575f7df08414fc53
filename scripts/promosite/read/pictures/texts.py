"""The stylesheets and templates of a site, as text: they name pictures too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from promosite.model.settings import Settings
from promosite.read.text import read_text, shown_path

_TEMPLATES = frozenset({".html", ".xml", ".js", ".json"})


def read_stylesheets(settings: Settings, assets: Iterable[str]) -> Mapping[str, str]:
    """Return the text of every stylesheet among the assets and templates, by path from the project's folder."""
    own = (settings.docs / path for path in sorted(assets) if path.endswith(".css"))
    return _texts((*own, *_below(settings.overrides, {".css"})), settings.root)


def read_templates(settings: Settings) -> Mapping[str, str]:
    """Return the text of the configuration and of every template, by path from the project's folder."""
    return _texts((settings.config, *_below(settings.overrides, _TEMPLATES)), settings.root)


def _texts(paths: Iterable[Path], root: Path) -> Mapping[str, str]:
    texts = {shown_path(path, root): read_text(path, path.name) for path in paths}
    return {shown: text for shown, text in texts.items() if isinstance(text, str)}


def _below(overrides: Path | None, endings: Collection[str]) -> list[Path]:
    found = overrides.rglob("*") if overrides else ()
    return sorted(path for path in found if path.suffix in endings and path.is_file())
